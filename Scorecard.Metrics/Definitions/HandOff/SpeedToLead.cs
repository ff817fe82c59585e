using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Metrics.Definitions.HandOff;

/// <summary>
/// Median business hours from the hand-off to the first touch by a person, over the leads handed off in a period, the
/// never-touched among them, to the second; the 90th percentile beside it. Each lead is followed for whole business days:
/// for as long as lies between the end of the day of its hand-off and the beginning of the newest day of data. Whoever
/// has not been touched within that time counts as not yet touched; two years after the period are enough.
/// </summary>
public sealed class SpeedToLead : IMetric
{
    private const double SecondsOfHour = 3600;

    /// <summary>Nobody is followed for longer than two years after the period.</summary>
    private const int MostDays = 731;

    public string Key => "speed-to-lead";
    public string Label => "Speed to lead";
    public string Meaning => "How long a lead handed over in the period waits, in business hours, until a person of sales touches it; half wait longer. Leads never touched count too.";
    public string Formula => "median business hours from the hand-off to the first touch, by Kaplan–Meier over the never-touched too";
    public string ForMarketing => "How long a lead you hand over waits for a person: interest that you paid for cools by the hour.";
    public string ForSales => "How long your leads wait for the first call, in business hours: whoever calls first wins more often.";
    public string WouldChange => "Touching new leads first lowers it; leads that nobody ever touches raise it, since they wait on. Both teams can agree on the business hours, in which alone the clock runs, and on the target.";
    public string WorkedFormula(Terms terms) => "the middle of the waits of {handedOff:count leads handed over}, {touched:count of them touched} so far";
    public Team Owner => Team.Sales;
    public Unit Unit => Unit.Hours;
    public Direction Direction => Direction.Lower;
    public int Order => 85;
    public int MinimumSample => 10;
    public IReadOnlyList<Fact> Facts => [HandOffFacts.HandedOff, HandOffFacts.TouchedBySeconds];

    public Result Evaluate(FactTable facts, Period period, Terms terms)
    {
        var handedOff = (double)facts.Sum(HandOffFacts.HandedOff, period);
        if (handedOff == 0)
            return Result.None("no lead was handed off in the period");
        var (waits, touched) = Waits(facts, period, terms.Hours);
        var quantiles = KaplanMeier.EstimateQuantiles(waits, [0.5, 0.9]);
        var (median, ninetieth) = (quantiles[0], quantiles[1]);
        var parts = Parts(handedOff, touched, ninetieth);
        return median.Value is not { } seconds
            ? Result.None("not reached: fewer than half were touched in the time they were followed", handedOff) with { Parts = parts }
            : Result.Of(seconds / SecondsOfHour, handedOff) with
            {
                Interval = median is { Low: { } low, High: { } high } ? new Interval(low / SecondsOfHour, high / SecondsOfHour) : null,
                Parts = parts,
                Notes = ninetieth.Value is { } most ? [FormattableString.Invariant($"9 of 10 within {most / SecondsOfHour:0.#} h")] : ["90th percentile not reached"],
            };
    }

    /// <summary>How long each lead waited, and how many of them were touched.</summary>
    private static (LifeTable Waits, long Touched) Waits(FactTable facts, Period period, BusinessCalendar hours)
    {
        var cells = facts.Histogram(HandOffFacts.TouchedBySeconds, period.Start, period.End);
        var (followed, waiting, waits, touched) = (Followed(facts, period, hours), new long[period.Days], new LifeTable(cells.Count), 0L);
        foreach (var (day, handedOff) in facts.Days(HandOffFacts.HandedOff, period.Start, period.End))
            waiting[day.DayNumber - period.Start.DayNumber] += (long)handedOff;
        foreach (ref readonly var cell in cells.AsSpan())
        {
            var day = cell.Day.DayNumber - period.Start.DayNumber;
            if (cell.Age >= followed[day])
                continue;
            waits.Add(new Observation(cell.Age, cell.Count, 0));
            waiting[day] -= cell.Count;
            touched += cell.Count;
        }

        for (var day = 0; day < waiting.Length; day++)
            waits.Add(new Observation(followed[day], 0, waiting[day]));
        return (waits, touched);
    }

    /// <summary>By day of the period, the business seconds from the end of that day to the beginning of the newest day of data, which may still be running.</summary>
    private static int[] Followed(FactTable facts, Period period, BusinessCalendar hours)
    {
        var (followed, seconds) = (new int[period.Days], 0L);
        var furthest = period.End.AddDays(MostDays);
        var newest = facts.LastDay < furthest ? facts.LastDay : furthest;
        for (var day = newest; day >= period.Start; day = day.AddDays(-1))
        {
            if (day < newest.AddDays(-1))
                seconds += hours.SecondsOf(day.AddDays(1));
            if (period.Contains(day))
                followed[day.DayNumber - period.Start.DayNumber] = (int)Math.Min(int.MaxValue, seconds);
        }

        return followed;
    }

    private static Dictionary<string, double> Parts(double handedOff, long touched, QuantileEstimate ninetieth)
    {
        var parts = new Dictionary<string, double> { ["handedOff"] = handedOff, ["touched"] = touched };
        if (ninetieth.Value is { } seconds)
            parts["ninetiethPercentileHours"] = seconds / SecondsOfHour;
        return parts;
    }

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay) => MetricRecords.Of(
        Behind.Flow(HandOffFacts.HandedOff, period, lastDay, "leads handed off in the period, the never-touched among them"));
}

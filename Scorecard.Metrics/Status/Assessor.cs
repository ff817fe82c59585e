using System.Globalization;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;

namespace Scorecard.Metrics.Status;

/// <summary>Values a metric for a period and says what the value is worth. Pure: the same facts give the same answer.</summary>
/// <param name="calendar">Periods and days of the reporting time zone.</param>
/// <param name="supply">What the sources can be relied on for.</param>
/// <param name="now">The moment that is judged: a period that ends after it is still running.</param>
/// <param name="asOf">The last day that may count, where an example or a question fixes one.</param>
public sealed class Assessor(ReportingCalendar calendar, Supply supply, DateTimeOffset now, DateOnly? asOf = null)
{
    private readonly Dictionary<(IMetric, ParameterValues, string?), Ground> _grounds = [];

    /// <summary>The value of a metric for a period and its status.</summary>
    public Assessment Assess(IMetric metric, FactTable facts, Period period, Terms terms, Target? target)
    {
        var ground = GroundOf(metric, terms, facts.Dimension);
        if (ground.Missing is not null)
            return new(null, MetricStatus.NoData, ground.Missing, false, target, null, false);
        if (Uncovered(metric, ground, period, terms) is { } uncovered)
            return new(null, MetricStatus.NoData, uncovered, false, target, ground.LastDay, false);
        var lastDay = ground.LastDay;
        var result = metric.Evaluate(facts.AsOf(lastDay), period, terms);
        var (status, reason) = Judge(metric, ground, period, terms, target, result);
        var coloured = status is MetricStatus.Green or MetricStatus.Red;
        return new(result, status, reason, coloured && IsCloseCall(result, target!), target, lastDay, IsFinal(metric, ground, period, terms));
    }

    /// <summary>What an assessment depends on beside facts, terms and target.</summary>
    /// <param name="dimension">The name of the segment whose values are asked for; null for the total.</param>
    public Standing StandingOf(IMetric metric, Period period, Terms terms, string? dimension)
    {
        var ground = GroundOf(metric, terms, dimension);
        if ((ground.Missing ?? Uncovered(metric, ground, period, terms)) is { } reason)
            return new(reason, false, false, null, null);
        return new(
            PartialTruncation(metric, ground, period, terms), IsOver(period), IsStale(ground, period), ground.LastDay,
            supply.Completeness.WhyNot(metric, period, terms));
    }

    /// <summary>Whether the period is over and its value mature, so that it changes only where records do.</summary>
    /// <param name="dimension">The name of the segment whose values are asked for; null for the total.</param>
    public bool IsFinal(IMetric metric, Period period, Terms terms, string? dimension)
    {
        var ground = GroundOf(metric, terms, dimension);
        return (ground.Missing ?? Uncovered(metric, ground, period, terms)) is null && IsFinal(metric, ground, period, terms);
    }

    /// <summary>The order of the questions is the contract: the first that applies is the status.</summary>
    private (MetricStatus Status, string? Reason) Judge(
        IMetric metric, Ground ground, Period period, Terms terms, Target? target, Result result)
    {
        var lastDay = ground.LastDay;
        if (PartialTruncation(metric, ground, period, terms) is { } truncated)
            return (MetricStatus.NoData, truncated);
        if (!IsOver(period))
            return (MetricStatus.NotYetMature, "so far: the period is still running");
        if (IsStale(ground, period))
            return (MetricStatus.Stale, $"data only up to {Iso(lastDay)}, the period ends on {Iso(period.LastDay)}");
        if (supply.Completeness.WhyNot(metric, period, terms) is { } missing)
            return (MetricStatus.Incomplete, missing);
        if (result.Undefined is not null)
            return (MetricStatus.Undefined, result.Undefined);
        if (IsImmature(metric, period, terms, lastDay))
            return (MetricStatus.NotYetMature, Immaturity(metric, period, terms, lastDay));
        if (result.Sample < terms.MinimumSample(metric))
            return (MetricStatus.TooFew, $"{result.Sample.ToString("0", CultureInfo.InvariantCulture)} of at least {terms.MinimumSample(metric)}");
        if (metric.WhyNeverColoured(terms) is { } uncoloured)
            return (MetricStatus.NoTarget, uncoloured);
        return target is null
            ? (MetricStatus.NoTarget, "no target is agreed for it")
            : (IsMet(metric.Direction, result.Value!.Value, target) ? MetricStatus.Green : MetricStatus.Red, null);
    }

    /// <summary>What a metric stands on is the same for every period under the same terms, and for every value of a segment.</summary>
    private Ground GroundOf(IMetric metric, Terms terms, string? dimension)
    {
        if (_grounds.TryGetValue((metric, terms.Parameters, dimension), out var known))
            return known;
        var facts = metric.FactsFor(terms);
        var lastDay = supply.LastDayFor(facts, calendar) ?? DateOnly.MinValue;
        return _grounds[(metric, terms.Parameters, dimension)] = new(
            MissingSource(facts) ?? MissingSegment(facts, dimension), asOf < lastDay ? asOf.Value : lastDay, [.. supply.For(facts)]);
    }

    /// <summary>Records that nobody divides by a segment are not zero in each of its values: how they fall is unknown.</summary>
    private string? MissingSegment(IReadOnlyList<Fact> facts, string? dimension)
    {
        if (dimension is null)
            return null;
        var undivided = facts.Select(fact => fact.Record).Distinct().Where(type => !supply.Divides(type, dimension)).ToList();
        return undivided.Count == 0 ? null : $"no source maps the segment \"{dimension}\" of {string.Join(" and ", undivided.Select(RecordWords.Plural))}";
    }

    private string? MissingSource(IReadOnlyList<Fact> facts)
    {
        foreach (var need in facts.SelectMany(supply.NeedsOf).Distinct())
        {
            if (supply.Of(need.Record) is not { } type)
                return $"no source has delivered {RecordWords.Plural(need.Record)} yet";
            if (need.Field is not null && !type.Fields.Contains(need.Field))
                return $"no source maps the field \"{need.Field}\" of {RecordWords.Plural(need.Record)}";
        }

        return null;
    }

    /// <summary>A period wholly outside what is complete has no value, and neither has one that begins where the data have already ended.</summary>
    private static string? Uncovered(IMetric metric, Ground ground, Period period, Terms terms)
    {
        foreach (var (type, known) in ground.Supplies)
        {
            if (metric.Reach(type, period, terms).End <= known.CompleteFrom)
                return $"truncated: {RecordWords.Plural(type)} are complete only from {Iso(known.CompleteFrom.Value)}";
            if (period.Start > known.CompleteTo)
                return $"truncated: {RecordWords.Plural(type)} end on {Iso(known.CompleteTo.Value)}";
        }

        return ground.LastDay < period.Start ? $"data only up to {Iso(ground.LastDay)}, the period begins on {Iso(period.Start)}" : null;
    }

    /// <summary>A period partly outside has a value, which is not coloured.</summary>
    private string? PartialTruncation(IMetric metric, Ground ground, Period period, Terms terms)
    {
        foreach (var (type, known) in ground.Supplies)
        {
            if (metric.Reach(type, period, terms).Start < known.CompleteFrom)
                return $"partly truncated: {RecordWords.Plural(type)} are complete only from {Iso(known.CompleteFrom.Value)}";
            if (period.LastDay > known.CompleteTo && IsOver(period))
                return $"partly truncated: {RecordWords.Plural(type)} end on {Iso(known.CompleteTo.Value)}";
        }

        return null;
    }

    private bool IsOver(Period period) => calendar.StartOf(period.End) <= now && (asOf is null || period.End <= asOf.Value.AddDays(1));

    private bool IsFinal(IMetric metric, Ground ground, Period period, Terms terms) =>
        IsOver(period) && !IsStale(ground, period) && !IsImmature(metric, period, terms, ground.LastDay);

    private bool IsStale(Ground ground, Period period)
    {
        var end = calendar.StartOf(period.End);
        return ground.Supplies.Any(item => item.Supply.DataTime < end + item.Supply.Allowance);
    }

    private static bool IsImmature(IMetric metric, Period period, Terms terms, DateOnly lastDay) =>
        metric.WindowDays(terms) is { } window && period.End.DayNumber + window > lastDay.DayNumber + 1;

    private static string Immaturity(IMetric metric, Period period, Terms terms, DateOnly lastDay)
    {
        var window = metric.WindowDays(terms)!.Value;
        return $"followed {Math.Max(0, lastDay.DayNumber + 1 - period.End.DayNumber)} of {window} days, mature on {Iso(period.End.AddDays(window))}";
    }

    private static bool IsMet(Direction direction, double value, Target target) => direction switch
    {
        Direction.Higher => value >= target.Value,
        Direction.Lower => value <= target.Value,
        _ => target.Low <= value && value <= target.High,
    };

    private static bool IsCloseCall(Result result, Target target) => result.Interval is { } interval
        && new[] { target.Value, target.Low, target.High }.Any(bound => bound is { } known && interval.Contains(known));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What a metric stands on.</summary>
    private sealed record Ground(string? Missing, DateOnly LastDay, IReadOnlyList<(RecordType Type, TypeSupply Supply)> Supplies);
}

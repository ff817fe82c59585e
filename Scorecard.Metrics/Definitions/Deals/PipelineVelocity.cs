using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Metrics.Definitions.Deals;

/// <summary>
/// What the open pipeline is worth per day: N × W × A ÷ L, with N the qualified opportunities open after the period's
/// last day, W the win rate, A the mean amount and L the mean days from qualified to closed of the won of the period.
/// Not additive: a total comes from the total's own parts. Since never closing losers raises N, the velocity without
/// the deals open for longer than any that closed in the last year always stands beside it.
/// </summary>
public sealed class PipelineVelocity : IMetric
{
    private static readonly WordParameter Opportunities = new(
        "opportunities", ["open-at-end", "open-at-start", "created", "worked"],
        "Which opportunities are N: open after the period's last day, open when it began, qualified in it, or open at any time in it.");
    private static readonly WholeParameter TrailingDays = new(
        "trailingDays", 0, 0, 730, "Win rate, amount and cycle from the deals closed in so many days up to the period's last; 0: in the period.");
    private static readonly WholeParameter OldAfter = new(
        "oldAfterDays", 0, 0, 3650, "Opportunities open for longer than so many days are old, and the velocity without them stands beside; 0: for longer than any that closed in the last year.");
    private static readonly WholeParameter MaximumAge = new(
        "maximumAgeDays", 0, 0, 3650, "Opportunities older than so many days are left out of N; 0: none is.");

    /// <summary>The part that says how many of the opportunities are old.</summary>
    public const string OldDeals = "openOverdue";

    /// <summary>The part that says what the velocity is without the old ones.</summary>
    public const string WithoutOldDeals = "velocityWithoutOverdue";

    public string Key => "pipeline-velocity";
    public string Label => "Velocity a day";
    public string Meaning => "What the open pipeline brings in per day at the period's win rate, deal size and pace.";
    public string Formula => "open opportunities × win rate × mean amount won ÷ mean days from qualified to won";
    public string ForMarketing => "What the demand you made is worth per day on its way through sales: more and better leads raise it, slow ones do not.";
    public string ForSales => "What your open pipeline brings in per day at the win rate, size and pace of the deals you close.";
    public string WouldChange => "More opportunities, a better win rate, larger deals or a shorter cycle raise it. Never closing the lost ones raises it too and means nothing: read it with the velocity without the old deals beside it. Both teams can agree on which opportunities count, up to which age, from which age on they are old, and over how many days.";
    public string WorkedFormula(Terms terms) => WorkedOf(terms);
    public Team Owner => Team.Sales;
    public Unit Unit => Unit.MoneyPerDay;
    public Direction Direction => Direction.Higher;
    public bool IsHeadline => true;
    public bool InTensionSet => true;
    public int Order => 20;
    public int MinimumSample => 20;
    public IReadOnlyList<Parameter> Parameters => [Opportunities, TrailingDays, MaximumAge, OldAfter];
    public IReadOnlyList<Fact> Facts =>
        [CountedFacts.DealsQualified, CountedFacts.DealsClosedByAge, CountedFacts.DealsLost, CountedFacts.WonWithoutRate, .. WonDeals.Needed, .. MeasuredDeals.Needed];

    /// <summary>The trailing days may begin before the period does.</summary>
    public (DateOnly Start, DateOnly End) Reach(RecordType type, Period period, Terms terms)
    {
        var closing = Closing(period, period.LastDay, terms).Start;
        return (closing < period.Start ? closing : period.Start, period.End);
    }

    /// <summary>Of what was qualified, what is open counts, whenever that was.</summary>
    public IReadOnlyList<Reading> Readings(Period period, Terms terms) =>
        [.. ReadRecords.Of(this, period, terms).Where(reading => reading.Set.On != Deal.Qualified), ReadRecords.Open(period.LastDay)];

    public Result Evaluate(FactTable facts, Period period, Terms terms)
    {
        var lastDay = period.LastDay < facts.LastDay ? period.LastDay : facts.LastDay;
        var closing = Closing(period, lastDay, terms);
        var (open, closed, won) = (Open(facts, period, lastDay, terms), ClosedDeals.Of(facts, closing), WonDeals.Of(facts, closing));
        if (MissingRates.Reason(facts, CountedFacts.WonWithoutRate, closing) is { } missing)
            return Result.None(missing, won.Count);
        if (WhyNot(closed, won) is { } reason)
            return Result.None(reason, won.Count);
        var perOpenDeal = closed.Won / closed.Count * won.MeanAmount / won.MeanCycleDays;
        return Result.Of(open.Count * perOpenDeal, won.Count) with
        {
            Interval = VelocityInterval.Of(open.Count * perOpenDeal, MeasuredDeals.Of(facts, closing, closed)),
            Parts = Parts(open, closed, won, perOpenDeal),
            Notes = ["interval approximate", .. won.Notes, .. OldNote(open, terms)],
        };
    }

    private string WorkedOf(Terms terms)
    {
        var open = terms.Word(this, Opportunities.Name) switch
        {
            "open-at-start" => "opportunities open when it began",
            "created" => "opportunities created",
            "worked" => "opportunities open at any time",
            _ => "open opportunities",
        };
        return $"{{openOpportunities:count {open}}} × {{won:count won}} ÷ ({{won:count won}} + {{lost:count lost}})"
            + " × {meanAmount:money mean amount won} ÷ {meanCycleDays:days from qualified to won, mean}";
    }

    private OpenDeals Open(FactTable facts, Period period, DateOnly lastDay, Terms terms)
    {
        var open = terms.Word(this, Opportunities.Name) switch
        {
            "open-at-start" => OpenDeals.After(facts, period.Start.AddDays(-1)),
            "created" => OpenDeals.Created(facts, period.Start, lastDay),
            "worked" => OpenDeals.Worked(facts, period.Start, lastDay),
            _ => OpenDeals.After(facts, lastDay),
        };
        if (terms.Whole(this, OldAfter.Name) is > 0 and var old)
            open = open.OldAfter(old);
        return terms.Whole(this, MaximumAge.Name) is > 0 and var days ? open.NotOlderThan(days) : open;
    }

    /// <summary>The days whose closed deals give win rate, amount and cycle.</summary>
    private Period Closing(Period period, DateOnly lastDay, Terms terms) => terms.Whole(this, TrailingDays.Name) is > 0 and var days
        ? period with { Start = lastDay.AddDays(1 - days), End = lastDay.AddDays(1) }
        : period;

    private static string? WhyNot(ClosedDeals closed, WonDeals won) => (closed, won) switch
    {
        ({ WhyNoWinRate: { } reason }, _) => reason,
        (_, { Count: 0 }) => "no deal was won in the period",
        (_, { WithAmount: 0 }) => "none of the deals won has an amount",
        (_, { WithCycle: 0 }) => "none of the deals won has a known cycle",
        (_, { CycleDays: 0 }) => "every deal won closed on the day it was qualified, so there is no pace to divide by",
        _ => null,
    };

    private static Dictionary<string, double> Parts(OpenDeals open, ClosedDeals closed, WonDeals won, double perOpenDeal) => new()
    {
        ["openOpportunities"] = open.Count,
        ["won"] = closed.Won,
        ["lost"] = closed.Lost,
        ["winRate"] = closed.Won / closed.Count,
        ["meanAmount"] = won.MeanAmount,
        ["meanCycleDays"] = won.MeanCycleDays,
        [OldDeals] = open.Overdue,
        [WithoutOldDeals] = (open.Count - open.Overdue) * perOpenDeal,
    };

    /// <summary>Which deals are the old ones. The velocity without them is a part, so that every reader sees it in their own numbers.</summary>
    private IEnumerable<string> OldNote(OpenDeals open, Terms terms)
    {
        if (open.Overdue == 0)
            yield break;
        var days = terms.Whole(this, OldAfter.Name);
        var than = days > 0 ? FormattableString.Invariant($"{days:#,0} days") : "the longest cycle of the last year";
        yield return FormattableString.Invariant($"{open.Overdue:#,0} open {(open.Overdue == 1 ? "deal is" : "deals are")} older than {than}");
    }

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay)
    {
        var newest = period.LastDay < lastDay ? period.LastDay : lastDay;
        var when = terms.Whole(this, TrailingDays.Name) is > 0 and var days ? $"in the {days} days up to the period's last" : "in the period";
        return new(
            OpenRecords(period, newest, terms),
            Behind.Flow(CountedFacts.DealsWon, Closing(period, newest, terms), lastDay, $"deals closed as won {when}"));
    }

    private RecordSelection OpenRecords(Period period, DateOnly lastDay, Terms terms)
    {
        var before = period.Start.AddDays(-1);
        var (start, day, openAtEndOf, rule) = terms.Word(this, Opportunities.Name) switch
        {
            "open-at-start" => (DateOnly.MinValue, before, before, "opportunities open when the period began"),
            "created" => (period.Start, lastDay, default(DateOnly?), "opportunities qualified in the period"),
            "worked" => (DateOnly.MinValue, lastDay, before, "opportunities open at any time in the period"),
            _ => (DateOnly.MinValue, lastDay, lastDay, "opportunities open after the period's last day; what closed on that day is closed"),
        };
        var age = terms.Whole(this, MaximumAge.Name);
        var oldest = age > 0 ? day.AddDays(-age) : DateOnly.MinValue;
        return new(age > 0 ? $"{rule}, none older than {age} days" : rule, Deal.Qualified, start < oldest ? oldest : start, day.AddDays(1))
        {
            Where = openAtEndOf is { } end ? new NotBy(Deal.Ended, end) : null,
            OpenAtEndOf = openAtEndOf == day ? day : null,
        };
    }
}

using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Definitions;

/// <summary>Records of March 2018 to value metrics with, many alike at a time.</summary>
internal static class Some
{
    private static readonly DateOnly Middle = Days.Of(3, 15);

    public static IEnumerable<Entry> Won(int count, decimal? amount = 1000, int? cycleDays = 30, DateOnly? closed = null) =>
        Many(count, Entry.OfDeal(cycleDays is { } days ? (closed ?? Middle).AddDays(-days) : null, closed ?? Middle, "won", amount));

    public static IEnumerable<Entry> Lost(int count, DateOnly? closed = null) =>
        Many(count, Entry.OfDeal((closed ?? Middle).AddDays(-1), closed ?? Middle, "lost", 999_999));

    public static IEnumerable<Entry> Open(int count, DateOnly? qualified = null) => Many(count, Entry.OfDeal(qualified ?? Middle));

    public static IEnumerable<Entry> NewCustomers(int count) => Many(count, Entry.OfDeal(Middle, Middle, "won", 10, isFirst: true));

    public static IEnumerable<Entry> Mqls(int count, DateOnly? on = null, int? sqlAge = null, int? customerAge = null) => Many(
        count, Entry.OfLead(on ?? Middle, sqlAge is { } sql ? (on ?? Middle).AddDays(sql) : null, customerAge is { } won ? (on ?? Middle).AddDays(won) : null));

    /// <summary>Leads handed off, touched after so many business minutes, and seconds, or never, judged as said.</summary>
    public static IEnumerable<Entry> HandedOff(int count, int? minutes = null, bool inTime = false, string? verdict = null, string? reason = null, DateOnly? on = null, int seconds = 0) =>
        Many(count, Entry.OfHandOff(on ?? Middle, (60 * minutes) + seconds, inTime, verdict, reason));

    /// <summary>Open deals, qualified in January, that are expected to close on a day.</summary>
    public static IEnumerable<Entry> Expected(int count, DateOnly on, decimal? amount = 1000, decimal? probability = 0.5m, DateOnly? closed = null) =>
        Many(count, Entry.OfPlan(Days.Of(1, 10), on, amount, probability, closed));

    public static Entry Cost(decimal amount, string kind = "media", DateOnly? day = null) => Entry.OfSpend(day ?? Middle, kind, amount);

    /// <summary>The metric for March 2018 from these records.</summary>
    public static Result Value(this IMetric metric, params IEnumerable<Entry>[] entries) =>
        metric.Evaluate(Counting.Table(entries.SelectMany(some => some)), Days.March, ParameterValues.Defaults);

    /// <summary>The metric for a segment's March 2018.</summary>
    public static Result SegmentValue(this IMetric metric, params IEnumerable<Entry>[] entries) =>
        metric.Evaluate(Counting.Table(entries.SelectMany(some => some), "channel"), Days.March, ParameterValues.Defaults);

    /// <summary>The metric for March 2018 from pair counts, as retention has them.</summary>
    public static Result Value(this IMetric metric, PairCounts counts) => metric.Evaluate(
        new FactTableBuilder().Set(CountedFacts.Customers.Key, Days.March.Grain, Days.March.Start, counts).Build(), Days.March, ParameterValues.Defaults);

    /// <summary>Pair counts of customers by what each paid then and pays now; one that is gone has no now.</summary>
    public static PairCounts Pairs(params (decimal Then, decimal? Now)[] customers) => new(
        customers.Length,
        customers.Count(customer => customer.Now is not null),
        customers.Sum(customer => customer.Then),
        customers.Sum(customer => customer.Now ?? 0),
        customers.Sum(customer => Math.Min(customer.Then, customer.Now ?? 0)),
        (double)customers.Sum(customer => customer.Then * customer.Then),
        (double)customers.Sum(customer => (customer.Now ?? 0) * (customer.Now ?? 0)),
        (double)customers.Sum(customer => customer.Then * (customer.Now ?? 0)));

    private static IEnumerable<Entry> Many(int count, Entry entry) => Enumerable.Repeat(entry, count);
}

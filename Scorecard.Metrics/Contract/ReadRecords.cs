using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;

namespace Scorecard.Metrics.Contract;

/// <summary>
/// Tells from the facts of a metric which records a value reads, whether or not they could be read: a condition on a field
/// that may be missing itself is left out, since a record without it might have met it.
/// </summary>
internal static class ReadRecords
{
    /// <summary>Only rows in which these could be read are records.</summary>
    private static readonly string[] AlwaysRead = ["outcome", "kind"];

    /// <summary>What the value of a metric for a period reads.</summary>
    public static IReadOnlyList<Reading> Of(IMetric metric, Period period, Terms terms) =>
    [
        .. metric.FactsFor(terms).SelectMany(fact => Of(fact, metric, period, terms))
            .GroupBy(part => (part.On, part.Until, Fields: string.Join(' ', part.Fields), part.Link, part.Start, part.End))
            .Select(group => Together([.. group])),
    ];

    /// <summary>The customers of the day before a period, and what they became by its last day.</summary>
    /// <param name="period">The period.</param>
    /// <param name="fields">What is read of them beside their days.</param>
    public static Reading Customers(Period period, params string[] fields) =>
        new(new ReadSet(CustomerPeriod.From, CustomerPeriod.To, [], ["to", .. fields]), period.Start.AddDays(-1), period.End);

    /// <summary>The opportunities that are open at the end of a day.</summary>
    public static Reading Open(DateOnly day) => new(new ReadSet(Deal.Qualified, Deal.Ended, [], ["closed"]), day, day.AddDays(1));

    private static IEnumerable<Part> Of(Fact fact, IMetric metric, Period period, Terms terms)
    {
        var (start, end) = metric.Reach(fact.Record, period, terms);
        var fields = Fields(fact);
        return fact switch
        {
            PairFact => [new(CustomerPeriod.From, CustomerPeriod.To, null, ["to"], period.Start.AddDays(-1), period.End)],
            FlowFact { On.Record: RecordType.Spend } spent => [new(Spend.From, Spend.To, spent.Where, fields, start.AddDays(-1), end)],
            FlowFact flow when flow.On == Lead.Customer => Won(start, end, RecordLink.Lead),
            FlowFact { Where: IsSet } flow when IsFirst(flow.Where) => [new(flow.On, null, Deal.Won, fields, start, end), .. Links(start, end, RecordLink.CustomerOfLead)],
            FlowFact flow => [new(flow.On, null, flow.Where, fields, start, end)],
            AgeFact ages when ages.To == Lead.Customer => [new(ages.From, null, ages.Where, fields, start, end), .. Won(start, Later(end, metric.WindowDays(terms)), RecordLink.Lead)],
            AgeFact ages when ages.To == Deal.NextWon => Won(start, Later(end, metric.WindowDays(terms)), RecordLink.CustomerOfLead),
            AgeFact ages => [new(ages.From, null, ages.Where, fields, start, end)],
            HistogramFact histogram => [new(histogram.On, null, null, fields, start, end)],
            StockFact stock => [new(stock.Planned, null, null, fields, start, end)],
            _ => throw new NotSupportedException($"What a fact of type {fact.GetType().Name} reads is unknown."),
        };
    }

    /// <summary>The won deals of some days, and whether they find what they point to.</summary>
    private static IEnumerable<Part> Won(DateOnly start, DateOnly end, RecordLink link) =>
        [new(Deal.Closed, null, Deal.Won, ["outcome"], start, end), .. Links(start, end, link)];

    private static IEnumerable<Part> Links(DateOnly start, DateOnly end, RecordLink link) => [new(Deal.Closed, null, Deal.Won, [], start, end, link)];

    /// <summary>What the record itself has to say for the fact, beside its day.</summary>
    private static string[] Fields(Fact fact)
    {
        var on = fact switch
        {
            FlowFact flow => flow.On,
            AgeFact ages => ages.From,
            HistogramFact histogram => histogram.On,
            StockFact stock => stock.Planned,
            _ => CustomerPeriod.From,
        };
        return [.. fact.Needs.Where(need => need.Record == fact.Record && need.Field is not null && !on.From.Contains(need.Field)).Select(need => need.Field!).Distinct().Order(StringComparer.Ordinal)];
    }

    private static Reading Together(List<Part> parts)
    {
        var first = parts[0];
        var conditions = parts.Select(part => Sure(part.Where, part.On)).ToList();
        IReadOnlyList<Condition> where = conditions.Contains(null) ? [] : [.. conditions.Distinct()!];
        return new(new ReadSet(first.On, first.Until, where, first.Fields, first.Link), first.Start, first.End);
    }

    /// <summary>As much of a condition as can be told of every record.</summary>
    private static Condition? Sure(Condition? where, Field on) => where switch
    {
        Both both => (Sure(both.Left, on), Sure(both.Right, on)) switch
        {
            ({ } left, { } right) => left.And(right),
            var (left, right) => left ?? right,
        },
        IsSet when IsFirst(where) => Deal.Won,
        IsText text when IsSure(text.Of, on) => where,
        IsAnyOf any when IsSure(any.Of, on) => where,
        _ => null,
    };

    /// <summary>Which of a customer's won deals is the first can be told only once all of them are known.</summary>
    private static bool IsFirst(Condition? where) => where is IsSet set && set.Of == Deal.FirstOfCustomer;

    private static bool IsSure(Field field, Field on) => field.From.All(name => AlwaysRead.Contains(name) || on.From.Contains(name));

    private static DateOnly Later(DateOnly day, int? days) => days is { } some ? day.AddDays(some) : DateOnly.MaxValue;

    private sealed record Part(Field On, Field? Until, Condition? Where, IReadOnlyList<string> Fields, DateOnly Start, DateOnly End, RecordLink? Link = null);
}

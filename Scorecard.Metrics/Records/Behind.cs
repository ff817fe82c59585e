using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;

namespace Scorecard.Metrics.Records;

/// <summary>Makes selections out of the very facts that are counted, so that the two cannot drift apart. Events after the last day that counts are left out, as facts leave them out.</summary>
internal static class Behind
{
    /// <summary>The records that a flow counts in a period.</summary>
    public static RecordSelection Flow(FlowFact fact, Period period, DateOnly lastDay, string rule) => Flow(fact, period.Start, period.End, lastDay, rule);

    /// <summary>The records that a flow counts from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public static RecordSelection Flow(FlowFact fact, DateOnly start, DateOnly end, DateOnly lastDay, string rule) =>
        new(rule, fact.On, start, Earlier(end, lastDay.AddDays(1))) { Where = And(fact.Where, fact.Sum?.IsKnown), Sum = fact.Sum };

    /// <summary>The records of an age histogram that entered in a period and had the second event so many days later.</summary>
    public static RecordSelection Aged(AgeFact fact, Period period, DateOnly lastDay, string rule, int? minimumDays = null, int? maximumDays = null) =>
        new(rule, fact.From, period.Start, Earlier(period.End, lastDay.AddDays(1)))
        {
            Where = fact.Where,
            Then = new SecondEvent(fact.To, lastDay, minimumDays, maximumDays),
        };

    /// <summary>The records of a stock that were open at the end of <paramref name="day"/> and planned for a day from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public static RecordSelection Planned(StockFact measure, DateOnly start, DateOnly end, DateOnly day, string rule) =>
        new(rule, measure.Planned, start, end)
        {
            Where = And(And(measure.Where, measure.Sum?.IsKnown), new By(measure.Opened, day).And(new NotBy(measure.Ended, day))),
            OpenAtEndOf = day,
            Sum = measure.Sum,
        };

    /// <summary>No record at all, and why.</summary>
    public static RecordSelection Nothing(Field on, DateOnly day, string rule) => new(rule, on, day, day);

    private static Condition? And(Condition? one, Condition? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ => one.And(other),
    };

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}

using Scorecard.Data.Counting;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Points;

/// <summary>Which periods there are values for: from the first day with facts or customers, but at most so many years, to the running period; single days of the last 13 months.</summary>
/// <param name="First">The first day with facts or customers.</param>
/// <param name="Periods">The periods, by grain and in order.</param>
internal sealed record HistorySpan(DateOnly First, IReadOnlyList<Period> Periods)
{
    /// <summary>A stray date of 1970 must not make two thousand weeks.</summary>
    private const int MostYears = 10;

    private const int MonthsOfDays = 13;

    /// <summary>The periods from a first day on.</summary>
    public static HistorySpan From(DateOnly first, ScoringContext context) => new(
        first, [.. GrainNames.All.SelectMany(grain => context.Calendar.Between(grain, FirstOf(grain, first, context.Today), context.Today))]);

    /// <summary>The periods that there are; null where there is nothing to value.</summary>
    /// <param name="facts">What is counted.</param>
    /// <param name="context">What it is judged by.</param>
    /// <param name="valuedFrom">The first day of the periods that were valued before; null where that does not matter.</param>
    public static HistorySpan? Of(ColumnFacts facts, ScoringContext context, DateOnly? valuedFrom = null)
    {
        var wanted = context.Agreements.Definitions.SelectMany(terms => MetricCatalog.All.SelectMany(metric => metric.FactsFor(terms))).Select(fact => fact.Key).ToHashSet(StringComparer.Ordinal);
        var (earliest, book) = (Earliest(context), facts.BookOf(Segment.Total, fact => wanted.Contains(fact.Key)));
        var first = book.Rules.Select(rules => book.Of(rules).FirstDay(earliest, context.Today))
            .Concat(facts.Customers.SelectMany(customer => customer.Rows).Where(row => row.From >= earliest && row.From <= context.Today).Select(row => (DateOnly?)row.From))
            .Append(valuedFrom).Min();
        return first is { } from ? From(from, context) : null;
    }

    private static DateOnly FirstOf(Grain grain, DateOnly first, DateOnly today)
    {
        var days = today.AddMonths(-MonthsOfDays);
        return grain == Grain.Day && first < days ? days : first;
    }

    /// <summary>Before the first day of which any record type is complete there is nothing to show.</summary>
    private static DateOnly Earliest(ScoringContext context)
    {
        var complete = context.Supply.All.Select(supply => supply.CompleteFrom ?? DateOnly.MinValue).DefaultIfEmpty().Min();
        var furthest = context.Today.AddYears(-MostYears);
        return complete > furthest ? complete : furthest;
    }
}

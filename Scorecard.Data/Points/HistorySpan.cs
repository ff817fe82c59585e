using Npgsql;
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
    public static Task<HistorySpan?> ReadAsync(NpgsqlConnection connection, ScoringContext context, CancellationToken cancellation) =>
        ReadAsync(connection, context, valuedFrom: null, cancellation);

    /// <summary>The periods that there are, and those from a first day on that were valued before.</summary>
    public static async Task<HistorySpan?> ReadAsync(NpgsqlConnection connection, ScoringContext context, DateOnly? valuedFrom, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT least(
                (SELECT min(first.day) FROM (SELECT DISTINCT group_id FROM fact_name) n CROSS JOIN (SELECT 0 AS rules UNION SELECT version FROM classification_rules) r
                 CROSS JOIN LATERAL (
                     SELECT c.day FROM fact_row c
                     WHERE c.segment_id = (SELECT id FROM fact_segment WHERE dimension = '') AND (c.group_id, c.rules) = (n.group_id, r.rules) AND c.day BETWEEN $1 AND $2
                     ORDER BY c.day LIMIT 1) first),
                (SELECT min(from_day) FROM classified_customer_period WHERE from_day BETWEEN $1 AND $2))
            """, connection);
        command.Parameters.AddWithValue(Earliest(context));
        command.Parameters.AddWithValue(context.Today);
        var first = await command.ExecuteScalarAsync(cancellation) as DateOnly?;
        return (first < valuedFrom ? first : valuedFrom ?? first) is { } from ? From(from, context) : null;
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

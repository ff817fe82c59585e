using Npgsql;
using NpgsqlTypes;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.DailyFacts;

/// <summary>
/// Counts, for every period, the customers of the day before it against its last day, by id and segment. A period that
/// is counted up to its day is counted again only when some customer has changed.
/// </summary>
internal static class PairFacts
{
    /// <summary>
    /// Each customer's rows are summed first, at the rate of the period's first day, and take the segments of its newest row, as of the snapshot;
    /// then customers are paired over the two days, and only the sums by combination of segments are spread over the segments.
    /// </summary>
    private const string CountSql =
        """
        WITH period AS (SELECT * FROM unnest($2::text[], $3::date[], $4::date[]) AS p (name, before, last)),
        segments_of AS (
            SELECT DISTINCT ON (account) account, segments FROM classified_customer_period ORDER BY account, from_day DESC, id, source),
        money AS (
            SELECT p.name, used.currency, rate_on(used.currency, p.before + 1) AS rate
            FROM period p
            CROSS JOIN (SELECT DISTINCT currency FROM classified_customer_period WHERE currency IS NOT NULL) used),
        customer AS (
            SELECT r.name, r.last, r.account,
                   bool_or(r.is_now) AS is_now,
                   bool_or(r.amount IS NULL AND r.has_amount AND (r.is_then OR r.is_now)) AS without_rate,
                   bool_or(NOT r.has_amount AND (r.is_then OR r.is_now)) AS without_amount,
                   coalesce(sum(r.amount) FILTER (WHERE r.is_then), 0) AS amount_then,
                   coalesce(sum(r.amount) FILTER (WHERE r.is_now), 0) AS amount_now
            FROM (
                SELECT p.name, p.last, c.account, c.monthly_amount IS NOT NULL AS has_amount,
                       p.before >= c.from_day AND (c.to_day IS NULL OR p.before < c.to_day) AS is_then,
                       p.last >= c.from_day AND (c.to_day IS NULL OR p.last < c.to_day) AS is_now,
                       CASE WHEN c.currency IS NULL THEN c.monthly_amount ELSE round(c.monthly_amount * money.rate, 6) END AS amount
                FROM period p
                JOIN classified_customer_period c ON c.from_day <= p.last AND (c.to_day IS NULL OR p.before < c.to_day)
                LEFT JOIN money ON money.name = p.name AND money.currency = c.currency) r
            GROUP BY 1, 2, 3
            HAVING bool_or(r.is_then)),
        combination AS (
            SELECT name, last, segments, count(*) AS then_count, count(*) FILTER (WHERE is_now) AS both_count,
                   sum(amount_then) FILTER (WHERE is_known) AS sum_then, sum(amount_now) FILTER (WHERE is_known) AS sum_now,
                   sum(least(amount_then, amount_now)) FILTER (WHERE is_known) AS sum_kept,
                   sum(amount_then * amount_then) FILTER (WHERE is_known) AS then_squared,
                   sum(amount_now * amount_now) FILTER (WHERE is_known) AS now_squared,
                   sum(amount_then * amount_now) FILTER (WHERE is_known) AS then_now,
                   count(*) FILTER (WHERE without_rate) AS without_rate,
                   count(*) FILTER (WHERE without_amount AND NOT without_rate) AS without_amount
            FROM customer JOIN segments_of USING (account)
            CROSS JOIN LATERAL (SELECT NOT (without_rate OR without_amount) AS is_known) known
            GROUP BY 1, 2, 3)
        INSERT INTO pair_fact
        SELECT $1, segment.dimension, segment.value, name, last, sum(then_count), sum(both_count),
               coalesce(sum(sum_then), 0), coalesce(sum(sum_now), 0), coalesce(sum(sum_kept), 0),
               coalesce(sum(then_squared), 0), coalesce(sum(now_squared), 0), coalesce(sum(then_now), 0),
               sum(without_rate), sum(without_amount)
        FROM combination
        CROSS JOIN LATERAL (SELECT '', '' UNION ALL SELECT key, value FROM jsonb_each_text(segments)) AS segment (dimension, value)
        GROUP BY 2, 3, 4, 5
        """;

    /// <summary>Brings the pair facts of these periods up to date. A running period is counted up to <paramref name="lastDay"/>.</summary>
    /// <param name="everything">Whether some customer has changed, so that no period's count can be kept.</param>
    public static async Task UpdateAsync(
        NpgsqlConnection connection, PairFact fact, IReadOnlyList<Period> periods, DateOnly lastDay, bool everything, CancellationToken cancellation)
    {
        var counted = everything ? [] : await CountedAsync(connection, fact, cancellation);
        var due = periods.Where(period => !counted.Contains((period.Name, Now(period, lastDay)))).ToList();
        await using var clear = new NpgsqlCommand("DELETE FROM pair_fact WHERE fact = $1 AND ($2 OR period = ANY ($3))", connection);
        clear.Parameters.AddWithValue(fact.Key);
        clear.Parameters.AddWithValue(everything);
        clear.Parameters.AddWithValue(due.Select(period => period.Name).ToArray());
        await clear.ExecuteNonQueryAsync(cancellation);
        await using var count = LongCommand.On(connection, CountSql);
        count.Parameters.AddWithValue(fact.Key);
        count.Parameters.AddWithValue(due.Select(period => period.Name).ToArray());
        count.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Date, due.Select(period => period.Start.AddDays(-1)).ToArray());
        count.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Date, due.Select(period => Now(period, lastDay)).ToArray());
        await count.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<HashSet<(string Period, DateOnly LastDay)>> CountedAsync(NpgsqlConnection connection, PairFact fact, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT DISTINCT period, last_day FROM pair_fact WHERE fact = $1", connection);
        command.Parameters.AddWithValue(fact.Key);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var counted = new HashSet<(string, DateOnly)>();
        while (await reader.ReadAsync(cancellation))
            counted.Add((reader.GetString(0), reader.GetFieldValue<DateOnly>(1)));
        return counted;
    }

    private static DateOnly Now(Period period, DateOnly lastDay) => period.LastDay < lastDay ? period.LastDay : lastDay;
}

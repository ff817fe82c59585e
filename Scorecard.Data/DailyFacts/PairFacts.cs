using Npgsql;
using NpgsqlTypes;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.DailyFacts;

/// <summary>Counts, for every period, the customers of the day before it against its last day, by id and segment.</summary>
internal static class PairFacts
{
    /// <summary>Each customer's rows are summed first and take the newest row's segments; then customers are paired over the two days.</summary>
    private const string Sql =
        """
        WITH period AS (SELECT * FROM unnest($2::text[], $3::date[], $4::date[]) AS p (name, before, last)),
        customer AS (
            SELECT p.name, c.account, (array_agg(c.segments ORDER BY c.from_day DESC, c.id, c.source))[1] AS segments,
                   bool_or(p.last >= c.from_day AND (c.to_day IS NULL OR p.last < c.to_day)) AS is_now,
                   coalesce(sum(c.monthly_amount) FILTER (WHERE p.before >= c.from_day AND (c.to_day IS NULL OR p.before < c.to_day)), 0) AS amount_then,
                   coalesce(sum(c.monthly_amount) FILTER (WHERE p.last >= c.from_day AND (c.to_day IS NULL OR p.last < c.to_day)), 0) AS amount_now
            FROM period p
            JOIN classified_customer_period c ON c.from_day <= p.last AND (c.to_day IS NULL OR p.before < c.to_day)
            GROUP BY 1, 2
            HAVING bool_or(p.before >= c.from_day AND (c.to_day IS NULL OR p.before < c.to_day)))
        INSERT INTO pair_fact
        SELECT $1, segment.dimension, segment.value, name, count(*), count(*) FILTER (WHERE is_now), sum(amount_then), sum(amount_now),
               sum(least(amount_then, amount_now)), sum(amount_then * amount_then), sum(amount_now * amount_now), sum(amount_then * amount_now)
        FROM customer
        CROSS JOIN LATERAL (SELECT '', '' UNION ALL SELECT key, value FROM jsonb_each_text(segments)) AS segment (dimension, value)
        GROUP BY 2, 3, 4
        """;

    /// <summary>Counts all pair facts of these periods anew. A running period is counted up to <paramref name="lastDay"/>.</summary>
    public static async Task RebuildAsync(NpgsqlConnection connection, PairFact fact, IReadOnlyList<Period> periods, DateOnly lastDay, CancellationToken cancellation)
    {
        await using var clear = new NpgsqlCommand("DELETE FROM pair_fact WHERE fact = $1", connection) { Parameters = { new() { Value = fact.Key } } };
        await clear.ExecuteNonQueryAsync(cancellation);
        await using var count = new NpgsqlCommand(Sql, connection);
        count.Parameters.AddWithValue(fact.Key);
        count.Parameters.AddWithValue(periods.Select(period => period.Name).ToArray());
        count.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Date, periods.Select(period => period.Start.AddDays(-1)).ToArray());
        count.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Date, periods.Select(period => Earlier(period.LastDay, lastDay)).ToArray());
        await count.ExecuteNonQueryAsync(cancellation);
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}

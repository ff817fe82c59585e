using Npgsql;
using NpgsqlTypes;
using Scorecard.Data.Points;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.DailyFacts;

/// <summary>
/// Counts, for every period, the customers of the day before it against its last day, by id and segment.
/// </summary>
internal static class PairFacts
{
    private const string Columns =
        "fact, dimension, segment, grain, period_start, last_day, then_count, both_count, sum_then, sum_now, sum_kept, sum_then_squared, sum_now_squared, sum_then_now, without_rate, without_amount";

    /// <summary>Counts these periods. A running period is counted up to <paramref name="lastDay"/>.</summary>
    /// <param name="isAnew">Whether the counts of all other periods are to go.</param>
    public static async Task UpdateAsync(
        NpgsqlConnection connection, PairFact fact, IReadOnlyList<Period> periods, DateOnly lastDay, bool isAnew, CancellationToken cancellation)
    {
        if (periods.Count == 0)
            return;
        await using var clear = new NpgsqlCommand("DELETE FROM pair_fact WHERE fact = $1 AND ($2 OR (grain, period_start) IN (SELECT * FROM unnest($3, $4)))", connection);
        clear.Parameters.AddWithValue(fact.Key);
        clear.Parameters.AddWithValue(isAnew);
        clear.Parameters.AddWithValue(periods.Select(period => GrainNames.Of(period.Grain)).ToArray());
        clear.Parameters.AddWithValue(periods.Select(period => period.Start).ToArray());
        await clear.ExecuteNonQueryAsync(cancellation);
        await WriteAsync(connection, fact, await CountAsync(connection, periods, lastDay, cancellation), cancellation);
    }

    private static async Task<List<CustomerPairs>> CountAsync(
        NpgsqlConnection connection, IReadOnlyList<Period> periods, DateOnly lastDay, CancellationToken cancellation)
    {
        var rates = await RatesAsync(connection, periods, cancellation);
        var grains = periods.GroupBy(period => period.Grain)
            .Select(grain => new CustomerPairs([.. grain.OrderBy(period => period.Start)], lastDay, (currency, period) => rates.GetValueOrDefault((currency, period.Start))))
            .ToList();
        await foreach (var (rows, segments) in Customers.ReadAsync(connection, cancellation))
        {
            foreach (var pairs in grains)
                pairs.Add(rows, segments);
        }

        return grains;
    }

    /// <summary>The rates of the currencies that customers pay in, on the first days of the periods; none is null.</summary>
    private static async Task<Dictionary<(string Currency, DateOnly Day), decimal?>> RatesAsync(
        NpgsqlConnection connection, IReadOnlyList<Period> periods, CancellationToken cancellation)
    {
        await using var command = LongCommand.On(
            connection,
            """
            SELECT used.currency, day, rate_on(used.currency, day)
            FROM (SELECT DISTINCT currency FROM classified_customer_period WHERE currency IS NOT NULL) used CROSS JOIN unnest($1) AS day
            """);
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Date, periods.Select(period => period.Start).Distinct().ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rates = new Dictionary<(string, DateOnly), decimal?>();
        while (await reader.ReadAsync(cancellation))
            rates[(reader.GetString(0), reader.GetFieldValue<DateOnly>(1))] = await reader.IsDBNullAsync(2, cancellation) ? null : reader.GetDecimal(2);
        return rates;
    }

    private static async Task WriteAsync(NpgsqlConnection connection, PairFact fact, IReadOnlyList<CustomerPairs> grains, CancellationToken cancellation)
    {
        await using var importer = await connection.BeginBinaryImportAsync($"COPY pair_fact ({Columns}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var (segment, period, lastDay, counts) in grains.SelectMany(grain => grain.Results()))
        {
            await importer.WriteRowAsync(
                cancellation, fact.Key, segment.Dimension, segment.Value, GrainNames.Of(period.Grain), period.Start, lastDay, counts.Then, counts.Both, counts.SumThen,
                counts.SumNow, counts.SumKept, counts.SumThenSquared, counts.SumNowSquared, counts.SumThenNow, counts.WithoutRate, counts.WithoutAmount);
        }

        await importer.CompleteAsync(cancellation);
    }
}

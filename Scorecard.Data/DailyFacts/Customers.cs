using System.Runtime.CompilerServices;
using System.Text.Json;
using Npgsql;

namespace Scorecard.Data.DailyFacts;

/// <summary>Reads classified customers, each with all its rows and the segments of its newest.</summary>
internal static class Customers
{
    private const string Sql =
        """
        SELECT account, from_day, to_day, monthly_amount, currency, segments::text
        FROM classified_customer_period ORDER BY account, from_day DESC, id, source
        """;

    /// <summary>The list of rows is used again for the next customer.</summary>
    public static async IAsyncEnumerable<(IReadOnlyList<CustomerRow> Rows, IReadOnlyList<Segment> Segments)> ReadAsync(
        NpgsqlConnection connection, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = LongCommand.On(connection, Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var combinations = new Dictionary<string, IReadOnlyList<Segment>>(StringComparer.Ordinal);
        var (account, rows, segments) = ((string?)null, new List<CustomerRow>(), "");
        while (await reader.ReadAsync(cancellation))
        {
            var next = reader.GetString(0);
            if (!next.Equals(account, StringComparison.Ordinal))
            {
                if (rows.Count > 0)
                    yield return (rows, Apart(combinations, segments));
                rows.Clear();
                (account, segments) = (next, reader.GetString(5));
            }

            rows.Add(Row(reader));
        }

        if (rows.Count > 0)
            yield return (rows, Apart(combinations, segments));
    }

    private static CustomerRow Row(NpgsqlDataReader reader) => new(
        reader.GetFieldValue<DateOnly>(1),
        reader.IsDBNull(2) ? null : reader.GetFieldValue<DateOnly>(2),
        reader.IsDBNull(3) ? null : reader.GetDecimal(3),
        reader.IsDBNull(4) ? null : reader.GetString(4));

    private static IReadOnlyList<Segment> Apart(Dictionary<string, IReadOnlyList<Segment>> combinations, string json)
    {
        if (!combinations.TryGetValue(json, out var segments))
        {
            var values = JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
            combinations[json] = segments = [Segment.Total, .. values.Select(pair => new Segment(pair.Key, pair.Value))];
        }

        return segments;
    }
}

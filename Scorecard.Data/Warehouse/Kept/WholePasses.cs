using Npgsql;
using NpgsqlTypes;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Warehouse.Kept;

/// <summary>When all records of a source were last counted, by type and statement.</summary>
internal sealed class WholePasses
{
    private readonly Dictionary<(RecordType Type, string Statement), DateTimeOffset> _passes = [];

    private WholePasses()
    {
    }

    /// <summary>Reads them of a source.</summary>
    public static async Task<WholePasses> ReadAsync(NpgsqlConnection connection, string source, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT record_type, statement, whole_at FROM warehouse_pass WHERE source = $1", connection) { Parameters = { new() { Value = source } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var passes = new WholePasses();
        while (await reader.ReadAsync(cancellation))
            passes._passes[(Enum.Parse<RecordType>(reader.GetString(0)), reader.GetString(1))] = reader.GetFieldValue<DateTimeOffset>(2);
        return passes;
    }

    /// <summary>When a statement last counted all records of a type; null where it never has.</summary>
    public DateTimeOffset? LastOf(RecordType type, string statement) => _passes.TryGetValue((type, statement), out var at) ? at : null;

    /// <summary>Says that everything was counted now.</summary>
    public static async Task WriteAsync(NpgsqlConnection connection, string source, CountedThere counted, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO warehouse_pass (source, record_type, statement, whole_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (source, record_type) DO UPDATE SET statement = excluded.statement, whole_at = excluded.whole_at
            """, connection);
        foreach (var value in new[] { source, counted.Type.ToString(), counted.Statement })
            command.Parameters.AddWithValue(value);
        command.Parameters.Add(new NpgsqlParameter { Value = now.ToUniversalTime(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

using Npgsql;

namespace Scorecard.Benchmarks.Running;

/// <summary>Finds the tables that have rows written since a moment, or fewer rows than then.</summary>
internal sealed class WrittenRows(string connectionString)
{
    /// <summary>The ledger, which every pull writes.</summary>
    private static readonly string[] Ledger = ["run"];

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private long _transaction;

    public async Task RememberAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        _transaction = await NumberAsync(connection, "SELECT pg_current_xact_id()::text::bigint", cancellation);
        foreach (var table in await TablesAsync(connection, cancellation))
            _counts[table] = await NumberAsync(connection, $"SELECT count(*) FROM {table}", cancellation);
    }

    /// <summary>The tables, the ledger apart, and how many rows of each are new or have gone.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        var found = new List<string>();
        foreach (var table in (await TablesAsync(connection, cancellation)).Except(Ledger, StringComparer.Ordinal))
        {
            var written = await NumberAsync(
                connection, $"SELECT count(*) FROM {table} WHERE age(xmin) < age('{_transaction % (1L << 32)}'::xid)", cancellation);
            var less = _counts.GetValueOrDefault(table) - await NumberAsync(connection, $"SELECT count(*) FROM {table}", cancellation);
            if (written != 0 || less > 0)
                found.Add($"{table} ({written} written, {Math.Max(0, less)} gone)");
        }

        return found;
    }

    private static async Task<IReadOnlyList<string>> TablesAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "SELECT format('%I', relname) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var tables = new List<string>();
        while (await reader.ReadAsync(cancellation))
            tables.Add(reader.GetString(0));
        return tables;
    }

    private static async Task<long> NumberAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }
}

using Npgsql;
using NpgsqlTypes;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// Keeps rejected and flagged rows with their reason. They are committed in batches as they come, on a connection of
/// their own: a pull that fails later still shows what was wrong with its rows.
/// </summary>
internal sealed class RejectWriter(NpgsqlDataSource database, long runId)
{
    private const int BatchSize = 1000;

    private readonly List<(Finding Finding, bool Kept)> _batch = [];

    public async Task WriteAsync(Finding finding, bool kept, CancellationToken cancellation)
    {
        _batch.Add((finding, kept));
        if (_batch.Count >= BatchSize)
            await FlushAsync(cancellation);
    }

    public async Task FlushAsync(CancellationToken cancellation)
    {
        if (_batch.Count == 0)
            return;
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var importer = await connection.BeginBinaryImportAsync(
            """COPY reject (run_id, kept, reason, file, line, "column", value, row) FROM STDIN (FORMAT BINARY)""", cancellation);
        foreach (var (finding, kept) in _batch)
        {
            await importer.StartRowAsync(cancellation);
            await importer.WriteAsync(runId, NpgsqlDbType.Bigint, cancellation);
            await importer.WriteAsync(kept, NpgsqlDbType.Boolean, cancellation);
            await importer.WriteAsync(Clean(finding.Reason), NpgsqlDbType.Text, cancellation);
            await importer.WriteAsync(Clean(finding.File), NpgsqlDbType.Text, cancellation);
            await importer.WriteAsync(finding.Line, NpgsqlDbType.Bigint, cancellation);
            await importer.WriteAsync(Clean(finding.Column), NpgsqlDbType.Text, cancellation);
            await importer.WriteAsync(Clean(finding.Value), NpgsqlDbType.Text, cancellation);
            await importer.WriteAsync(Clean(finding.Row), NpgsqlDbType.Text, cancellation);
        }

        await importer.CompleteAsync(cancellation);
        _batch.Clear();
    }

    /// <summary>Writes what another run found, as found by this one.</summary>
    public async Task RepeatAsync(long run, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            """
            INSERT INTO reject (run_id, kept, reason, file, line, "column", value, row)
            SELECT $1, kept, reason, file, line, "column", value, row FROM reject WHERE run_id = $2 ORDER BY id
            """);
        command.Parameters.AddWithValue(runId);
        command.Parameters.AddWithValue(run);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>PostgreSQL's text holds no NUL; a replacement character shows where one was.</summary>
    private static string? Clean(string? text) => text?.Replace('\0', '\uFFFD');
}

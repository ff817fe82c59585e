using Npgsql;

namespace Scorecard.Data.Snapshots;

/// <summary>Takes the first records of their type in, where they are many.</summary>
internal static class FirstLoad
{
    /// <summary>Below this the ordinary merge is as fast.</summary>
    private const int Many = 50_000;

    public static async Task<bool> IsDueAsync(NpgsqlConnection connection, StagingTable staged, CancellationToken cancellation)
    {
        if (staged.Count < Many)
            return false;
        await using var command = new NpgsqlCommand($"SELECT NOT EXISTS (SELECT FROM {staged.Table.Name})", connection);
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    public static Task RunAsync(NpgsqlConnection connection, RecordTable table, string source, long snapshotId, CancellationToken cancellation) =>
        KeysLast.FillAsync(connection, table.Name, () => FillAsync(connection, table, source, snapshotId, cancellation), cancellation);

    private static async Task FillAsync(NpgsqlConnection connection, RecordTable table, string source, long snapshotId, CancellationToken cancellation)
    {
        await using var fill = LongCommand.On(
            connection,
            $"INSERT INTO {table.Name} (source, id, {table.ColumnList}, hash, snapshot_id) SELECT $1, id, {table.ColumnList}, hash, $2 FROM {table.Stage}");
        fill.Parameters.AddWithValue(source);
        fill.Parameters.AddWithValue(snapshotId);
        await fill.ExecuteNonQueryAsync(cancellation);
    }
}

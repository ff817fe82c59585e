using Microsoft.Extensions.Logging;
using Npgsql;

namespace Scorecard.Data.History;

/// <summary>
/// Deletes past versions of records that another took the place of longer ago than they are to be kept. Current records,
/// points, agreements and the ledger stay, and so does what facts are counted from.
/// </summary>
public sealed class HistoryPruner(NpgsqlDataSource database, TimeProvider time, ILogger<HistoryPruner> log)
{
    /// <summary>So few that no pull waits for one of them noticeably.</summary>
    private const int BatchSize = 5_000;

    private static readonly string BatchSql = EmbeddedSql.Read("History.prune.sql");

    /// <summary>
    /// Deletes in batches, each a transaction of its own; what is left when it is stopped is deleted by the next. From the
    /// first on, records as of snapshots before are refused and never shown without what was deleted.
    /// </summary>
    /// <param name="keepMonths">How many months to keep, from 1; null keeps all.</param>
    /// <param name="cancellation">Stops it after the batch it is at.</param>
    /// <returns>How many versions it dealt with.</returns>
    public async Task<long> RunAsync(int? keepMonths, CancellationToken cancellation)
    {
        if (keepMonths is not { } months)
            return 0;
        await using var connection = await database.OpenConnectionAsync(cancellation);
        if (!await LockAsync(connection, cancellation))
            return 0;
        try
        {
            if (await RaiseAsync(connection, time.GetUtcNow().AddMonths(-months), cancellation) is not { } upTo)
                return 0;
            var count = await DeleteAsync(connection, upTo, cancellation);
            log.LogInformation("Deleted {Count} past versions of records that ended by snapshot {Snapshot}: they are kept for {Months} months.", count, upTo, months);
            return count;
        }
        finally
        {
            // A pooled connection would keep the lock; a lost one has lost it.
            if (connection.FullState == System.Data.ConnectionState.Open)
                await LongCommand.ExecuteAsync(connection, "SELECT pg_advisory_unlock_all()", CancellationToken.None);
        }
    }

    /// <summary>One node at a time.</summary>
    private static async Task<bool> LockAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock(hashtext('scorecard prune'))", connection);
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    /// <summary>
    /// Says first from which snapshot on history is kept: the newest of that time or before, since what held at it held then.
    /// </summary>
    private static async Task<long?> RaiseAsync(NpgsqlConnection connection, DateTimeOffset before, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO history_kept AS kept (from_snapshot_id)
            SELECT max(snapshot_id) FROM run WHERE finished_at <= $1 HAVING max(snapshot_id) IS NOT NULL
            ON CONFLICT (id) DO UPDATE SET from_snapshot_id = greatest(kept.from_snapshot_id, excluded.from_snapshot_id)
            RETURNING from_snapshot_id
            """, connection);
        command.Parameters.AddWithValue(before);
        return await command.ExecuteScalarAsync(cancellation) as long?;
    }

    /// <summary>From the first on each time: of a record that comes back, the version that had gone long ago is appended only then.</summary>
    private static async Task<long> DeleteAsync(NpgsqlConnection connection, long upTo, CancellationToken cancellation)
    {
        var (total, after) = (await DeleteCountedAsync(connection, upTo, cancellation), 0L);
        while (await DeleteBatchAsync(connection, after, upTo, cancellation) is var (count, last))
        {
            total += count;
            // Of the last snapshot there may be more.
            after = last - 1;
        }

        return total;
    }

    /// <summary>Past counts of records that are counted where they lie: a row stands for all of a month, so that there are few.</summary>
    private static async Task<long> DeleteCountedAsync(NpgsqlConnection connection, long upTo, CancellationToken cancellation)
    {
        await using var command = LongCommand.On(connection, "DELETE FROM warehouse_fact WHERE until_snapshot_id <= $1");
        command.Parameters.AddWithValue(upTo);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Answers how many it dealt with, and up to which snapshot; null where there were none.</summary>
    private static async Task<(long Count, long Last)?> DeleteBatchAsync(NpgsqlConnection connection, long after, long upTo, CancellationToken cancellation)
    {
        await using var batch = LongCommand.On(connection, BatchSql);
        batch.Parameters.AddWithValue(after);
        batch.Parameters.AddWithValue(upTo);
        batch.Parameters.AddWithValue(BatchSize);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return reader.GetInt64(0) is > 0 and var count ? (count, reader.GetInt64(1)) : null;
    }
}

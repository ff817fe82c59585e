using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;
using Scorecard.Data.Snapshots;

namespace Scorecard.Data.Replays;

/// <summary>
/// Takes rejected rows that their source has read again. Those that are records now are merged as news are: nothing
/// goes, and a record that is known better already stands. What became of each row is published with them, or nothing is.
/// </summary>
public sealed class ReplayStore(NpgsqlDataSource database, SnapshotStore snapshots)
{
    /// <summary>The rows of a run that can be read again and have not been.</summary>
    public async IAsyncEnumerable<RejectedRow> RowsAsync(long runId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var command = LongCommand.On(connection,
            """
            SELECT reject.id, file, line, row, content FROM reject JOIN reject_context context ON context.id = context_id
            WHERE reject.run_id = $1 AND replay_run_id IS NULL AND row IS NOT NULL ORDER BY reject.id
            """);
        command.Parameters.AddWithValue(runId);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            yield return new RejectedRow(
                reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetInt64(2), reader.GetString(3), reader.GetString(4));
    }

    /// <summary>The newest pull of a source since that snapshot; null where there is none.</summary>
    public async Task<long?> PulledSinceAsync(string source, long snapshotId, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT max(id) FROM run WHERE source = $1 AND state = 'succeeded' AND trigger <> 'replay' AND NOT is_decision AND snapshot_id > $2");
        command.Parameters.AddWithValue(source);
        command.Parameters.AddWithValue(snapshotId);
        return await command.ExecuteScalarAsync(cancellation) as long?;
    }

    /// <summary>Merges the rows that are records now and keeps what became of every one.</summary>
    /// <param name="claim">The claim of the run that does it.</param>
    /// <param name="replayed">The run they came from.</param>
    /// <param name="rows">The rows, read again.</param>
    /// <param name="isFull">Whether the source delivers everything with every pull, so that whatever is current was in the last one.</param>
    /// <param name="counts">What is found is counted here.</param>
    /// <param name="cancellation">Stops it; nothing of it is then kept.</param>
    public async Task TakeAsync(Claim claim, ReplayedRun replayed, IAsyncEnumerable<Reread> rows, bool isFull, PullCounts counts, CancellationToken cancellation)
    {
        var sieve = new ReplaySieve(database, claim.Source, replayed, isFull);
        await snapshots.TakeAgainAsync(
            claim, sieve.SiftAsync(rows, cancellation), counts,
            (connection, snapshotId) => PublishAsync(connection, claim, replayed, snapshotId, sieve.Outcomes, cancellation), cancellation);
    }

    private static async Task PublishAsync(
        NpgsqlConnection connection, Claim claim, ReplayedRun replayed, long snapshotId, IEnumerable<(long Reject, string Outcome)> outcomes, CancellationToken cancellation)
    {
        await using (var create = new NpgsqlCommand("CREATE TEMP TABLE reread (id bigint PRIMARY KEY, outcome text NOT NULL) ON COMMIT DROP", connection))
            await create.ExecuteNonQueryAsync(cancellation);
        await using (var importer = await connection.BeginBinaryImportAsync("COPY reread FROM STDIN (FORMAT BINARY)", cancellation))
        {
            foreach (var (reject, outcome) in outcomes)
            {
                await importer.StartRowAsync(cancellation);
                await importer.WriteAsync(reject, NpgsqlDbType.Bigint, cancellation);
                await importer.WriteAsync(outcome, NpgsqlDbType.Text, cancellation);
            }

            await importer.CompleteAsync(cancellation);
        }

        // The rows are as old as the pull they came with: that is when they were shown first, and what the source is good for has not changed.
        await using var publish = LongCommand.On(connection,
            """
            WITH told AS (UPDATE reject SET replay_run_id = $1, replay_outcome = outcome FROM reread WHERE reread.id = reject.id)
            INSERT INTO supply_change (snapshot_id, source, record_type, data_time)
            SELECT $2, source, record_type, data_time FROM supply_change WHERE snapshot_id = $3 AND source = $4
            """);
        foreach (var value in new object[] { claim.RunId, snapshotId, replayed.SnapshotId, claim.Source })
            publish.Parameters.Add(new NpgsqlParameter { Value = value });
        await publish.ExecuteNonQueryAsync(cancellation);
    }
}

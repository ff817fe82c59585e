using System.Globalization;
using Npgsql;
using Scorecard.Data.Classification;
using Scorecard.Data.Counting;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;
using static Scorecard.Data.Sources.LeftBehindStore;

namespace Scorecard.Data.Sources;

/// <summary>
/// What a person decides about a source, as one transaction under the lock of whoever publishes: the records, a row of the
/// ledger that remembers it, facts counted anew, points, and requests for the pulls that waited for it. Or nothing of it.
/// </summary>
internal sealed class Decision : IAsyncDisposable
{
    private readonly NpgsqlTransaction _transaction;
    private readonly TimeProvider _time;
    private readonly DateTimeOffset _startedAt;

    private Decision(NpgsqlTransaction transaction, TimeProvider time) =>
        (_transaction, Connection, _time, _startedAt) = (transaction, transaction.Connection!, time, time.GetUtcNow());

    public NpgsqlConnection Connection { get; }

    /// <summary>Waits for whoever publishes, and keeps pulls of these sources from beginning.</summary>
    /// <exception cref="QueryException">One of them is being pulled.</exception>
    public static async Task<Decision> BeginAsync(NpgsqlDataSource database, TimeProvider time, IEnumerable<string> sources, CancellationToken cancellation)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        var decision = new Decision(await connection.BeginTransactionAsync(cancellation), time);
        try
        {
            await LongCommand.ExecuteAsync(connection, SnapshotStore.SnapshotLock, cancellation);
            foreach (var source in sources.Order(StringComparer.Ordinal))
                await decision.LockAsync(source, cancellation);
            return decision;
        }
        catch
        {
            await decision.DisposeAsync();
            throw;
        }
    }

    /// <summary>The number of the snapshot with which it becomes visible.</summary>
    public async Task<long> NextSnapshotAsync(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT nextval('snapshot_id')", Connection);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Counts and values everything anew. Periods that were valued before are valued again, also where nothing is left of them.</summary>
    public async Task PublishAsync(PointPublisher points, long snapshotId, CancellationToken cancellation)
    {
        var before = await Publication.ReadAsync(Connection, cancellation);
        await Labels.LearnAsync(Connection, everything: true, cancellation);
        await points.PublishAsync(Connection, snapshotId, runId: null, Changed.Everything, before?.First, cancellation);
        await Announcements.SendAsync(Connection, new Announcement("scorecard", snapshotId.ToString(CultureInfo.InvariantCulture)), cancellation);
    }

    /// <summary>Remembers it in the ledger and makes it visible.</summary>
    public async Task CommitAsync(Decided decided, CancellationToken cancellation)
    {
        await using (var remember = new NpgsqlCommand(
            """
            INSERT INTO run (source, state, trigger, requested_at, started_at, finished_at, new, gone, snapshot_id, remark)
            VALUES ($1, 'succeeded', $2, $3, $3, $4, $5, $6, $7, $8) RETURNING id
            """, Connection))
        {
            foreach (var value in new object?[] { decided.Source, decided.Trigger, _startedAt, _time.GetUtcNow(), decided.Back, decided.Gone, decided.SnapshotId, decided.Remark })
                remember.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
            var id = (long)(await remember.ExecuteScalarAsync(cancellation))!;
            await Announcements.SendAsync(Connection, new Announcement("run", id.ToString(CultureInfo.InvariantCulture)), cancellation);
        }

        await _transaction.CommitAsync(cancellation);
    }

    /// <summary>Does something, and asks for the pulls of the sources that wait for an answer no longer then.</summary>
    public async Task FreeingAsync(Func<Task> answer, CancellationToken cancellation)
    {
        var waited = await WaitingAsync(Connection, cancellation);
        await answer();
        foreach (var free in waited.Keys.Except((await WaitingAsync(Connection, cancellation)).Keys, StringComparer.Ordinal))
        {
            await ExecuteAsync(
                Connection,
                """
                INSERT INTO run (source, state, trigger, requested_at) SELECT $1, 'requested', 'person', $2
                WHERE EXISTS (SELECT FROM source WHERE name = $1) AND NOT EXISTS (SELECT FROM run WHERE source = $1 AND state = 'requested' AND trigger <> 'replay')
                """, cancellation, free, _startedAt);
            await Announcements.SendAsync(Connection, new Announcement(Announcements.Request, free), cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }

    private async Task LockAsync(string source, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_xact_lock(hashtext('scorecard pull'), hashtext($1))", Connection);
        command.Parameters.AddWithValue(source);
        if (await command.ExecuteScalarAsync(cancellation) is not true)
            throw new QueryException("source", source, $"{source} is being pulled just now. Nothing was changed; answer again once the pull is through, or stop it first.");
    }
}

/// <summary>What the ledger remembers of a decision.</summary>
/// <param name="Source">Whose records it was about.</param>
/// <param name="Trigger">What it was: <c>retire</c>, <c>restore</c>, <c>rename</c> or <c>keep</c>.</param>
/// <param name="Remark">What was decided, in words.</param>
/// <param name="SnapshotId">The snapshot with which records changed; null where none did.</param>
/// <param name="Back">How many records came back.</param>
/// <param name="Gone">How many were set aside.</param>
internal sealed record Decided(string Source, string Trigger, string Remark, long? SnapshotId = null, long Back = 0, long Gone = 0);

using System.Text.Json;
using Npgsql;
using Scorecard.Data.Points;

namespace Scorecard.Data.Counting;

/// <summary>
/// Keeps the counted records of the newest snapshot in memory, for whoever publishes them or answers from them on this node.
/// They are read when they are first asked for. Whoever asks gets what the own connection sees, never what is older: what has
/// been published since is followed first, and everything is read anew where something else was agreed.
/// </summary>
public sealed class RecordMemory : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private Counted? _kept;
    private Counted? _coming;

    public void Dispose() => _one.Dispose();

    /// <summary>The counted records of the newest snapshot that a connection sees.</summary>
    internal async Task<ColumnFacts> NewestAsync(NpgsqlConnection connection, ScoringContext context, CancellationToken cancellation)
    {
        var state = await RecordState.ReadAsync(connection, context, cancellation);
        if (Known(state) is { } known)
            return known.Facts;
        await _one.WaitAsync(cancellation);
        try
        {
            return (Known(state) ?? (_kept = new Counted(state, await ReadAsync(connection, context, state, cancellation)))).Facts;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The counted records that are about to be published.</summary>
    /// <param name="connection">A connection in the publishing transaction.</param>
    /// <param name="context">What they are judged by.</param>
    /// <param name="snapshotId">The number that they will have.</param>
    /// <param name="changed">Which records are others than before.</param>
    /// <param name="cancellation">Stops it.</param>
    internal async Task<ColumnFacts> PublishAsync(
        NpgsqlConnection connection, ScoringContext context, long snapshotId, Changed changed, CancellationToken cancellation)
    {
        var state = await RecordState.ReadAsync(connection, context, cancellation);
        var facts = changed == Changed.Nothing && Known(state) is { } known ? known.Facts
            : changed == Changed.Everything ? await ColumnFacts.ReadAsync(connection, context, cancellation)
            : await ReadAsync(connection, context, state, cancellation);
        _coming = new Counted(state with { SnapshotId = snapshotId }, facts);
        return facts;
    }

    /// <summary>What was about to be published is published: what was before is let go.</summary>
    internal void Published(long snapshotId)
    {
        if (_coming is { } coming && coming.State.SnapshotId == snapshotId)
            (_kept, _coming) = (coming, null);
    }

    /// <summary>What has changed since those that are kept, where everything else can be told to be as it was; else everything.</summary>
    private async Task<ColumnFacts> ReadAsync(NpgsqlConnection connection, ScoringContext context, RecordState state, CancellationToken cancellation) =>
        _kept is { } kept && await state.FollowsAsync(kept.State, connection, cancellation)
            ? await ColumnFacts.FollowAsync(kept.Facts, kept.State.SnapshotId, connection, context, cancellation)
            : await ColumnFacts.ReadAsync(connection, context, cancellation);

    /// <summary>What is coming may never be published: it is known once a connection sees it.</summary>
    private Counted? Known(RecordState state)
    {
        if (_coming is { } coming && coming.State == state)
            (_kept, _coming) = (coming, null);
        return _kept is { } kept && kept.State == state ? kept : null;
    }
}

/// <summary>Records that were counted.</summary>
/// <param name="State">What they are a count of.</param>
/// <param name="Facts">Their facts.</param>
internal sealed record Counted(RecordState State, ColumnFacts Facts);

/// <summary>What records in memory stand on. Two of the same are the same records, classified alike.</summary>
/// <param name="SnapshotId">The newest snapshot among them.</param>
/// <param name="Agreed">The checksum of what is agreed.</param>
/// <param name="Sources">What sources say of all their records: their currency, and what they map.</param>
internal sealed record RecordState(long SnapshotId, string Agreed, string Sources)
{
    public static async Task<RecordState> ReadAsync(NpgsqlConnection connection, ScoringContext context, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "SELECT (SELECT coalesce(max(snapshot_id), 0) FROM run), (SELECT coalesce(string_agg(name || '=' || coalesce(currency, ''), ' ' ORDER BY name), '') FROM source)", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        // How far the data go is the business of judging, not of counting; the year says how far business hours are reckoned.
        var supplies = context.Basis.Supplies.Select(row => new { row.Source, row.RecordType, row.Fields, row.Segments, row.DataTime.Year });
        return new RecordState(reader.GetInt64(0), context.Basis.Agreed, $"{reader.GetString(1)} {JsonSerializer.Serialize(supplies)}");
    }

    /// <summary>Whether what is another one since then is told by its snapshot: sources that a person renamed or set aside are not.</summary>
    public async Task<bool> FollowsAsync(RecordState before, NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (this with { SnapshotId = before.SnapshotId } != before || before.SnapshotId == 0 || before.SnapshotId > SnapshotId)
            return false;
        await using var command = new NpgsqlCommand("SELECT NOT EXISTS (SELECT FROM run WHERE snapshot_id > $1 AND is_decision)", connection);
        command.Parameters.AddWithValue(before.SnapshotId);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}

/// <summary>Which records are others than before.</summary>
public enum Changed
{
    /// <summary>None.</summary>
    Nothing,

    /// <summary>Those that have the number of the newest snapshot.</summary>
    Some,

    /// <summary>Any may be: what sources map, or whose records they are, is another thing now.</summary>
    Everything,
}

using System.Globalization;
using Npgsql;
using Scorecard.Data.Model;
using Scorecard.Data.Snapshots;

namespace Scorecard.Data.Held;

/// <summary>Writes in the ledger that a pull is held, and all that a person needs to decide.</summary>
internal sealed class HeldLedger(Claim claim, Staging staging, TimeProvider time)
{
    private readonly NpgsqlConnection _connection = claim.Connection;

    /// <summary>Holds a pull, after what it would have done was taken back.</summary>
    public async Task HoldAsync(
        long snapshotId, IReadOnlyList<TypeLoss> losses, IEnumerable<(MetricPoint Was, MetricPoint Would)> metrics, CancellationToken cancellation)
    {
        await using var transaction = await _connection.BeginTransactionAsync(cancellation);
        await EndAsync(LossText.Of(claim.Source, losses), snapshotId, sameAs: null, losses.Sum(loss => (long)loss.Losses.Unread.Length), cancellation);
        foreach (var loss in losses)
        {
            await ExecuteAsync("INSERT INTO held_loss VALUES ($1, $2, $3, $4, $5, $6)", cancellation,
                claim.RunId, loss.Type.ToString(), loss.Known, (long)loss.Losses.Gone.Length, (long)loss.Losses.Unread.Length, loss.IsTooMuch);
            await ListAsync(loss, "gone", loss.Losses.Gone, cancellation);
            await ListAsync(loss, "unread", loss.Losses.Unread, cancellation);
        }

        foreach (var (was, would) in metrics)
            await ExecuteAsync("INSERT INTO held_metric VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", cancellation,
                claim.RunId, was.Grain, was.Metric, was.Period, was.Status, was.Value, would.Status, would.Value);
        await AnnounceAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Says that a pull has found once more what is held, or what was decided to be kept out.</summary>
    public async Task RepeatAsync(HeldPull held, CancellationToken cancellation)
    {
        var id = held.Pull.RunId.ToString(CultureInfo.InvariantCulture);
        var error = held.Decision is "keep"
            ? $"The same as pull {id}, of which a person has decided that it is kept out; the board is unchanged."
            : $"The same as pull {id}, which is held until a person decides; the board is unchanged.";
        await using var transaction = await _connection.BeginTransactionAsync(cancellation);
        await EndAsync(error, snapshotId: null, held.Pull.RunId, staging.Counts.Unread, cancellation);
        await AnnounceAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task EndAsync(string error, long? snapshotId, long? sameAs, long unread, CancellationToken cancellation)
    {
        var counts = staging.Counts;
        var ended = await ExecuteAsync(
            """
            UPDATE run SET state = 'held', finished_at = greatest($3, started_at), error = $4, held_snapshot_id = $5, same_as_run_id = $6,
                           read = $7, unread = $8, rejected = $9, flagged = $10, checksum = $11
            WHERE id = $1 AND fence = $2 AND state = 'running' AND stop_requested_at IS NULL
            """, cancellation,
            claim.RunId, claim.Fence, time.GetUtcNow(), error, snapshotId, sameAs, counts.Read, unread, counts.Rejected, counts.Flagged, staging.Checksum);
        if (ended != 1)
            throw new InvalidOperationException($"Run {claim.RunId} is no longer this worker's to hold.");
    }

    private Task ListAsync(TypeLoss loss, string what, string[] ids, CancellationToken cancellation) => ids.Length == 0 ? Task.CompletedTask
        : ExecuteAsync("INSERT INTO held_record SELECT $1, $2, unnest($3::text[]), $4", cancellation, claim.RunId, loss.Type.ToString(), ids, what);

    /// <summary>Boards say that a pull is held, though what they show stands.</summary>
    private Task AnnounceAsync(CancellationToken cancellation) => HeldAnnouncement.SendAsync(_connection, claim.RunId, cancellation);

    private async Task<int> ExecuteAsync(string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var command = LongCommand.On(_connection, sql);
        foreach (var value in values)
            command.Parameters.Add(value switch
            {
                null => new NpgsqlParameter { Value = DBNull.Value },
                _ => new NpgsqlParameter { Value = value },
            });
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}

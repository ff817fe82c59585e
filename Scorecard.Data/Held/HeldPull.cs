using Npgsql;
using Scorecard.Data.Snapshots;

namespace Scorecard.Data.Held;

/// <summary>The newest pull of a source that was held and that no later pull has overtaken.</summary>
/// <param name="Pull">What it found.</param>
/// <param name="Decision">What was decided on it: <c>publish</c>, <c>keep</c>, or null.</param>
internal sealed record HeldPull(LastPull Pull, string? Decision)
{
    /// <summary>The condition that a held run <c>held</c> stands: the source has no newer one, and no pull of it was published since.</summary>
    public const string Stands =
        """
        held.held_snapshot_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM run later WHERE later.source = held.source
            AND (later.held_snapshot_id > held.held_snapshot_id OR (later.snapshot_id > held.held_snapshot_id AND later.replays_run_id IS NULL)))
        """;

    /// <summary>The newest decision on a run <c>held</c>.</summary>
    public const string NewestDecision = "(SELECT decision FROM held_decision d WHERE d.run_id = held.id ORDER BY d.id DESC LIMIT 1)";

    /// <summary>Whether a person has said that it be published.</summary>
    public bool IsApproved => Decision is "publish";

    /// <summary>The one of a source; null where none stands, or where by the settings of today it would not be held.</summary>
    public static async Task<HeldPull?> ReadAsync(NpgsqlConnection connection, string source, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            SELECT id, checksum, read, unread, 0::bigint, rejected, flagged, {NewestDecision} FROM run held
            WHERE source = $1 AND {Stands} AND EXISTS (
                SELECT FROM held_loss loss JOIN source ON source.name = held.source
                WHERE loss.run_id = held.id AND loss.known >= loss_guard_at_least AND loss.gone + loss.unread > loss_guard_share * loss.known)
            """, connection);
        command.Parameters.AddWithValue(source);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            return null;
        return new HeldPull(LastPull.Of(reader), await reader.IsDBNullAsync(7, cancellation) ? null : reader.GetString(7));
    }
}

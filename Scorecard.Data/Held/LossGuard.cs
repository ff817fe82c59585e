using Npgsql;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Held;

/// <summary>Tells which of what a pull takes away, or can no longer read, is so much that a person has to decide.</summary>
internal static class LossGuard
{
    /// <summary>What the pull loses of every type, with whether that is too much; what a person has approved is not.</summary>
    public static async Task<IReadOnlyList<TypeLoss>> JudgeAsync(
        NpgsqlConnection connection, string source, Staging staging, HeldPull? held, CancellationToken cancellation)
    {
        var (share, atLeast) = await SettingsAsync(connection, source, cancellation);
        var isApproved = held is { IsApproved: true, Pull.Checksum: { } checksum } && checksum.Equals(staging.Checksum, StringComparison.Ordinal);
        var losses = new List<TypeLoss>();
        foreach (var staged in staging.Tables.Where(staged => !staged.Losses.IsNothing))
        {
            var loss = new TypeLoss(staged.Table.Type, staged.Known.Count, staged.Losses, IsTooMuch: false);
            var isTooMuch = loss.Known >= atLeast && loss.Count > share * loss.Known && !isApproved && !(held is { IsApproved: true } && await CoversAsync(connection, held, loss, cancellation));
            losses.Add(loss with { IsTooMuch = isTooMuch });
        }

        return losses;
    }

    /// <summary>Whether all of it stands in the list of a held pull. One that was to go may as well be unread; not the other way round.</summary>
    private static async Task<bool> CoversAsync(NpgsqlConnection connection, HeldPull held, TypeLoss loss, CancellationToken cancellation)
    {
        await using var command = LongCommand.On(connection,
            """
            WITH listed AS (SELECT id, loss FROM held_record WHERE run_id = $1 AND record_type = $2)
            SELECT NOT EXISTS (SELECT unnest($3::text[]) EXCEPT SELECT id FROM listed WHERE loss = 'gone')
               AND NOT EXISTS (SELECT unnest($4::text[]) EXCEPT SELECT id FROM listed)
            """);
        foreach (var value in new object[] { held.Pull.RunId, loss.Type.ToString(), loss.Losses.Gone, loss.Losses.Unread })
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    private static async Task<(decimal Share, int AtLeast)> SettingsAsync(NpgsqlConnection connection, string source, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT loss_guard_share, loss_guard_at_least FROM source WHERE name = $1", connection);
        command.Parameters.AddWithValue(source);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return (reader.GetDecimal(0), reader.GetInt32(1));
    }
}

/// <summary>What a pull loses of a record type.</summary>
/// <param name="Type">The record type.</param>
/// <param name="Known">How many current records there were before it.</param>
/// <param name="Losses">Those that it loses.</param>
/// <param name="IsTooMuch">Whether that is more than the guard lets through.</param>
internal sealed record TypeLoss(RecordType Type, long Known, Losses Losses, bool IsTooMuch)
{
    public long Count => Losses.Gone.Length + Losses.Unread.Length;
}

using System.Globalization;
using Npgsql;
using Scorecard.Data.Queries;

namespace Scorecard.Data.Held;

/// <summary>Tells every node that a pull is held, or was decided on: pages of the ledger show it, and so do boards, whose values stand.</summary>
internal static class HeldAnnouncement
{
    public static async Task SendAsync(NpgsqlConnection connection, long runId, CancellationToken cancellation)
    {
        await using var newest = new NpgsqlCommand("SELECT coalesce(max(snapshot_id), 0) FROM run", connection);
        var snapshot = (long)(await newest.ExecuteScalarAsync(cancellation))!;
        await Announcements.SendAsync(connection, new Announcement("run", runId.ToString(CultureInfo.InvariantCulture)), cancellation);
        await Announcements.SendAsync(connection, new Announcement("scorecard", snapshot.ToString(CultureInfo.InvariantCulture)), cancellation);
    }
}

using System.Globalization;
using System.Text;
using Npgsql;

namespace Scorecard.Data.History;

/// <summary>
/// The store as it was known at a past snapshot, in temporary tables under the names of those of today: whatever reads
/// records on the connection does so by the same statements, and sees what was known then.
/// All of it is gone with the transaction, which has to see one moment.
/// </summary>
internal static class PastStore
{
    private static readonly CompositeFormat RecordsSql = CompositeFormat.Parse(EmbeddedSql.Read("History.at_snapshot.sql"));

    /// <summary>Puts the records of the snapshot, and what sources could be relied on for then, in front of today's.</summary>
    public static Task StandInAsync(NpgsqlConnection connection, long snapshotId, CancellationToken cancellation) =>
        LongCommand.ExecuteAsync(connection, string.Format(CultureInfo.InvariantCulture, RecordsSql, snapshotId), cancellation);
}

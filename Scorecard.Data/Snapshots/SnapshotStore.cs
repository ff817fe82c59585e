using System.Globalization;
using Npgsql;
using Scorecard.Data.DailyFacts;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// Takes a pull from readings to visible points. Everything becomes visible in one transaction under the claim's fence:
/// rows, changes, facts, points, the ledger's row and the announcement; or nothing does.
/// </summary>
public sealed class SnapshotStore(NpgsqlDataSource database, Ledger ledger, PointPublisher points)
{
    /// <summary>So many rows are compared by hashes that are worth giving back: 4 MB of them.</summary>
    private const int Many = 100_000;

    /// <summary>The advisory lock of whoever publishes.</summary>
    internal const string SnapshotKey = "hashtext('scorecard snapshot')";

    /// <summary>Snapshot ids are taken and committed under this lock, so that their order is the order in which they become visible.</summary>
    internal const string SnapshotLock = $"SELECT pg_advisory_xact_lock({SnapshotKey})";

    /// <summary>Takes one pull. What the source reads is counted in <paramref name="counts"/> even if the pull fails.</summary>
    /// <exception cref="PullRefusedException">The pull would lose records.</exception>
    public Task TakeAsync(Claim claim, Func<IKnown, IAsyncEnumerable<Reading>> pull, bool isFull, PullCounts counts, CancellationToken cancellation) =>
        TakeAsync(claim, pull, isFull, counts, (_, _) => Task.CompletedTask, cancellation);

    /// <summary>
    /// Changes are few beside what is kept, most of which is in memory: looking them up one by one is faster than the planner
    /// believes by default, which thinks of spinning disks and reads the whole table.
    /// </summary>
    private const string FewLookUps = "SET LOCAL random_page_cost = 1.1";

    /// <summary>Takes one pull, and publishes with it what <paramref name="beside"/> does on the connection for its snapshot.</summary>
    internal async Task TakeAsync(
        Claim claim, Func<IKnown, IAsyncEnumerable<Reading>> pull, bool isFull, PullCounts counts, Func<NpgsqlConnection, long, Task> beside, CancellationToken cancellation)
    {
        var last = await LastPull.ReadAsync(claim.Connection, claim.Source, cancellation);
        var staging = new Staging(claim.Connection, claim.Source, last, new RejectWriter(database, claim.RunId), counts);
        using (PullPhase.Begin("stage"))
            await staging.TakeAsync(pull, cancellation);
        if (isFull)
            RefuseToLoseAll(staging);
        await PublishAsync(claim, staging, isFull, beside, cancellation);
    }

    private async Task PublishAsync(Claim claim, Staging staging, bool isFull, Func<NpgsqlConnection, long, Task> beside, CancellationToken cancellation)
    {
        await using var transaction = await claim.Connection.BeginTransactionAsync(cancellation);
        var snapshotId = await NextSnapshotAsync(claim.Connection, cancellation);
        var merge = new Merge(claim.Connection, claim.Source, snapshotId);
        bool everything;
        FactChanges changes;
        using (PullPhase.Begin("merge"))
            everything = await merge.RunAsync(staging, isFull, cancellation);
        staging.Release();
        GiveBack(staging.Counts);
        using (PullPhase.Begin("facts"))
            changes = await FactStore.UpdateAsync(claim.Connection, everything, cancellation);
        using (PullPhase.Begin("points"))
            await points.PublishAsync(claim.Connection, snapshotId, changes, cancellation);
        await beside(claim.Connection, snapshotId);
        var dataTime = staging.Described.Values.Select(d => (DateTimeOffset?)d.DataTime).Min();
        await ledger.SucceedAsync(claim, staging, snapshotId, dataTime, cancellation);
        await Announcements.SendAsync(
            claim.Connection, new Announcement("scorecard", snapshotId.ToString(CultureInfo.InvariantCulture)), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Whoever publishes before may take long: a first load is waited for.</summary>
    private static async Task<long> NextSnapshotAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = LongCommand.On(connection, $"{SnapshotLock}; {FewLookUps}; SELECT nextval('snapshot_id')");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return reader.GetInt64(0);
    }

    /// <summary>
    /// Valuing needs as much memory as comparing did, and the process would keep both: after many rows the collector is told to
    /// give back what comparing took.
    /// </summary>
    private static void GiveBack(PullCounts counts)
    {
        if (counts.Read >= Many && counts.New + counts.Changed + counts.Gone > 0)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>A full pull without a single record, where there were some, is an outage of the source and not a clean sweep.</summary>
    private static void RefuseToLoseAll(Staging staging)
    {
        foreach (var staged in staging.Tables)
        {
            if (staged.Known is { Count: > 0, AnySeen: false })
                throw new PullRefusedException(
                    $"The source delivered no {staged.Table.Type} at all, though {staged.Known.Count} are known. They were kept as they are; check the source and pull again.");
        }
    }
}

/// <summary>A pull was read but not taken, because taking it would lose records.</summary>
public sealed class PullRefusedException(string message) : Exception(message);

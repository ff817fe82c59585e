using System.Globalization;
using Npgsql;
using Scorecard.Data.Classification;
using Scorecard.Data.Counting;
using Scorecard.Data.Held;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Data.Warehouse.Kept;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// Takes a pull from readings to visible points. Everything becomes visible in one transaction under the claim's fence:
/// rows, changes, points, the ledger's row and the announcement; or nothing does.
/// </summary>
public sealed class SnapshotStore(NpgsqlDataSource database, Ledger ledger, PointPublisher points, TimeProvider time)
{
    /// <summary>So many rows are compared by hashes that are worth giving back: 4 MB of them.</summary>
    private const int Many = 100_000;

    /// <summary>The advisory lock of whoever publishes.</summary>
    internal const string SnapshotKey = "hashtext('scorecard snapshot')";

    /// <summary>Snapshot ids are taken and committed under this lock, so that their order is the order in which they become visible.</summary>
    internal const string SnapshotLock = $"SELECT pg_advisory_xact_lock({SnapshotKey})";

    /// <summary>
    /// Changes are few beside what is kept, most of which is in memory: looking them up one by one is faster than the planner
    /// believes by default, which thinks of spinning disks and reads the whole table.
    /// </summary>
    private const string FewLookUps = "SET LOCAL random_page_cost = 1.1";

    /// <summary>
    /// Takes one pull; answers whether it was published, or is held until a person decides. What the source reads is counted in
    /// <paramref name="counts"/> even if the pull fails.
    /// </summary>
    /// <exception cref="PullRefusedException">The pull delivers nothing, or nothing that can be read.</exception>
    public async Task<bool> TakeAsync(Claim claim, Func<IKnown, IAsyncEnumerable<Reading>> pull, bool isFull, PullCounts counts, CancellationToken cancellation)
    {
        var held = await HeldPull.ReadAsync(claim.Connection, claim.Source, cancellation);
        var staging = await StageAsync(claim, pull, held, isFull, counts, cancellation);
        if (staging.IsHeld)
        {
            await new HeldLedger(claim, staging, time).RepeatAsync(held!, cancellation);
            return false;
        }

        if (isFull)
            RefuseToLoseAll(staging);
        RefuseWithoutARecord(staging);
        var losses = await LossGuard.JudgeAsync(claim.Connection, claim.Source, staging, held, cancellation);
        return await PublishAsync(claim, staging, isFull, (_, _) => Task.CompletedTask, losses, cancellation);
    }

    /// <summary>
    /// Takes rows that were read again, and publishes with them what <paramref name="beside"/> does on the connection for their
    /// snapshot. They take nothing away, so nothing is held.
    /// </summary>
    internal async Task TakeAgainAsync(
        Claim claim, IAsyncEnumerable<Reading> rows, PullCounts counts, Func<NpgsqlConnection, long, Task> beside, CancellationToken cancellation)
    {
        var staging = await StageAsync(claim, _ => rows, held: null, isFull: false, counts, cancellation, isReplay: true);
        await PublishAsync(claim, staging, isFull: false, beside, [], cancellation);
    }

    private async Task<Staging> StageAsync(
        Claim claim, Func<IKnown, IAsyncEnumerable<Reading>> pull, HeldPull? held, bool isFull, PullCounts counts, CancellationToken cancellation, bool isReplay = false)
    {
        using var phase = PullPhase.Begin("stage");
        var last = await LastPull.ReadAsync(claim.Connection, claim.Source, cancellation);
        var passes = await WholePasses.ReadAsync(claim.Connection, claim.Source, cancellation);
        var staging = new Staging(claim.Connection, claim.Source, last, held, new RejectWriter(database, claim.RunId), counts, isReplay, passes);
        await staging.TakeAsync(pull, cancellation);
        await staging.FindLossesAsync(isFull, cancellation);
        counts.IsRead = true;
        return staging;
    }

    private async Task<bool> PublishAsync(
        Claim claim, Staging staging, bool isFull, Func<NpgsqlConnection, long, Task> beside, IReadOnlyList<TypeLoss> losses, CancellationToken cancellation)
    {
        await using var transaction = await claim.Connection.BeginTransactionAsync(cancellation);
        var snapshotId = await NextSnapshotAsync(claim.Connection, cancellation);
        var before = losses.Any(loss => loss.IsTooMuch) ? await BoardColours.ReadAsync(claim.Connection, time, cancellation) : null;
        var merge = new Merge(claim.Connection, claim.Source, snapshotId, time);
        Changed changed;
        using (PullPhase.Begin("merge"))
            changed = await merge.RunAsync(staging, isFull, cancellation);
        staging.Release();
        GiveBack(staging.Counts);
        await SayRestAsync(claim, staging, cancellation);
        // What a replay has mended is no longer missing from what is valued.
        await beside(claim.Connection, snapshotId);
        await points.PublishAsync(claim.Connection, snapshotId, claim.RunId, changed, valuedFrom: null, cancellation);
        if (before is not null)
        {
            // All of it was done to see what would come of it.
            var differing = before.Differing(await BoardColours.ReadAsync(claim.Connection, time, cancellation)).ToList();
            await transaction.RollbackAsync(cancellation);
            await new HeldLedger(claim, staging, time).HoldAsync(snapshotId, losses, differing, cancellation);
            return false;
        }

        var dataTime = staging.Described.Values.Select(d => (DateTimeOffset?)d.DataTime).Min();
        await ledger.SucceedAsync(claim, staging, snapshotId, dataTime, cancellation);
        await Announcements.SendAsync(
            claim.Connection, new Announcement("scorecard", snapshotId.ToString(CultureInfo.InvariantCulture)), cancellation);
        await transaction.CommitAsync(cancellation);
        points.Published(snapshotId);
        return true;
    }

    /// <summary>Says which segments have more values than are counted apart; a pull of the same bytes has said so already.</summary>
    private static async Task SayRestAsync(Claim claim, Staging staging, CancellationToken cancellation)
    {
        if (staging.IsSame)
            return;
        await Labels.CountRestAsync(claim.Connection, cancellation);
        var rest = await SegmentRest.ReadAsync(claim.Connection, claim.Source, cancellation);
        await staging.FlagAsync([.. rest.Select(segment => segment.Finding)], cancellation);
        await staging.FlushAsync(cancellation);
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

    /// <summary>A type of which nothing is known, and of which no row could be read, has not been pulled: it would count as empty.</summary>
    private static void RefuseWithoutARecord(Staging staging)
    {
        foreach (var staged in staging.Tables)
        {
            if (staged is { Rejects.Count: > 0 and var count, Known: { Count: 0, AnySeen: false } })
                throw new PullRefusedException(
                    $"None of the {count.ToString("N0", CultureInfo.InvariantCulture)} {RecordNames.Many(staged.Table.Type.ToString())} that were delivered could be read, and none is known from before. {staged.Rejects.Commonest()}. "
                    + "Nothing of this pull was kept but the list of its rows. Mend the mapping or the file, then start again or pull again.");
        }
    }
}

/// <summary>A pull was read but not taken, because it delivers nothing, or nothing that can be read.</summary>
public sealed class PullRefusedException(string message) : Exception(message);

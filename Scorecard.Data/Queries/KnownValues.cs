using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Queries;

/// <summary>What is known of a segment's values: as published where every change of them is, else valued from the records of the moment.</summary>
internal sealed class KnownValues(NpgsqlDataSource database, RecordMemory memory, TimeProvider time)
{
    /// <summary>The values of every metric.</summary>
    /// <param name="store">Where published points are.</param>
    /// <param name="reach">The moment that is asked about.</param>
    /// <param name="periods">Periods of its grain that follow each other, the newest first.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<PointSeries> ReadAsync(ScorecardContext store, Reach reach, IReadOnlyList<Period> periods, Segment segment, CancellationToken cancellation)
    {
        if (reach.ArePublished(segment))
            return await PointSeries.KnownAsync(store, periods[0].Grain, segment, periods[^1].Start, periods[0].Start, reach.Snapshot?.Id, cancellation);
        await using var moment = await RecordsMoment.OpenAsync(database, memory, time, reach.Snapshot?.Id, cancellation);
        // Of periods before the data there is nothing to say, as there is nothing published.
        var valued = reach.AsOf is null ? [.. periods.Where(reach.HasBegun)] : periods;
        return await PointSeries.ValuedAsync(moment, valued, segment, reach.AsOf, cancellation);
    }

    /// <summary>How they differ from what was shown.</summary>
    /// <param name="store">Where published points are.</param>
    /// <param name="reach">The moment that is asked about.</param>
    /// <param name="periods">Periods of its grain that follow each other, the newest first.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="known">What is known.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<Restatement> RestatedAsync(
        ScorecardContext store, Reach reach, IReadOnlyList<Period> periods, Segment segment, PointSeries known, CancellationToken cancellation) => reach.WereShown(segment)
        ? new Restatement(await PointSeries.ShownAsync(store, periods[0].Grain, segment, periods[^1].Start, periods[0].Start, reach.Snapshot?.Id, cancellation), known)
        : Restatement.None;
}

using Scorecard.Data.Queries;

namespace Scorecard.Data.Restated;

/// <summary>Finds the records because of which a value is another now than when it was first shown.</summary>
public interface IRestatedRecordsQuery
{
    /// <summary>The records that came, went or changed; throws <see cref="QueryException"/> naming the parameter and its value where one cannot be used.</summary>
    Task<RestatedRecordsView> GetAsync(RestatedRequest request, CancellationToken cancellation);
}

/// <summary>Which value.</summary>
/// <param name="Key">The metric's key.</param>
/// <param name="Period">The period by name: that of entry for a metric that follows cohorts. What the scorecard shows if absent.</param>
/// <param name="Limit">How many records are told of at most; all are counted.</param>
public sealed record RestatedRequest(string Key, string? Grain = null, string? Period = null, string? Segment = null, int Limit = 200);

/// <summary>What was shown of a value, what is known since, and the records that differ between the two.</summary>
/// <param name="Restated">The two values; null where the value is the one that was shown, or none was shown.</param>
/// <param name="ShownSnapshotId">The snapshot by which it was shown; null where it never was.</param>
/// <param name="Entered">How many records are behind it now and were not then.</param>
/// <param name="Left">How many were behind it then and are not now.</param>
/// <param name="Changed">How many are behind it then and now and count otherwise: by another day, amount or part.</param>
/// <param name="Records">These records in order of their day, at most as many as were asked for.</param>
/// <param name="WhyNot">Why they cannot be told, in words; null where they are.</param>
public sealed record RestatedRecordsView(
    string Metric, string Grain, string Period, string? Segment, string? Currency, RestatedView? Restated, long? ShownSnapshotId,
    int Entered, int Left, int Changed, IReadOnlyList<RecordChangeView> Records, string? WhyNot);

/// <summary>A record that counts otherwise than when the value was shown.</summary>
/// <param name="Change"><c>entered</c>, <c>left</c> or <c>changed</c>.</param>
/// <param name="Part">The part of the value that it is in now, or was in if it has left: <c>numerator</c> or <c>denominator</c>.</param>
/// <param name="Now">The record as it counts now; null where it has left.</param>
/// <param name="Then">The record as it counted then; null where it has entered.</param>
public sealed record RecordChangeView(string Change, string Part, RecordView? Now, RecordView? Then);

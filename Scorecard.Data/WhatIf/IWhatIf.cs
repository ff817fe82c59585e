using Scorecard.Data.Queries;

namespace Scorecard.Data.WhatIf;

/// <summary>Values metrics as if something else had been agreed all along, from the records that are stored. Nothing is published.</summary>
public interface IWhatIf
{
    /// <summary>The values of periods as they are known now, beside what they would be.</summary>
    /// <exception cref="QueryException">A parameter, or something in the proposal, cannot be used.</exception>
    Task<WhatIfView> ValueAsync(WhatIfRequest request, CancellationToken cancellation);
}

/// <summary>What is asked.</summary>
/// <param name="Proposal">What might be agreed.</param>
/// <param name="Grain"><c>day</c>, <c>week</c>, <c>month</c>, <c>quarter</c> or <c>year</c>; month if absent.</param>
/// <param name="From">The first period; the first there is if absent.</param>
/// <param name="To">The last period; the last there is if absent.</param>
/// <param name="Segment"><c>channel:organic</c>; the total if absent.</param>
/// <param name="Metrics">The keys of the metrics; all if absent.</param>
public sealed record WhatIfRequest(
    Proposal Proposal, string? Grain = null, string? From = null, string? To = null, string? Segment = null, IReadOnlyList<string>? Metrics = null);

/// <summary>What would be.</summary>
/// <param name="SnapshotId">The newest snapshot of the records that were counted.</param>
/// <param name="Grain">The periods' grain.</param>
/// <param name="Segment">The segment; null for the total.</param>
/// <param name="Metrics">The metrics that were asked for.</param>
public sealed record WhatIfView(long SnapshotId, string Grain, string? Segment, IReadOnlyList<WhatIfMetric> Metrics);

/// <summary>A metric over periods.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Points">Its periods, the oldest first.</param>
public sealed record WhatIfMetric(string Key, IReadOnlyList<WhatIfPoint> Points);

/// <summary>A period as it is and as it would be.</summary>
/// <param name="Period">Its name.</param>
/// <param name="Now">By what is agreed.</param>
/// <param name="Proposed">By the proposal.</param>
public sealed record WhatIfPoint(string Period, WhatIfValue Now, WhatIfValue Proposed);

/// <summary>A value with its status.</summary>
/// <param name="Value">The value; null where there is none.</param>
/// <param name="Low">The lower end of its 95 % interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Status"><c>green</c>, <c>red</c>, or why it has no colour.</param>
/// <param name="Reason">Why it has no colour, in words.</param>
/// <param name="IsCloseCall">Whether the interval of a coloured value contains the target.</param>
public sealed record WhatIfValue(double? Value, double? Low, double? High, string Status, string? Reason, bool IsCloseCall);

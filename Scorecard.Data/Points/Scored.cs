using System.Text.Json;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Points;

/// <summary>An assessment with the versions it was made by.</summary>
public sealed record Scored(IMetric Metric, Period Period, Segment Segment, Assessment Assessment, int DefinitionVersion, int TargetVersion)
{
    /// <summary>The point as it is published.</summary>
    public MetricPoint ToPoint(long snapshotId = 0, DateTimeOffset computedAt = default)
    {
        var (result, target) = (Assessment.Result, Assessment.Target);
        return new()
        {
            Metric = Metric.Key,
            Grain = GrainNames.Of(Period.Grain),
            Period = Period.Name,
            PeriodStart = Period.Start,
            Dimension = Segment.Dimension,
            Segment = Segment.Value,
            Value = result?.Value,
            Low = result?.Interval?.Low,
            High = result?.Interval?.High,
            Sample = result?.Sample,
            Status = StatusNames.Of(Assessment.Status),
            Reason = Assessment.Reason,
            IsCloseCall = Assessment.IsCloseCall,
            IsEstimate = result?.IsEstimate ?? false,
            IsFinal = Assessment.IsFinal,
            TargetValue = target?.Value,
            TargetLow = target?.Low,
            TargetHigh = target?.High,
            AsOf = Assessment.AsOf,
            Parts = JsonSerializer.Serialize(result?.Parts ?? new Dictionary<string, double>()),
            Notes = result?.Notes.ToArray() ?? [],
            DefinitionVersion = DefinitionVersion,
            TargetVersion = TargetVersion,
            SnapshotId = snapshotId,
            ComputedAt = computedAt,
        };
    }
}

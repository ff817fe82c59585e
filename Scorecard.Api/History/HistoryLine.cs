using Scorecard.Data.Queries;

namespace Scorecard.Api.History;

/// <summary>A point that stands alone: a line of NDJSON, a row of CSV.</summary>
internal sealed record HistoryLine(
    string Metric,
    string Grain,
    string? Segment,
    string View,
    string Period,
    double? Value,
    double? Low,
    double? High,
    double? N,
    TargetView? Target,
    string Status,
    string? Reason,
    bool CloseCall,
    bool Estimate,
    DateOnly? AsOf,
    int? DefinitionVersion,
    int? TargetVersion,
    long? SnapshotId,
    RestatedView? Restated,
    bool Running,
    WithoutOldView? WithoutOldDeals)
{
    public static HistoryLine Of(HistoryStream history, HistoryPoint point) => new(
        point.Metric,
        history.Grain,
        point.Segment,
        history.View,
        point.Period,
        point.Value,
        point.Low,
        point.High,
        point.N,
        point.Target,
        point.Status,
        point.Reason,
        point.CloseCall,
        point.Estimate,
        point.AsOf,
        point.DefinitionVersion,
        point.TargetVersion,
        point.SnapshotId,
        point.Restated,
        point.Running,
        point.WithoutOldDeals);
}

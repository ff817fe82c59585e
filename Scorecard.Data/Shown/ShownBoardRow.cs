using System.Text.Json;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Shown;

/// <summary>A verdict as it is kept.</summary>
internal static class ShownBoardRow
{
    public static ShownBoard Of(Period period, Segment segment, BoardVerdict verdict, long snapshotId, DateTimeOffset at) => new()
    {
        Grain = GrainNames.Of(period.Grain),
        Period = period.Name,
        PeriodStart = period.Start,
        Dimension = segment.Dimension,
        Segment = segment.Value,
        State = ShownBoard.Recorded,
        Overall = MetricWords.Overall(verdict.Overall.Colour),
        Green = verdict.Overall.Green,
        Red = verdict.Overall.Red,
        Grey = verdict.Overall.Grey,
        Statuses = JsonSerializer.Serialize(verdict.Statuses.ToDictionary(status => status.Key, status => StatusNames.Of(status.Value))),
        TensionState = MetricWords.Tension(verdict.Tension.State),
        TensionDirection = MetricWords.Tension(verdict.Tension.Direction),
        TensionPeriods = MetricWords.Tension(verdict.Tension).Periods,
        TensionMetrics = [.. BoardVerdict.TensionSet.Select(metric => metric.Key)],
        TensionGreenShareDifference = verdict.Tension.GreenShareDifference,
        SnapshotId = snapshotId,
        ShownAt = at,
    };

    /// <summary>That a period was shown, and nothing can be told of how.</summary>
    public static ShownBoard Unknown(ShownBoard pending) => new()
    {
        Grain = pending.Grain, Period = pending.Period, PeriodStart = pending.PeriodStart, Dimension = pending.Dimension, Segment = pending.Segment, State = ShownBoard.Unknown,
    };

    /// <summary>What was kept, to be held against another verdict.</summary>
    public static BoardVerdict Verdict(ShownBoard kept) => new(
        new Overall(Colour(kept.Overall), kept.Green ?? 0, kept.Red ?? 0, kept.Grey ?? 0),
        Statuses(kept).ToDictionary(status => status.Key, status => StatusNames.Parse(status.Value), StringComparer.Ordinal),
        new Tension(State(kept.TensionState), Direction(kept.TensionDirection), kept.TensionPeriods ?? 0, kept.TensionGreenShareDifference));

    /// <summary>What was kept, for those who read it.</summary>
    public static ShownBoardView View(ShownBoard kept, DateTimeOffset? since) => kept.State != ShownBoard.Recorded
        ? new ShownBoardView(false, null, null, null, null, null, null, null)
        : new ShownBoardView(
            true, kept.Overall, new StatusCounts(kept.Green!.Value, kept.Red!.Value, kept.Grey!.Value, kept.Green.Value + kept.Red.Value + kept.Grey.Value),
            new TensionView(kept.TensionState!, kept.TensionDirection, kept.TensionPeriods!.Value, kept.TensionMetrics!, kept.TensionGreenShareDifference),
            Statuses(kept), kept.SnapshotId, kept.ShownAt, since);

    public static Dictionary<string, string> Statuses(ShownBoard kept) => JsonSerializer.Deserialize<Dictionary<string, string>>(kept.Statuses ?? "{}")!;

    private static OverallColour Colour(string? name) => Enum.GetValues<OverallColour>().First(colour => MetricWords.Overall(colour) == name);

    private static TensionState State(string? name) => Enum.GetValues<TensionState>().First(state => MetricWords.Tension(state) == name);

    private static TensionDirection? Direction(string? name) =>
        Enum.GetValues<TensionDirection>().Cast<TensionDirection?>().FirstOrDefault(direction => MetricWords.Tension(direction) == name);
}

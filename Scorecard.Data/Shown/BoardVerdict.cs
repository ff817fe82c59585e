using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Shown;

/// <summary>What a board says of its period as a whole: made in one place, for those who look and for what is kept of it.</summary>
/// <param name="Overall">The colour and how many headline metrics have which.</param>
/// <param name="Statuses">The status of each headline metric.</param>
/// <param name="Tension">Always the total's.</param>
internal sealed record BoardVerdict(Overall Overall, IReadOnlyDictionary<string, MetricStatus> Statuses, Tension Tension)
{
    public static IReadOnlyList<IMetric> Headline { get; } = [.. MetricCatalog.All.Where(metric => metric.IsHeadline)];

    public static IReadOnlyList<IMetric> TensionSet { get; } = [.. MetricCatalog.All.Where(metric => metric.InTensionSet)];

    /// <summary>The verdict of the points of a segment and of the total.</summary>
    /// <param name="running">Whether the board's period is not over as far as these points go.</param>
    public static BoardVerdict Of(ScoringContext context, Period board, PointSeries points, PointSeries totals, DateOnly? asOf, bool running)
    {
        var statuses = Headline.ToDictionary(metric => metric.Key, metric => StatusOf(points.Find(metric, ShownPeriod.Of(context, metric, board, asOf)), running), StringComparer.Ordinal);
        return new(Overall.Of(statuses.Values), statuses, Tension.Of(Votes(context, board, totals)));
    }

    /// <summary>The status that a board shows of a point. A period that is running has no colour, and none of a cohort before it either.</summary>
    public static MetricStatus StatusOf(MetricPoint? point, bool running) => (point is null ? MetricStatus.NoData : StatusNames.Parse(point.Status)) switch
    {
        MetricStatus.Green or MetricStatus.Red when running => MetricStatus.NotYetMature,
        var status => status,
    };

    /// <summary>Whether two say the same to somebody who looks: greys of another reason are the same grey.</summary>
    public bool SaysTheSameAs(BoardVerdict other) =>
        Overall == other.Overall && Reported(Tension) == Reported(other.Tension)
        && Statuses.All(status => Colour(status.Value) == Colour(other.Statuses.GetValueOrDefault(status.Key, MetricStatus.NoData)));

    public static string Colour(MetricStatus status) => status is MetricStatus.Green or MetricStatus.Red ? StatusNames.Of(status) : "grey";

    /// <summary>What is said of it; of none there is nothing to say.</summary>
    private static (TensionState State, TensionDirection? Direction, int Periods) Reported(Tension tension) =>
        tension.State == TensionState.None ? default : (tension.State, tension.Direction, tension.Periods);

    private static IEnumerable<IReadOnlyList<TensionVote>> Votes(ScoringContext context, Period board, PointSeries totals)
    {
        var current = board;
        for (var back = 0; back < BoardSpan.TensionBack; back++, current = context.Calendar.Previous(current))
        {
            yield return [.. TensionSet.Select(metric => totals.Find(metric, current) is { } point
                ? new TensionVote(metric.Owner, StatusNames.Parse(point.Status), point.IsCloseCall)
                : new TensionVote(metric.Owner, MetricStatus.NoData, false))];
        }
    }
}

using Scorecard.Data.Queries;
using Scorecard.Tests.Web;

namespace Scorecard.Tests.Browser;

/// <summary>Boards that a wall has to have room for.</summary>
internal static class WallBoards
{
    private static readonly string[] s_labels =
        ["Share of the handed-over leads that sales accepted", "Marketing qualified leads of the first half-year", "Customer acquisition cost, all of it", "Gross revenue retention of subscriptions", "Leads worked in time"];

    private static readonly (string Unit, double Value, double Target)[] s_numbers =
        [("money", 8_888_888_888, 9_999_999_999), ("count", 88_888_888, 99_999_999), ("money-per-day", 888_888, 999_999), ("ratio", 8.888, 9.999), ("count", 9_999, 8_888), ("hours", 888.8, 444.4), ("days", 888.8, 999.5)];

    /// <summary>As the sample is: tension, a stale source, a cohort, a close call, a metric without a value.</summary>
    public static ScorecardView Usual(int tiles) => SampleBoard.View(tiles);

    /// <summary>Nothing to say but the numbers.</summary>
    public static ScorecardView Calm(int tiles) => Usual(tiles) with
    {
        Overall = "green", Counts = new StatusCounts(tiles, 0, 0, tiles), Tension = new TensionView("none", null, 0, [], null),
        Sources = [.. SampleBoard.Sources().Skip(1).Take(1)],
    };

    /// <summary>Every label is long, every number as wide as it gets, and the tension is told in its longest words.</summary>
    public static ScorecardView Full(int tiles)
    {
        var view = Usual(tiles);
        return view with
        {
            Period = "2026-09", Running = true, Overall = "grey", Counts = new StatusCounts(0, 0, tiles, tiles),
            Tension = view.Tension with { State = "paused" },
            Metrics = [.. view.Metrics.Select((metric, i) => Full(metric, i))],
            Sources = [.. SampleBoard.Sources().Select(source => source with { Name = "customer-relationship-management-of-the-north-american-subsidiary", State = "failing" })],
        };
    }

    /// <summary>No source has anything new, and half of the metrics say why they have no value.</summary>
    public static ScorecardView Stale(int tiles)
    {
        var view = Usual(tiles);
        return view with
        {
            Overall = "grey", Counts = new StatusCounts(0, 0, tiles, tiles),
            Metrics = [.. view.Metrics.Select((metric, i) => i % 2 is 0 ? metric with { Status = "not-yet-mature", Reason = "followed 12 of 30 days" }
                : metric with { Value = null, Status = "stale", Reason = "customer-relationship-management has no data after 31 Oct" })],
            Sources = [.. SampleBoard.Sources().Select(source => source with { State = "stale" })],
        };
    }

    /// <summary>Every metric has a value that is not coloured, and a long reason why.</summary>
    public static ScorecardView Unread(int tiles)
    {
        var view = Usual(tiles);
        return view with
        {
            Overall = "grey", Counts = new StatusCounts(0, 0, tiles, tiles),
            Metrics = [.. view.Metrics.Select(metric => metric with { Value = metric.Value ?? 0.5, Status = "incomplete", Reason = "1,818 of 1,818 deals could not be read (they stand as they were read before)" })],
        };
    }

    private static MetricView Full(MetricView metric, int i)
    {
        var (unit, value, target) = s_numbers[i % s_numbers.Length];
        return metric with
        {
            WithoutOldDeals = unit is "money-per-day" ? new WithoutOldView(777_777, 88_888) : null,
            Label = s_labels[i % s_labels.Length], Unit = unit, Currency = unit.StartsWith("money", StringComparison.Ordinal) ? "USD" : null, Value = value,
            Target = i % 2 is 0 ? new TargetView(target, null, null) : new TargetView(null, target / 3, target), CloseCall = true,
            Trend = [.. metric.Trend.Select((point, k) => point with { Value = value * (0.9 + (k * 0.005)) }).SkipLast(1), metric.Trend[^1] with { Value = value }],
        };
    }
}

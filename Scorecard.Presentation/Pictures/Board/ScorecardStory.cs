using System.Globalization;
using Scorecard.Data.Queries;
using Scorecard.Presentation.Words;
using Scorecard.Presentation.Words.Board;
using Scorecard.Presentation.Words.Sources;

namespace Scorecard.Presentation.Pictures.Board;

/// <summary>A scorecard, what is noted beside it, how its reader writes numbers and days, and when it is looked at.</summary>
public sealed record ScorecardStory(ScorecardView View, IReadOnlyList<NoteView> Notes, CultureInfo Culture, DateTimeOffset Now)
{
    /// <summary>The headline metrics, in the order of the page: what both teams own, marketing's, sales'.</summary>
    internal IReadOnlyList<MetricView> Metrics { get; } =
        [.. View.Metrics.Where(metric => metric.Headline).OrderBy(metric => (uint)Array.IndexOf(Owners, metric.Owner))];

    /// <summary><c>October 2026</c>.</summary>
    internal string Period => PeriodText.Of(View, Culture);

    internal string Segment => SegmentText.Of(View.Segment);

    internal string Title => $"{OverallText.Heading(View)}, {Period}";

    /// <summary>Why there is nothing to draw, in a sentence; null where there is something.</summary>
    internal string? Nothing => Metrics.All(metric => metric.Value is null) && View.Sources.All(source => source.DataAsOf is null)
        ? "No data yet. The scorecard appears here as soon as the first pull ends."
        : null;

    /// <summary>What stands between the heading and the metrics, a sentence each.</summary>
    internal IEnumerable<string> Sentences
    {
        get
        {
            if (OverallText.Reason(View) is { } reason) yield return $"{reason}.";
            if (View.Tension.State is not "none") yield return $"{TensionText.Whose(View)}{TensionText.Lead(View.Tension, View.Grain)}: {TensionText.Finding(View.Tension, View.Grain)}.";
            if (View.Shown is { } shown) yield return ShownText.Of(View, shown, Culture);
        }
    }

    /// <summary>How fresh the data are.</summary>
    internal string Freshness
    {
        get
        {
            var worst = FreshnessText.Worst(View.Sources);
            var parts = new[]
            {
                $"{FreshnessText.Lead(worst, Culture)} {FreshnessText.Time(worst, Culture, Now)}".TrimEnd(),
                FreshnessText.Effect(worst, View, Culture),
                FreshnessText.Others(View.Sources, worst),
            };
            return string.Join(" · ", parts.Where(part => part is not null));
        }
    }

    /// <summary>What the picture says, for those who do not see it.</summary>
    internal string Description => Nothing ?? string.Join(
        ' ', [$"{Segment}, {OverallText.Count(View)}.", .. Sentences, .. Metrics.Select(Say), $"{Freshness}."]);

    internal MetricText Text(MetricView metric) => new(metric.Unit, metric.Currency, Culture);

    /// <summary><c>Win rate: 26.2%, off target, target 30%.</c></summary>
    private string Say(MetricView metric)
    {
        var target = ChangeText.Target(metric.Target, Text(metric)) is { } aim ? $", target {aim}" : null;
        return $"{metric.Label}: {(metric.Value is null ? "no value" : Text(metric).Words(metric.Value))}, {StatusText.Word(metric, View)}{target}.";
    }

    private static readonly string[] Owners = ["shared", "marketing", "sales"];
}

using System.Globalization;
using Scorecard.Data.Queries;

namespace Scorecard.Presentation.Words.Board;

/// <summary>What a past board said as a whole when it was first shown, where it says something else now.</summary>
public static class ShownText
{
    /// <summary><c>Was on target (7 green, 1 red, 1 grey) when first shown on 2 Nov 2026; now off target (6 green, 2 red, 1 grey), since 28 Nov 2026.</c></summary>
    public static string Of(ScorecardView view, ShownBoardView shown, CultureInfo culture)
    {
        if (shown is not { Recorded: true, Overall: { } overall, Counts: { } counts, ShownAt: { } at })
            return "Values below are others than when they were first shown; what this page said as a whole then is not recorded.";
        var since = shown.DiffersSince is { } changed ? $", since {Day(changed, culture)}" : "";
        var isOther = overall != view.Overall || counts != view.Counts;
        return isOther
            ? $"Was {Word(overall)} ({Counts(counts)}) when first shown on {Day(at, culture)}; now {Word(view.Overall)} ({Counts(view.Counts)}){since}."
            : $"Was {Word(overall)} with the same counts when first shown on {Day(at, culture)}, but by something else{since}.";
    }

    /// <summary>Which headline metrics have another colour now, and what was said of tension; null where nothing of it can be told.</summary>
    public static string? Changed(ScorecardView view, ShownBoardView shown)
    {
        if (!shown.Recorded)
            return null;
        var parts = Recoloured(view, shown)
            .Select(metric => $"{metric.Label} was {StatusText.Word(shown.Statuses![metric.Key])}").ToList();
        if (Tension(shown.Tension) != Tension(view.Tension))
            parts.Add($"there was {Tension(shown.Tension, view.Grain)}");
        return parts.Count == 0 ? null : $"{char.ToUpperInvariant(parts[0][0])}{parts[0][1..]}{string.Concat(parts.Skip(1).Select(part => $"; {part}"))}.";
    }

    /// <summary>The headline metrics that have another colour now.</summary>
    public static IEnumerable<MetricView> Recoloured(ScorecardView view, ShownBoardView shown) => view.Metrics
        .Where(metric => metric.Headline && shown.Statuses?.GetValueOrDefault(metric.Key) is { } was && StatusText.Colour(was) != StatusText.Colour(metric.Status));

    /// <summary>As short as a wall wants it.</summary>
    public static string Short(ScorecardView view, ShownBoardView shown, CultureInfo culture) => shown switch
    {
        { Recorded: false } => "restated since first shown",
        { DiffersSince: { } since } when shown.Overall == view.Overall => $"{Counts(shown.Counts!)} until {Day(since, culture)}",
        { DiffersSince: { } since } => $"{Word(shown.Overall!)} until {Day(since, culture)}",
        _ => $"was {Word(shown.Overall!)} when first shown",
    };

    private static string Word(string overall) => overall is "grey" ? "not enough to judge" : StatusText.Word(overall);

    private static string Counts(StatusCounts counts) => $"{counts.Green} green, {counts.Red} red, {counts.Grey} grey";

    private static (string, string?, int) Tension(TensionView? tension) => tension is null or { State: "none" } ? default : (tension.State, tension.Direction, tension.Periods);

    private static string Tension(TensionView? tension, string grain) => tension is null or { State: "none" } ? "no tension" : $"{TensionText.Lead(tension, grain).ToLowerInvariant()}: {TensionText.Finding(tension, grain)}";

    private static string Day(DateTimeOffset at, CultureInfo culture) => DateText.FullDay(DateOnly.FromDateTime(at.UtcDateTime), culture);
}

using Scorecard.Data.Queries;

namespace Scorecard.Presentation.Words.Board;

/// <summary>The overall status in words, always with the count.</summary>
public static class OverallText
{
    private const string Unjudged = "Not enough to judge";

    /// <summary>A period that is running has no status, and says how far it has come.</summary>
    public static string Heading(ScorecardView view) => view.Running ? Capital(PeriodText.SoFar(view)) : view.Overall switch
    {
        "green" => "On target",
        "red" => "Off target",
        _ => Unjudged,
    };

    /// <summary><c>4 green · 4 red (2 close calls) · 1 grey of 9</c>.</summary>
    public static string Count(ScorecardView view) => view.Running
        ? "judged when it is over"
        : $"{view.Counts.Green} green{CloseCalls(view, "green")} · {view.Counts.Red} red{CloseCalls(view, "red")} · {view.Counts.Grey} grey of {view.Counts.Total}";

    /// <summary>The same where close calls are said elsewhere.</summary>
    public static string ShortCount(ScorecardView view) => view.Running
        ? "judged when it is over"
        : $"{view.Counts.Green} green · {view.Counts.Red} red · {view.Counts.Grey} grey of {view.Counts.Total}";

    /// <summary>How many of a colour might as well have the other: the target lies within their uncertainty.</summary>
    private static string? CloseCalls(ScorecardView view, string colour) =>
        view.Metrics.Count(metric => metric is { Headline: true, CloseCall: true } && StatusText.Colour(metric.Status) == colour) switch
        {
            0 => null,
            1 => " (1 close call)",
            var several => $" ({several} close calls)",
        };

    /// <summary>Why it is grey, without what the heading says already; null where there is no more to say.</summary>
    public static string? Reason(ScorecardView view)
    {
        if (view.Running || string.IsNullOrWhiteSpace(view.OverallReason)) return null;
        var reason = view.OverallReason.StartsWith($"{Unjudged}: ", StringComparison.OrdinalIgnoreCase) ? view.OverallReason[(Unjudged.Length + 2)..] : view.OverallReason;
        return string.Equals(reason, Unjudged, StringComparison.OrdinalIgnoreCase) ? null : Capital(reason);
    }

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}

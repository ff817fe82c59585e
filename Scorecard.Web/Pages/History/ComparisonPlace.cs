using Scorecard.Presentation.Comparing;

namespace Scorecard.Web.Pages.History;

/// <summary>A comparison and what was looked at before it; from here its addresses are made.</summary>
/// <param name="Of">What is compared.</param>
/// <param name="From">What was looked at before.</param>
internal sealed record ComparisonPlace(Comparison Of, Place From)
{
    /// <summary>Where it stands, up to its last period.</summary>
    public Place Where => From with { Grain = Of.Grain, Period = From.Period ?? (Of.Periods.Count > 0 ? Of.Periods[^1] : null), View = Of.View };

    /// <summary>The same comparison as it is known today.</summary>
    public string TodayPage => Address.Of(
        "/history", [.. Metrics, .. Segments.Where(segment => segment.Value!.Length > 0), .. Where.Today.Parts.Where(part => part.Name is not "segment"), ("from", Of.Choice.From), ("to", Of.Choice.To), ("against", Of.Choice.Against)]);

    /// <summary>The same choice for a program: every chosen metric and segment in one file.</summary>
    public string File(string format) => (Where with { View = Of.Choice.View, Segment = Of.Choice.Segments is [var one] ? Address.Given(one) : "*" }).HistoryFile(Of.Choice.Metrics is [var metric] ? metric : "all", format);

    /// <summary>The chart as a picture.</summary>
    public string Picture(string format) => Address.Of(
        (Where with { Segment = null }).HistoryFile(Of.Choice.Metrics[0], format), [.. Metrics.Skip(1), .. Of.Choice.Segments is [""] ? [] : Segments, ("from", Of.Periods[0]), ("to", Of.Periods[^1]), ("against", Of.Choice.Against)]);

    private IEnumerable<(string Name, string? Value)> Metrics => Of.Choice.Metrics.Select(metric => ("metric", (string?)metric));

    private IEnumerable<(string Name, string? Value)> Segments => Of.Choice.Segments.Select(segment => ("segment", (string?)segment));
}

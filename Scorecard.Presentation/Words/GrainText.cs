namespace Scorecard.Presentation.Words;

/// <summary>The lengths of periods in words, and those to choose from.</summary>
public static class GrainText
{
    private static readonly string[] s_offered = ["day", "week", "month", "quarter", "year"];

    public static string Of(string grain) => grain switch
    {
        "day" => "Day",
        "week" => "Week",
        "month" => "Month",
        "quarter" => "Quarter",
        "year" => "Year",
        _ => grain,
    };

    /// <summary>The usual ones, and the one that is shown if it is another.</summary>
    public static IEnumerable<string> Offered(string shown) => s_offered.Contains(shown, StringComparer.Ordinal) ? s_offered : [.. s_offered, shown];
}

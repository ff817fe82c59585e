using Scorecard.Data.Queries;

namespace Scorecard.Web.Components.Formatting;

/// <summary>The overall status in words, always with the count.</summary>
internal static class OverallText
{
    public static string Heading(string overall) => overall switch
    {
        "green" => "On target",
        "red" => "Off target",
        _ => "Not enough to judge",
    };

    /// <summary><c>4 green · 4 red · 1 grey of 9</c>.</summary>
    public static string Count(StatusCounts counts) => $"{counts.Green} green · {counts.Red} red · {counts.Grey} grey of {counts.Total}";
}

using System.Globalization;
using Scorecard.Data.Queries;

namespace Scorecard.Presentation.Words.Board;

/// <summary>Tension in one sentence: how long, who is on target, who is not.</summary>
public static class TensionText
{
    /// <summary>The sentence's lead: <c>Tension, 2nd month</c>.</summary>
    public static string Lead(TensionView tension, string grain) => tension.State is "paused"
        ? "Tension paused"
        : $"Tension, {Ordinal(Math.Max(tension.Periods, 1))} {grain}";

    /// <summary>Tension is the total's: where a segment is looked at, that has to be said.</summary>
    public static string? Whose(ScorecardView view) => view.Segment is null ? null : "In all segments together: ";

    /// <summary>What it says, without a full stop.</summary>
    public static string Finding(TensionView tension, string grain)
    {
        var (good, bad) = tension.Direction is "sales-green" ? ("sales", "marketing") : ("marketing", "sales");
        return tension.State is "paused"
            ? $"{good} was on target and {bad} off target; too little has a colour this {grain} to say more"
            : $"{good} is on target in all its results, {bad} is off target in all of its";
    }

    public static string Ordinal(int number) => (number % 100, number % 10) switch
    {
        (11 or 12 or 13, _) => Text(number, "th"),
        (_, 1) => Text(number, "st"),
        (_, 2) => Text(number, "nd"),
        (_, 3) => Text(number, "rd"),
        _ => Text(number, "th"),
    };

    private static string Text(int number, string ending) => number.ToString(CultureInfo.InvariantCulture) + ending;
}

using System.Globalization;
using Scorecard.Data.Queries;

namespace Scorecard.Web.Components.Formatting;

/// <summary>Sources and pulls in words, with the same three marks as everything else.</summary>
internal static class RunText
{
    public static string SourceWord(string state) => state is "never" ? "never pulled" : state;

    public static string SourceColour(string state) => state switch
    {
        "fresh" => "green",
        "failing" => "red",
        _ => "grey",
    };

    public static string Word(string state) => state is "requested" ? "waiting" : state;

    public static string Colour(string state) => state switch
    {
        "succeeded" => "green",
        "failed" => "red",
        _ => "grey",
    };

    public static string Trigger(string trigger) => trigger switch
    {
        "start" => "at the start",
        "schedule" => "by schedule",
        "person" => "asked for",
        "replay" => "rejected rows read again",
        _ => trigger,
    };

    /// <summary>What became of a rejected row that was read again, before the name of the run that did.</summary>
    public static string Outcome(string? outcome) => outcome switch
    {
        "mended" => "mended by",
        "outdated" => "known better already, says",
        _ => "rejected again by",
    };

    /// <summary><c>succeeded in 2.4 s</c>.</summary>
    public static string State(RunView run) =>
        Duration(run, CultureInfo.CurrentCulture) is { } duration ? $"{Word(run.State)} in {duration}" : Word(run.State);

    public static string? Duration(RunView run, CultureInfo culture)
    {
        if (run.DurationSeconds is not { } seconds) return null;
        if (seconds < 60) return seconds.ToString("0.0", culture) + " s";
        var time = TimeSpan.FromSeconds(seconds);
        return time.TotalHours < 1 ? $"{time.Minutes} min {time.Seconds} s" : $"{(int)time.TotalHours} h {time.Minutes} min";
    }

    /// <summary><c>12,406 read, 31 new, 4 changed, 2 rejected</c>: what is nothing is left out, but how many were read never.</summary>
    public static string Counts(RunView run, CultureInfo culture)
    {
        (long Count, string Word)[] others =
            [(run.New, "new"), (run.Changed, "changed"), (run.Gone, "gone"), (run.Rejected, "rejected"), (run.Flagged, "flagged")];
        var parts = others.Where(other => other.Count > 0).Select(other => Part(other.Count, other.Word));
        return string.Join(", ", parts.Prepend(Part(run.Read, "read")));

        string Part(long count, string word) => $"{count.ToString("N0", culture)} {word}";
    }
}

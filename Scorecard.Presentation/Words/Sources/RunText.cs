using System.Globalization;
using Scorecard.Data.Queries;
using Scorecard.Data.Sources;

namespace Scorecard.Presentation.Words.Sources;

/// <summary>Sources and pulls in words, with the same three marks as everything else.</summary>
public static class RunText
{
    public static string SourceWord(string state) => state is "never" ? "never pulled" : state;

    /// <summary>Its state, with what of it is frozen. Data that are judged as of their own day are neither fresh nor stale by the clock.</summary>
    public static string SourceWord(SourceView source) => source switch
    {
        { Configured: false } => "no longer configured",
        { State: "stale", LeftBehind: { } left } => $"stale: {RecordWords.List([.. left.Select(each => each.RecordType)])} no longer delivered",
        { State: "fresh", JudgedAsOf: { } day } => $"judged as of {DateText.FullDay(day, CultureInfo.CurrentCulture)}",
        _ => SourceWord(source.State),
    };

    public static string SourceColour(SourceView source) => source is { State: "fresh", JudgedAsOf: not null } ? "grey" : SourceColour(source.State);

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
        "retire" => "set aside",
        "restore" => "brought back",
        "rename" => "renamed",
        "keep" => "kept counting",
        _ => trigger,
    };

    /// <summary>What became of a rejected row that was read again, before the name of the run that did.</summary>
    public static string Outcome(string? outcome) => outcome switch
    {
        "mended" => "mended by",
        "outdated" => "known better already, says",
        _ => "rejected again by",
    };

    /// <summary>Of a pull that nobody is at any more; null of any other.</summary>
    public static string? Gone(RunView? run) =>
        run is { WorkerGone: true } ? "The worker of this pull is gone. Nothing of the pull is kept, everything before it is; another worker takes over." : null;

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
            [(run.New, "new"), (run.Changed, "changed"), (run.Gone, "gone"), (run.Unread, "known and not read"), (run.Rejected, "rejected"), (run.Flagged, "flagged")];
        var parts = others.Where(other => other.Count > 0).Select(other => Part(other.Count, other.Word));
        return string.Join(", ", parts.Prepend(Part(run.Read, "read")));

        string Part(long count, string word) => $"{count.ToString("N0", culture)} {word}";
    }
}

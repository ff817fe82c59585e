using System.Globalization;
using Scorecard.Data.Queries;
using Scorecard.Data.Sources;

namespace Scorecard.Presentation.Words.Sources;

/// <summary>The board is only as fresh as its worst source, and that one is named.</summary>
public static class FreshnessText
{
    /// <summary>Of the sources that have delivered, the one whose data end first; null where none has.</summary>
    public static SourceView? Worst(IReadOnlyList<SourceView> sources) =>
        sources.Where(source => source.DataAsOf is not null).MinBy(source => source.DataAsOf);

    /// <summary>Before the data time: <c>Data up to</c> where that source is well, else what is wrong with it. Old data that are judged as of their own day have no age.</summary>
    public static string Lead(SourceView? worst, CultureInfo culture) => worst switch
    {
        null => "No data yet",
        { Configured: false } => $"{worst.Name} no longer configured, its data are of",
        { LeftBehind: { } left, State: "stale" } => $"{worst.Name}: {RecordWords.List([.. left.Select(each => each.RecordType)])} no longer delivered, data of",
        { JudgedAsOf: { } day, State: not "failing" } => $"Judged as of {DateText.FullDay(day, culture)}, data up to",
        { State: "stale" } => $"{worst.Name}: data end",
        { State: "failing" } => $"{worst.Name} failing, data up to",
        _ => "Data up to",
    };

    /// <summary>The data time, or null where there is none.</summary>
    public static string? Time(SourceView? worst, CultureInfo culture, DateTimeOffset now) =>
        worst?.DataAsOf is { } at ? DateText.Instant(at, worst.TimeZone, culture, now) : null;

    /// <summary>What of a board that is over waits for data: names, or that none does; null where nothing is behind, or the board is not over.</summary>
    public static string? Effect(SourceView? worst, ScorecardView? shown, CultureInfo culture)
    {
        if (worst is not { State: "stale" or "failing" } || shown is not { Running: false }) return null;
        var affected = shown.Metrics.Where(IsWaiting).Select(metric => metric.Label).ToList();
        return affected switch
        {
            [] => $"{PeriodText.Short(shown.Period, culture)} not affected",
            [var one] => $"{one} waits for data",
            [var one, var other] => $"{one} and {other} wait for data",
            _ => $"{affected.Count} of these numbers wait for data",
        };
    }

    private static bool IsWaiting(MetricView metric) =>
        metric.Status is "stale" || (metric is { Status: "no-data", Value: null } && metric.Reason?.StartsWith("data only up to", StringComparison.Ordinal) is true);

    /// <summary>What is wrong with the others, held pulls apart: by name where it is one, else how many; null where all is well.</summary>
    public static string? Others(IReadOnlyList<SourceView> sources, SourceView? worst)
    {
        var others = sources.Where(source => source != worst && source.State is not "fresh" and not "held").ToList();
        return others switch
        {
            [] => null,
            [var one] => $"{one.Name} {RunText.SourceWord(one)}",
            _ => $"{others.Count}{(worst is { State: not "fresh" and not "held" } ? " other" : "")} sources not fresh",
        };
    }

    /// <summary>Whose pull has lost its worker; null where every pull has one.</summary>
    public static string? Gone(IReadOnlyList<SourceView> sources) => sources.Where(source => source.LastRun is { WorkerGone: true }).Select(source => source.Name).ToList() switch
    {
        [] => null,
        var names => $"{string.Join(", ", names)}: the worker of the running pull is gone, another takes over",
    };

    /// <summary>Red where a source fails, grey where one is merely behind, green where all is well.</summary>
    public static string Colour(IReadOnlyList<SourceView> sources) =>
        sources.Any(source => source.State is "failing") ? "red"
        : sources.All(source => source.State is "fresh" && source.LastRun is not { WorkerGone: true }) ? "green"
        : "grey";
}

using System.Globalization;
using Scorecard.Data.Queries;

namespace Scorecard.Web.Components.Formatting;

/// <summary>The board is only as fresh as its worst source, and that one is named.</summary>
internal static class FreshnessText
{
    /// <summary>Of the sources that have delivered, the one whose data end first; null where none has.</summary>
    public static SourceView? Worst(IReadOnlyList<SourceView> sources) =>
        sources.Where(source => source.DataAsOf is not null).MinBy(source => source.DataAsOf);

    /// <summary>Before the data time: <c>Data up to</c> where that source is well, else what is wrong with it.</summary>
    public static string Lead(SourceView? worst) => worst switch
    {
        null => "No data yet",
        { State: "stale" } => $"{worst.Name} stale since",
        { State: "failing" } => $"{worst.Name} failing, data up to",
        _ => "Data up to",
    };

    /// <summary>The data time, or null where there is none.</summary>
    public static string? Time(SourceView? worst, CultureInfo culture, DateTimeOffset now) =>
        worst?.DataAsOf is { } at ? DateText.Instant(at, worst.TimeZone, culture, now) : null;

    /// <summary>What is wrong with the others: by name where it is one, else how many; null where all is well.</summary>
    public static string? Others(IReadOnlyList<SourceView> sources, SourceView? worst)
    {
        var others = sources.Where(source => source != worst && source.State is not "fresh").ToList();
        return others switch
        {
            [] => null,
            [var one] => $"{one.Name} {RunText.SourceWord(one.State)}",
            _ => $"{others.Count}{(worst is { State: not "fresh" } ? " other" : "")} sources not fresh",
        };
    }

    /// <summary>Red where a source fails, grey where one is merely behind, green where all is well.</summary>
    public static string Colour(IReadOnlyList<SourceView> sources) =>
        sources.Any(source => source.State is "failing") ? "red"
        : sources.All(source => source.State is "fresh") ? "green"
        : "grey";
}

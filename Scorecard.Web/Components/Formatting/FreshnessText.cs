using System.Globalization;
using Scorecard.Data.Queries;

namespace Scorecard.Web.Components.Formatting;

/// <summary>The worst source: the board is only as fresh as it is.</summary>
internal static class FreshnessText
{
    /// <summary>A source that has delivered nothing is the worst; then the one whose data end first, whatever its state.</summary>
    public static SourceView? Worst(IReadOnlyList<SourceView> sources) =>
        sources.OrderBy(Rank).ThenBy(source => source.DataAsOf ?? DateTimeOffset.MinValue).FirstOrDefault();

    /// <summary>Before the data time: <c>Data up to</c> where all is well, else what is wrong with which source.</summary>
    public static string Lead(SourceView worst) => worst switch
    {
        { DataAsOf: null } => $"{worst.Name} has not delivered yet",
        { State: "stale" } => $"{worst.Name} stale since",
        { State: "failing" } => $"{worst.Name} failing, its data end",
        _ => "Data up to",
    };

    /// <summary>The data time, or null where there is none.</summary>
    public static string? Time(SourceView worst, CultureInfo culture, DateTimeOffset now) =>
        worst.DataAsOf is { } at ? DateText.Instant(at, worst.TimeZone, culture, now) : null;

    private static int Rank(SourceView source) => source.State switch
    {
        "never" => 0,
        "failing" or "stale" => 1,
        _ => 2,
    };
}

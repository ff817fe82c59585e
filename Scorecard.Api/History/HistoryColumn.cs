using System.Globalization;

namespace Scorecard.Api.History;

/// <summary>A column of a history as a table: the JSON's names, and of each cell what it is, so that a number stays a number wherever it is written.</summary>
internal abstract record HistoryColumn(string Name)
{
    /// <summary>Every column, in order.</summary>
    public static IReadOnlyList<HistoryColumn> All { get; } =
    [
        new TextColumn("metric", line => line.Metric),
        new TextColumn("grain", line => line.Grain),
        new TextColumn("segment", line => line.Segment),
        new TextColumn("view", line => line.View),
        new TextColumn("period", line => line.Period),
        new NumberColumn("value", line => line.Value),
        new NumberColumn("low", line => line.Low),
        new NumberColumn("high", line => line.High),
        new NumberColumn("n", line => line.N),
        new NumberColumn("target", line => line.Target?.Value),
        new NumberColumn("targetLow", line => line.Target?.Low),
        new NumberColumn("targetHigh", line => line.Target?.High),
        new TextColumn("status", line => line.Status),
        new TextColumn("reason", line => line.Reason),
        new FlagColumn("closeCall", line => line.CloseCall),
        new FlagColumn("estimate", line => line.Estimate),
        new DayColumn("asOf", line => line.AsOf),
        new NumberColumn("definitionVersion", line => line.DefinitionVersion),
        new NumberColumn("targetVersion", line => line.TargetVersion),
        // An id has more digits than a spreadsheet's number.
        new TextColumn("snapshotId", line => line.SnapshotId?.ToString(CultureInfo.InvariantCulture)),
        new NumberColumn("shownValue", line => line.Restated?.ShownValue),
        new TextColumn("shownStatus", line => line.Restated?.ShownStatus),
        new NumberColumn("knownValue", line => line.Restated?.KnownValue),
        new TextColumn("knownStatus", line => line.Restated?.KnownStatus),
        new TextColumn("shownAt", line => Instant(line.Restated?.ShownAt)),
        new TextColumn("knownAt", line => Instant(line.Restated?.KnownAt)),
        new FlagColumn("running", line => line.Running),
        new NumberColumn("withoutOldDeals", line => line.WithoutOldDeals?.Value),
        new NumberColumn("oldDeals", line => line.WithoutOldDeals?.OldDeals),
    ];

    private static string? Instant(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

internal sealed record TextColumn(string Name, Func<HistoryLine, string?> Cell) : HistoryColumn(Name);

internal sealed record NumberColumn(string Name, Func<HistoryLine, double?> Cell) : HistoryColumn(Name);

internal sealed record FlagColumn(string Name, Func<HistoryLine, bool> Cell) : HistoryColumn(Name);

internal sealed record DayColumn(string Name, Func<HistoryLine, DateOnly?> Cell) : HistoryColumn(Name);

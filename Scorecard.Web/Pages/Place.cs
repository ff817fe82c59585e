using System.Globalization;
using Scorecard.Data.Queries;

namespace Scorecard.Web.Pages;

/// <summary>
/// What somebody is looking at. Every address of a page is made here from all of it, so that no link loses any: who comes from
/// March's board to a metric, its records and back is still in March.
/// </summary>
/// <param name="Board">The period of the board that was come from, where a cohort metric is looked at in another.</param>
public sealed record Place(
    string? Grain = null, string? Period = null, string? Segment = null, string? View = null, long? Snapshot = null, DateOnly? AsOf = null, string? Board = null)
{
    private static readonly string[] Single = ["grain", "period", "segment", "view", "snapshot", "asOf", "board", "part", "after", "from", "to", "against"];

    /// <summary>Nowhere in particular: each page shows what it shows first.</summary>
    public static Place Anywhere { get; } = new();

    /// <summary>The names of its parts in an address, and their values.</summary>
    public IReadOnlyList<(string Name, string? Value)> Parts =>
    [
        ("grain", Grain), ("period", Period), ("segment", string.IsNullOrEmpty(Segment) ? null : Segment), ("view", View),
        ("snapshot", Snapshot?.ToString(CultureInfo.InvariantCulture)), ("asOf", AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("board", Board == Period ? null : Board),
    ];

    public bool IsOfThePast => Snapshot is not null || AsOf is not null;

    /// <summary>The same as it is known today.</summary>
    public Place Today => this with { Snapshot = null, AsOf = null };

    /// <summary>Checks that an address names one place: each part once, and a view that there is.</summary>
    /// <param name="query">What the address asks for.</param>
    /// <param name="several">The part that may be there several times, where one may.</param>
    /// <exception cref="QueryException">It names several, or none.</exception>
    public static void Check(IQueryCollection? query, string? several = null)
    {
        foreach (var name in Single.Where(name => name != several && query?[name].Count > 1))
            throw new QueryException(name, query![name], $"“{name}” is given {query[name].Count} times; give it once.");
        if (query?["view"] is [var view] && Address.Given(view) is { } given and not ("shown" or "known"))
            throw new QueryException("view", given, $"There is no view “{given}”; there are shown and known.");
    }

    /// <summary>The place that an address names.</summary>
    /// <exception cref="QueryException">A part of it cannot be read.</exception>
    public static Place Of(IQueryCollection query)
    {
        return new(
            One("grain"), One("period"), One("segment"), One("view"), Address.Id("snapshot", One("snapshot")), Address.Day("asOf", One("asOf")), One("board"));

        string? One(string name) => query[name] is [var value] ? Address.Given(value) : null;
    }

    /// <summary>The same place in another grain: in the period there that it lies in, where there is one.</summary>
    /// <param name="periods">The periods by grain.</param>
    public Place In(string grain, IReadOnlyDictionary<string, string> periods) =>
        grain == Grain ? this : this with { Grain = grain, Period = periods.GetValueOrDefault(grain), Board = null };

    public Place At(string? period) => this with { Period = period, Board = null };

    /// <summary>The board: of the period that was come from.</summary>
    public string BoardPage => Of("/", (this with { Period = Board ?? Period, Board = null }).Parts);

    /// <summary>The brief of the same.</summary>
    public string BriefPage => Of("/brief", (this with { Period = Board ?? Period, Board = null }).Parts);

    /// <summary>The list of all metrics.</summary>
    public string MetricsPage => Of("/history", Parts);

    /// <summary>A metric in this place.</summary>
    public string MetricPage(string key) => Of($"/metrics/{Uri.EscapeDataString(key)}", Parts);

    /// <summary>A metric as a board shows it: where that is a cohort of another period, in that one.</summary>
    public Place For(MetricView metric) => metric.Cohort is { } cohort && cohort != Period ? this with { Period = cohort, Board = Period } : this;

    /// <summary>The records behind a value.</summary>
    public string RecordsPage(string key, string? part = null, string? after = null) =>
        Of($"/metrics/{Uri.EscapeDataString(key)}/records", [.. Parts, ("part", part), ("after", after)]);

    /// <summary>The records because of which a value is another now than when it was first shown.</summary>
    public string RestatedPage(string key) => Of($"/metrics/{Uri.EscapeDataString(key)}/restated", Parts);

    /// <summary>The same as a file.</summary>
    public string RestatedFile(string key) => Of(
        $"/api/v1/metrics/{Uri.EscapeDataString(key)}/restated", [("grain", Grain), ("period", Period), ("segment", Segment), ("format", "csv")]);

    /// <summary>A metric over the periods up to this one, against those of a year before.</summary>
    public string ComparisonPage(string key) => Of("/history", [("metric", key), .. Parts, ("to", Period), ("against", "year")]);

    /// <summary>A metric's history as a file.</summary>
    public string HistoryFile(string key, string format) => Of(
        $"/api/v1/metrics/{Uri.EscapeDataString(key)}/history", [.. Parts.Where(part => part.Name is not ("period" or "board")), ("format", format)]);

    /// <summary>The board as a picture.</summary>
    public string BoardFile(string format) => Of(
        "/api/v1/scorecard", [.. (this with { Period = Board ?? Period, Board = null }).Parts.Where(part => part.Name is not "view"), ("format", format)]);

    /// <summary>The records behind a value as a file.</summary>
    public string RecordsFile(string key, string? part, long? snapshot) => Of(
        $"/api/v1/metrics/{Uri.EscapeDataString(key)}/records",
        [.. (this with { Snapshot = snapshot }).Parts.Where(known => known.Name is not ("view" or "board")), ("part", part), ("format", "csv")]);

    private static string Of(string path, IEnumerable<(string Name, string? Value)> parameters) => Address.Of(path, [.. parameters]);
}

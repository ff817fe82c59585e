using Scorecard.Data.Queries;

namespace Scorecard.Presentation.Comparing;

/// <summary>Several histories over the same periods.</summary>
/// <param name="Periods">The periods by name, oldest first.</param>
/// <param name="Offered">Every period to choose from, newest first.</param>
public sealed record Comparison(
    ComparisonChoice Choice, string Grain, string View, IReadOnlyList<string> Periods, IReadOnlyList<string> Offered, IReadOnlyList<ComparedLine> Lines, IReadOnlyList<NoteView> Notes)
{
    private const int UsualPeriods = 13;

    /// <summary>Reads what is chosen.</summary>
    /// <exception cref="QueryException">A parameter cannot be used.</exception>
    public static async Task<Comparison> ReadAsync(ComparisonChoice choice, ICatalogQuery catalog, IHistoryQuery histories, INotes notes, CancellationToken cancellation)
    {
        var descriptors = await catalog.MetricsAsync(cancellation);
        var metrics = choice.Metrics.Select(key => descriptors.FirstOrDefault(metric => metric.Key == key) ?? throw new QueryException("metric", key, $"There is no metric with the key “{key}”.")).ToList();
        var grain = choice.Grain ?? "month";
        var offered = await catalog.PeriodsAsync(grain, choice.Snapshot, choice.AsOf, cancellation);
        var span = Span.Of(choice, grain, offered, UsualPeriods);
        var lines = new List<ComparedLine>();
        foreach (var (metric, segment) in metrics.SelectMany(metric => choice.Segments.Select(segment => (metric, ComparisonChoice.Given(segment)))))
        {
            var history = await histories.GetAsync(new HistoryRequest(metric.Key, grain, span.Oldest, span.Newest, segment, choice.View, choice.AsOf, choice.Snapshot), cancellation);
            lines.AddRange(span.Shifts.Select(shift => ComparedLine.Of(metric, segment, shift, span.Periods(shift), history)));
        }

        var noted = await NotesAsync(choice, grain, span, notes, cancellation);
        return new Comparison(choice, grain, choice.View ?? "known", [.. span.Periods(null).OfType<string>()], offered, lines, noted);
    }

    /// <summary>Those on a day of the newer periods, beside any of the metrics and segments.</summary>
    private static async Task<IReadOnlyList<NoteView>> NotesAsync(ComparisonChoice choice, string grain, Span span, INotes notes, CancellationToken cancellation)
    {
        var found = new Dictionary<long, NoteView>();
        foreach (var (metric, segment) in choice.Metrics.SelectMany(metric => choice.Segments.Select(segment => (metric, ComparisonChoice.Given(segment)))))
        {
            foreach (var note in await notes.ListAsync(new NotesRequest(metric, segment, grain, span.First, span.Newest), cancellation))
                found[note.Id] = note;
        }

        return [.. found.Values.OrderBy(note => note.Day).ThenBy(note => note.Id)];
    }
}

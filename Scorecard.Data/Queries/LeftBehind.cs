using Scorecard.Data.Sources;

namespace Scorecard.Data.Queries;

/// <summary>What counts though it is no longer configured, told with the sources that it is of.</summary>
internal sealed class LeftBehind(IReadOnlyList<LeftBehindView> all, IReadOnlyDictionary<string, string> waiting)
{
    private readonly IReadOnlyDictionary<string, string> _questions = QuestionWords.Of(all);

    /// <summary>What counts, by source.</summary>
    public IReadOnlyDictionary<string, LeftBehindView[]> Of { get; } =
        all.Where(left => !left.IsAside).GroupBy(left => left.Source).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Whose question a source waits for; null where it waits for none.</summary>
    public string? WaitsFor(string source) => waiting.GetValueOrDefault(source);

    /// <summary>The source is as old as the oldest of what counts of it, and nothing that is no longer delivered is fresh.</summary>
    public SourceView With(SourceView source) => Of.GetValueOrDefault(source.Name) is not { } left
        ? source with { WaitsFor = WaitsFor(source.Name) }
        : source with
        {
            State = source.State is "failing" && source.Configured ? "failing" : "stale",
            DataAsOf = source.Configured ? Oldest([source.DataAsOf, .. left.Select(each => each.DataAsOf)]) : Oldest([.. left.Select(each => each.DataAsOf)]),
            StaleSince = null,
            LeftBehind = left,
            Question = _questions.GetValueOrDefault(source.Name),
            WaitsFor = WaitsFor(source.Name),
        };

    private static DateTimeOffset? Oldest(IEnumerable<DateTimeOffset?> times) => times.Min();
}

using Scorecard.Data.Queries;

namespace Scorecard.Presentation.Comparing;

/// <summary>What is to be compared, as the address says it.</summary>
/// <param name="Metrics">The metrics' keys, each once.</param>
/// <param name="Segments">Segments, each once; empty text is the total. None named is the total too.</param>
/// <param name="Grain">Length of the periods; month if absent.</param>
/// <param name="From">The first period by name; the thirteenth newest if absent.</param>
/// <param name="To">The last period by name; the newest if absent.</param>
/// <param name="View"><c>shown</c> or <c>known</c>.</param>
/// <param name="Against"><c>before</c>: the periods before, as many; <c>year</c>: the same a year before; null for nothing.</param>
/// <param name="AsOf">What happened after this day does not count.</param>
/// <param name="Snapshot">As it was known when this snapshot had been received; as it is known today if null.</param>
public sealed record ComparisonChoice(
    IReadOnlyList<string> Metrics, IReadOnlyList<string> Segments, string? Grain, string? From, string? To, string? View, string? Against, DateOnly? AsOf = null, long? Snapshot = null)
{
    /// <summary>As many lines as can still be told apart.</summary>
    public const int MostLines = 6;

    /// <summary>Reads the parameters of an address.</summary>
    /// <exception cref="QueryException">There are too many lines, or there is no such comparison.</exception>
    public static ComparisonChoice Read(string[]? metrics, string[]? segments, string? grain, string? from, string? to, string? view, string? against, DateOnly? asOf = null, long? snapshot = null)
    {
        var choice = new ComparisonChoice(
            [.. (metrics ?? []).Where(metric => metric.Length > 0).Distinct(StringComparer.Ordinal)],
            [.. (segments ?? []).Distinct(StringComparer.Ordinal).DefaultIfEmpty("")],
            Given(grain), Given(from), Given(to), Given(view), Given(against), asOf, snapshot);
        if (choice.Against is not (null or "before" or "year"))
            throw new QueryException("against", against, $"Nothing can be held against “{against}”; there are before and year.");
        return choice.Lines <= MostLines ? choice : throw new QueryException(
            "metric", null, $"That would be {choice.Lines} lines, and more than {MostLines} cannot be told apart. Choose fewer metrics or segments.") { IsTooMany = true };
    }

    /// <summary>How many lines it has.</summary>
    public int Lines => Metrics.Count * Segments.Count * (Against is null ? 1 : 2);

    /// <summary>An empty parameter chooses nothing.</summary>
    internal static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

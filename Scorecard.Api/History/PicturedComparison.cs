using System.Globalization;
using Scorecard.Data.Queries;
using Scorecard.Presentation.Comparing;
using Scorecard.Presentation.Pictures.History;

namespace Scorecard.Api.History;

/// <summary>Several histories in one picture, as the address names them.</summary>
/// <param name="Metrics">Metrics beside the one in the path.</param>
/// <param name="Segments">Segments; the total where none is named.</param>
/// <param name="Against">What each is held against.</param>
internal sealed record PicturedComparison(string[] Metrics, string[] Segments, string? Against)
{
    /// <summary>Whether it is more than one history.</summary>
    public bool HasSeveral => Metrics.Length > 0 || Segments.Length > 1 || !string.IsNullOrEmpty(Against);

    /// <summary>Refuses it for a file, which has one metric or all, and one segment or every one.</summary>
    /// <exception cref="QueryException">It is a comparison.</exception>
    public void Refuse(string? format)
    {
        var (name, other) = Metrics.Length > 0 ? ("metric", "leave it out, or write 'all' in place of the key")
            : Segments.Length > 1 ? ("segment", "give it once, or '*' for the total and every segment")
            : ("against", "leave it out");
        if (HasSeveral)
            throw new QueryException("format", format, $"Several lines are for a picture, as png or svg; '{name}' makes them: {other}.");
    }

    /// <summary>Reads what is compared.</summary>
    /// <exception cref="QueryException">There is no such comparison.</exception>
    public async Task<ComparisonStory> ReadAsync(HistoryRequest request, ICatalogQuery catalog, IHistoryQuery histories, INotes notes, CancellationToken cancellation)
    {
        var choice = ComparisonChoice.Read([request.Key, .. Metrics], Segments, request.Grain, request.From, request.To, request.View, Against, request.AsOf, request.Snapshot);
        return new ComparisonStory(await Comparison.ReadAsync(choice, catalog, histories, notes, cancellation), CultureInfo.CurrentCulture);
    }
}

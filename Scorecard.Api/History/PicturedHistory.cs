using System.Globalization;
using Scorecard.Api.Pictures;
using Scorecard.Data.Queries;
using Scorecard.Presentation.Pictures.Drawing;
using Scorecard.Presentation.Pictures.History;

namespace Scorecard.Api.History;

/// <summary>Draws the history of one metric, or several in one picture.</summary>
internal sealed class PicturedHistory(IHistoryQuery histories, ICatalogQuery catalog, INotes notes)
{
    /// <summary>The formats that there are.</summary>
    public static IReadOnlyList<PictureFormat> Formats { get; } = [PictureFormat.Png, PictureFormat.Svg];

    /// <summary>Whether a format is one of them.</summary>
    public static bool Draws(string? format) => Formats.Any(one => string.Equals(one.Name, format, StringComparison.Ordinal));

    /// <summary>Reads one history: how large its picture may be, and how it is drawn.</summary>
    /// <exception cref="QueryException">There is no such history, or it is more than one line.</exception>
    public async Task<(PictureBounds Bounds, Func<PictureRequest, Picture> Draw)> ReadAsync(HistoryRequest request, PicturedComparison compared, CancellationToken cancellation)
    {
        if (request.Key is "all")
            throw new QueryException("format", "all", "A picture shows the metrics that are named: write one's key in place of 'all', and others as 'metric'.");
        if (compared.Segments.Contains("*"))
            throw new QueryException("segment", "*", "A picture shows the segments that are named: name one or some, or leave it out for the total.");
        if (compared.HasSeveral)
        {
            var several = await compared.ReadAsync(request, catalog, histories, notes, cancellation);
            return (ComparisonPicture.Bounds(several), asked => ComparisonPicture.Of(several, asked.Size, asked.Theme));
        }

        var history = await histories.GetAsync(request, cancellation);
        var metric = (await catalog.MetricsAsync(cancellation)).First(metric => metric.Key == request.Key);
        var noted = await notes.ListAsync(new NotesRequest(request.Key, history.Segment, history.Grain), cancellation);
        var story = new HistoryStory(metric, history, noted, CultureInfo.CurrentCulture);
        return (PictureBounds.Chart, asked => HistoryPicture.Of(story, asked.Size, asked.Theme));
    }
}

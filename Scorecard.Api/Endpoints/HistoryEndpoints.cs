using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Scorecard.Api.Answers;
using Scorecard.Api.Caching;
using Scorecard.Api.History;
using Scorecard.Api.Pictures;
using Scorecard.Data.Queries;
using Scorecard.Presentation.Pictures.Drawing;
using Scorecard.Presentation.Pictures.Text;

namespace Scorecard.Api.Endpoints;

internal static class HistoryEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics/{key}/history", GetAsync)
            .WithTags("Metrics")
            .CacheOutput(PublishedAnswers.Pictures)
            .Produces<HistoryView>(StatusCodes.Status200OK, "application/json", "application/x-ndjson", "text/csv", XlsxHistory.ContentType, PictureFormat.PngType, PictureFormat.SvgType)
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>The history of a metric, or of all: by segment, metric and period, each point with the versions it was made from. It is read as it is sent, however long it is.</summary>
    /// <param name="key">The metric's key, or "all".</param>
    /// <param name="grain"><c>day</c>, <c>week</c>, <c>month</c> (the default), <c>quarter</c> or <c>year</c>.</param>
    /// <param name="from">The first period, by name, included.</param>
    /// <param name="to">The last period, by name, included.</param>
    /// <param name="segment">One pair, such as channel:organic; "channel:" is the blank one; "*" for the total and every segment; the total by default. Of a picture also several: give it several times, empty for the total.</param>
    /// <param name="view"><c>shown</c>: as it was first shown, never changed since. <c>known</c>: as it is known now.</param>
    /// <param name="asOf">A day, such as 2018-11-14: what happened after it does not count.</param>
    /// <param name="snapshot">The id of a snapshot: values as they were known when it had been received; as they are known today by default.</param>
    /// <param name="format"><c>json</c> (the default); <c>ndjson</c>, one point a line; <c>csv</c>, one point a row under the JSON's names, a band's ends in targetLow and targetHigh, and where a period was restated what was shown and is known in shownValue, shownStatus, knownValue and knownStatus, each with its time in shownAt and knownAt, and of pipeline velocity what it is without the old deals in withoutOldDeals and how many those are in oldDeals; <c>xlsx</c>, the same as a workbook, for at most 300,000 points; <c>png</c> and <c>svg</c>, a picture of at most six lines, with numbers and days as the Accept-Language header writes them; of several lines it has the 13 newest periods where <c>from</c> names no other.</param>
    /// <param name="metric">Of a picture: the key of another metric beside the one in the path; give it several times for several. Metrics of one unit share a scale.</param>
    /// <param name="against">Of a picture: <c>year</c> draws the same a year before beside each line, <c>before</c> as many periods before; nothing by default.</param>
    /// <param name="width">Of a picture, in pixels of a page, from 320 to 2000; 800 by default.</param>
    /// <param name="height">Of a picture, in pixels of a page, from 240 to 2000; 380 by default; of several lines as much more as they need.</param>
    /// <param name="theme">Of a picture: <c>light</c> (the default) or <c>dark</c>.</param>
    /// <param name="scale">Of a PNG: how many pixels of it are one of a page, from 1 (the default) to 4.</param>
    internal static async Task<IResult> GetAsync(
        [FromRoute] string key,
        string? grain,
        string? from,
        string? to,
        string[]? segment,
        string? view,
        string? asOf,
        string? snapshot,
        string? format,
        string[]? metric,
        string? against,
        string? width,
        string? height,
        string? theme,
        string? scale,
        HttpContext context,
        [FromServices] IHistoryQuery query,
        [FromServices] PicturedHistory pictured,
        [FromServices] PictureFonts fonts,
        CancellationToken cancellation)
    {
        var compared = new PicturedComparison(metric ?? [], segment ?? [], against);
        var request = new HistoryRequest(key, grain, from, to, segment is [var one] ? one : null, view, Parse.Day("asOf", asOf), Parse.Id("snapshot", snapshot));
        var (bounds, draw) = PicturedHistory.Draws(format) ? await pictured.ReadAsync(request, compared, cancellation) : (PictureBounds.Chart, null);
        if (PictureRequest.Read(PicturedHistory.Formats, _ => bounds, format, width, height, theme, scale) is { } asked)
            return asked.Answer(draw!(asked), fonts, context);
        var writer = HistoryFormat.Find(format);
        compared.Refuse(format);
        var history = await query.OpenAsync(request, cancellation);
        if (EntityTag.ClientHas(context, await HashAsync(writer, history, context.Request, cancellation)))
            return TypedResults.Empty;
        return writer.CanFail
            ? TypedResults.Stream(await TemporaryFile.OfAsync(stream => writer.WriteAsync(history, stream, cancellation)), writer.ContentType, writer.FileName(history))
            : TypedResults.Stream(stream => writer.WriteAsync(history, stream, cancellation), writer.ContentType, writer.FileName(history));
    }

    /// <summary>By what was asked for, by which program, and the version of the store; where that does not say, by what would be sent.</summary>
    private static async Task<byte[]> HashAsync(HistoryFormat writer, HistoryStream history, HttpRequest request, CancellationToken cancellation) =>
        history.Version is null
            ? await EntityTag.HashAsync((stream, token) => writer.WriteAsync(history, stream, token), cancellation)
            : SHA256.HashData(Encoding.UTF8.GetBytes($"{typeof(HistoryFormat).Module.ModuleVersionId} {request.Path}{request.QueryString} {history.Version}"));
}

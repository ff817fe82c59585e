using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Scorecard.Api.Answers;
using Scorecard.Api.Caching;
using Scorecard.Api.Pictures;
using Scorecard.Data.Queries;
using Scorecard.Presentation.Pictures.Text;

namespace Scorecard.Api.Endpoints;

internal static class ScorecardEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/scorecard", GetAsync)
            .WithTags("Scorecard")
            .CacheOutput(PublishedAnswers.Policy)
            .Produces<ScorecardView>(StatusCodes.Status200OK, "application/json", PictureFormat.PngType, PictureFormat.SvgType, PictureFormat.PdfType)
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <summary>The scorecard of one period and segment.</summary>
    /// <param name="grain"><c>day</c>, <c>week</c>, <c>month</c> (the default), <c>quarter</c> or <c>year</c>.</param>
    /// <param name="period">The period's name: 2018-03-31, 2018-W13, 2018-03, 2018-Q1 or 2018; the last complete one by default.</param>
    /// <param name="segment">One pair, such as channel:organic; "channel:" is the blank one; the total by default.</param>
    /// <param name="snapshot">The id of a snapshot: only what had been received by then.</param>
    /// <param name="asOf">A day, such as 2018-11-14: what happened after it does not count.</param>
    /// <param name="format"><c>json</c> (the default); <c>png</c>, <c>svg</c> or <c>pdf</c>, a picture of the headline metrics, with numbers and days as the Accept-Language header writes them.</param>
    /// <param name="width">Of a picture, in pixels of a page, from 800 to 2400; 1200 by default, and 1123 of a PDF, which is A4 on its side.</param>
    /// <param name="height">Of a picture, in pixels of a page, from 600 to 2400; 900 by default, and 794 of a PDF.</param>
    /// <param name="theme">Of a picture: <c>light</c> (the default) or <c>dark</c>.</param>
    /// <param name="scale">Of a PNG: how many pixels of it are one of a page, from 1 (the default) to 4.</param>
    internal static async Task<IResult> GetAsync(
        string? grain,
        string? period,
        string? segment,
        string? snapshot,
        string? asOf,
        string? format,
        string? width,
        string? height,
        string? theme,
        string? scale,
        HttpContext context,
        [FromServices] IScorecardQuery query,
        [FromServices] PicturedScorecard pictured,
        [FromServices] PictureFonts fonts,
        CancellationToken cancellation)
    {
        var request = new ScorecardRequest(grain, period, segment, Parse.Id("snapshot", snapshot), Parse.Day("asOf", asOf));
        var asked = PictureRequest.Read(PicturedScorecard.Formats, PicturedScorecard.Bounds, format, width, height, theme, scale);
        if (asked is null && format is not (null or "" or "json"))
            throw new QueryException("format", format, $"There is no format '{format}'; there are json, {string.Join(", ", PicturedScorecard.Formats.Select(one => one.Name))}.");
        var view = await query.GetAsync(request, cancellation);
        if (asked is not null)
            return asked.Answer(await pictured.DrawAsync(view, asked, cancellation), fonts, context);
        var body = JsonSerializer.SerializeToUtf8Bytes(view, ApiJson.Options);
        if (EntityTag.ClientHas(context, SHA256.HashData(body)))
            return TypedResults.Empty;
        return TypedResults.Bytes(body, "application/json; charset=utf-8");
    }
}

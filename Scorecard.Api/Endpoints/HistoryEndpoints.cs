using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Scorecard.Api.Answers;
using Scorecard.Api.History;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Endpoints;

internal static class HistoryEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics/{key}/history", GetAsync)
            .WithTags("Metrics")
            .Produces<HistoryView>(StatusCodes.Status200OK, "application/json", "application/x-ndjson", "text/csv", XlsxHistory.ContentType)
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>The history of a metric, or of all: by segment, metric and period, each point with the versions it was made from. It is read as it is sent, however long it is.</summary>
    /// <param name="key">The metric's key, or "all".</param>
    /// <param name="grain"><c>day</c>, <c>week</c>, <c>month</c> (the default), <c>quarter</c> or <c>year</c>.</param>
    /// <param name="from">The first period, by name, included.</param>
    /// <param name="to">The last period, by name, included.</param>
    /// <param name="segment">One pair, such as channel:organic; "channel:" is the blank one; "*" for the total and every segment; the total by default.</param>
    /// <param name="view"><c>shown</c>: as it was first shown, never changed since. <c>known</c>: as it is known now.</param>
    /// <param name="asOf">A day, such as 2018-11-14: what happened after it does not count.</param>
    /// <param name="format"><c>json</c> (the default); <c>ndjson</c>, one point a line; <c>csv</c>, one point a row under the JSON's names, a band's ends in targetLow and targetHigh, and where a period was restated what was shown and is known in shownValue, shownStatus, knownValue and knownStatus; <c>xlsx</c>, the same as a workbook, for at most 300,000 points.</param>
    internal static async Task<IResult> GetAsync(
        [FromRoute] string key,
        string? grain,
        string? from,
        string? to,
        string? segment,
        string? view,
        string? asOf,
        string? format,
        HttpContext context,
        [FromServices] IHistoryQuery query,
        CancellationToken cancellation)
    {
        var writer = HistoryFormat.Find(format);
        var history = await query.OpenAsync(new HistoryRequest(key, grain, from, to, segment, view, Parse.Day("asOf", asOf)), cancellation);
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

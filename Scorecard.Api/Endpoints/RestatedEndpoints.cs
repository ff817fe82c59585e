using Microsoft.AspNetCore.Mvc;
using Scorecard.Api.Answers;
using Scorecard.Api.Records;
using Scorecard.Data.Restated;

namespace Scorecard.Api.Endpoints;

internal static class RestatedEndpoints
{
    private const int UsualLimit = 200;
    private const int MostLimit = 1000;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics/{key}/restated", GetAsync)
            .WithTags("Metrics")
            .Produces<RestatedRecordsView>(StatusCodes.Status200OK, "application/json", "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>The records because of which a value is another now than when it was first shown: those that came, went, or count otherwise.</summary>
    /// <param name="key">The metric's key.</param>
    /// <param name="grain"><c>day</c>, <c>week</c>, <c>month</c> (the default), <c>quarter</c> or <c>year</c>.</param>
    /// <param name="period">The period by name, that of entry where a metric follows cohorts; by default the one that the scorecard shows.</param>
    /// <param name="segment">One pair, such as channel:organic; "channel:" is the blank one; the total by default.</param>
    /// <param name="limit">How many records are told of at most, from 1 to 1000; 200 by default. All are counted, and a file has all.</param>
    /// <param name="format"><c>json</c> (the default); <c>csv</c>: every record, one a row.</param>
    internal static async Task<IResult> GetAsync(
        [FromRoute] string key, string? grain, string? period, string? segment, string? limit, string? format,
        [FromServices] IRestatedRecordsQuery query, CancellationToken cancellation)
    {
        var isFile = RecordsEndpoints.IsFile(format);
        var most = Parse.Limit(limit, UsualLimit, MostLimit);
        var view = await query.GetAsync(new RestatedRequest(key, grain, period, segment, isFile ? int.MaxValue : most), cancellation);
        return isFile ? TypedResults.Bytes(CsvRestated.Of(view), CsvRecords.ContentType, CsvRestated.FileName(view)) : TypedResults.Json(view, ApiJson.Options);
    }
}

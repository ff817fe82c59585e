using Microsoft.AspNetCore.Mvc;
using Scorecard.Api.Answers;
using Scorecard.Api.Records;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Endpoints;

internal static class RecordsEndpoints
{
    private const int UsualLimit = 100;
    private const int MostLimit = 1000;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics/{key}/records", GetAsync)
            .WithTags("Metrics")
            .Produces<RecordsView>(StatusCodes.Status200OK, "application/json", "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status410Gone);

    /// <summary>The records behind a value, and why each is there: a page of one part, with the counts and rules of both.</summary>
    /// <param name="key">The metric's key.</param>
    /// <param name="grain"><c>day</c>, <c>week</c>, <c>month</c> (the default), <c>quarter</c> or <c>year</c>.</param>
    /// <param name="period">The period by name, that of entry where a metric follows cohorts; by default the one that the scorecard shows.</param>
    /// <param name="segment">One pair, such as channel:organic; "channel:" is the blank one; the total by default.</param>
    /// <param name="part"><c>numerator</c> (the default): what is divided. <c>denominator</c>: what it is divided by.</param>
    /// <param name="after">Where the page before ended, from its "next".</param>
    /// <param name="limit">How many records at most, from 1 to 1000; 100 by default.</param>
    /// <param name="snapshot">The id of a snapshot: records and value as they were known when it had been received, as long as past versions are kept; as they are known today by default.</param>
    /// <param name="asOf">A day, such as 2018-11-14: what happened after it does not count.</param>
    /// <param name="format"><c>json</c> (the default); <c>csv</c>: every record of the part from "after" on, one a row.</param>
    internal static async Task<IResult> GetAsync(
        [FromRoute] string key,
        string? grain,
        string? period,
        string? segment,
        string? part,
        string? after,
        string? limit,
        string? snapshot,
        string? asOf,
        string? format,
        [FromServices] IRecordsQuery query,
        CancellationToken cancellation)
    {
        var isFile = IsFile(format);
        var request = new RecordsRequest(
            key, grain, period, segment, part, after, Parse.Limit(limit, isFile ? MostLimit : UsualLimit, MostLimit), Parse.Day("asOf", asOf), Parse.Id("snapshot", snapshot));
        var first = await query.GetAsync(request, cancellation);
        return isFile
            ? TypedResults.Stream(stream => CsvRecords.WriteAsync(query, first, stream, cancellation), CsvRecords.ContentType, CsvRecords.FileName(first))
            : TypedResults.Json(first, ApiJson.Options);
    }

    internal static bool IsFile(string? format) => format switch
    {
        null or "" or "json" => false,
        "csv" => true,
        _ => throw new QueryException("format", format, $"There is no format '{format}'; there are json, csv."),
    };
}

using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Scorecard.Api.Answers;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Endpoints;

internal static class ScorecardEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/scorecard", GetAsync)
            .WithTags("Scorecard")
            .CacheOutput(PublishedAnswers.Policy)
            .Produces<ScorecardView>()
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <summary>The scorecard of one period and segment.</summary>
    /// <param name="grain"><c>day</c>, <c>week</c>, <c>month</c> (the default), <c>quarter</c> or <c>year</c>.</param>
    /// <param name="period">The period's name: 2018-03-31, 2018-W13, 2018-03, 2018-Q1 or 2018; the last complete one by default.</param>
    /// <param name="segment">One pair, such as channel:organic; "channel:" is the blank one; the total by default.</param>
    /// <param name="snapshot">The id of a snapshot: only what had been received by then.</param>
    /// <param name="asOf">A day, such as 2018-11-14: what happened after it does not count.</param>
    internal static async Task<Results<FileContentHttpResult, EmptyHttpResult>> GetAsync(
        string? grain,
        string? period,
        string? segment,
        string? snapshot,
        string? asOf,
        HttpContext context,
        [FromServices] IScorecardQuery query,
        CancellationToken cancellation)
    {
        var request = new ScorecardRequest(grain, period, segment, Parse.Id("snapshot", snapshot), Parse.Day("asOf", asOf));
        var body = JsonSerializer.SerializeToUtf8Bytes(await query.GetAsync(request, cancellation), ApiJson.Options);
        if (EntityTag.ClientHas(context, SHA256.HashData(body)))
            return TypedResults.Empty;
        return TypedResults.Bytes(body, "application/json; charset=utf-8");
    }
}

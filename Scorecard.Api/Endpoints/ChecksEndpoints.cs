using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Scorecard.Api.Answers;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Endpoints;

internal static class ChecksEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/checks", ListAsync).WithTags("Runs").ProducesProblem(StatusCodes.Status400BadRequest);

    /// <summary>The newest checks, newest first: all facts counted anew from the records and held against those that pulls have kept in step. If the newest that has a number of differing ones has failed, values may be wrong until facts are rebuilt.</summary>
    /// <param name="limit">How many at most, 1 to 500; 50 by default.</param>
    internal static async Task<Ok<IReadOnlyList<FactCheckView>>> ListAsync(string? limit, [FromServices] IFactCheckQuery query, CancellationToken cancellation) =>
        TypedResults.Ok(await query.ListAsync(Parse.Limit(limit, usual: 50, most: 500), cancellation));
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Scorecard.Api.Answers;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Endpoints;

internal static class SourcesEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var sources = routes.MapGroup("/sources").WithTags("Sources");
        sources.MapGet("", ListAsync);
        sources.MapGet("/{name}/runs", RunsAsync)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        sources.MapPost("/{name}/runs", RequestRunAsync).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>The sources: how fresh their data are, when they are pulled, and their last run.</summary>
    internal static async Task<Ok<IReadOnlyList<SourceView>>> ListAsync([FromServices] ISourceQuery query, CancellationToken cancellation) =>
        TypedResults.Ok(await query.ListAsync(cancellation));

    /// <summary>The newest runs of a source, newest first.</summary>
    /// <param name="name">The source's name.</param>
    /// <param name="limit">How many at most, 1 to 500; 50 by default.</param>
    internal static async Task<Ok<IReadOnlyList<RunView>>> RunsAsync(
        [FromRoute] string name,
        string? limit,
        [FromServices] ISourceQuery query,
        CancellationToken cancellation) =>
        TypedResults.Ok(await query.RunsAsync(name, Parse.Limit(limit, usual: 50, most: 500), cancellation));

    /// <summary>Asks for a pull now. Answers the run that there is already when one is waiting or running.</summary>
    /// <param name="name">The source's name.</param>
    internal static async Task<Accepted<RunView>> RequestRunAsync(
        [FromRoute] string name,
        HttpContext context,
        [FromServices] ISourceQuery query,
        CancellationToken cancellation)
    {
        var run = await query.RequestRunAsync(name, cancellation);
        return TypedResults.Accepted($"{context.Request.PathBase}/api/v1/runs/{run.Id}", run);
    }
}

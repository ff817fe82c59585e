using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Scorecard.Api.Answers;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Endpoints;

internal static class RunsEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var runs = routes.MapGroup("/runs").WithTags("Runs");
        runs.MapGet("/{id}", GetAsync).ProducesProblem(StatusCodes.Status404NotFound);
        runs.MapGet("/{id}/rejects", RejectsAsync)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        runs.MapPost("/{id}/replay", ReplayAsync)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        runs.MapPost("/{id}/stop", StopAsync)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    /// <summary>One pull in the ledger: its state, its counts, and why it failed.</summary>
    /// <param name="id">The run's id.</param>
    internal static async Task<Ok<RunView>> GetAsync([FromRoute] string id, [FromServices] ISourceQuery query, CancellationToken cancellation) =>
        TypedResults.Ok(await FindAsync(id, query, cancellation));

    /// <summary>The rows of a run that were rejected, and those that were kept though something about them is odd, by id.</summary>
    /// <param name="id">The run's id.</param>
    /// <param name="after">Only those after this id: the last one of the page before.</param>
    /// <param name="limit">How many at most, 1 to 1000; 100 by default.</param>
    internal static async Task<Ok<IReadOnlyList<RejectView>>> RejectsAsync(
        [FromRoute] string id,
        string? after,
        string? limit,
        [FromServices] ISourceQuery query,
        CancellationToken cancellation)
    {
        var (from, most) = (Parse.Id("after", after) ?? 0, Parse.Limit(limit, usual: 100, most: 1000));
        var run = await FindAsync(id, query, cancellation);
        return TypedResults.Ok(await query.RejectsAsync(run.Id, from, most, cancellation));
    }

    /// <summary>Asks for the rejected rows of a run to be read again by today's mapping, in a run of its own: nothing goes, and records that are known better stand. Answers the run that does it, which may be waiting already.</summary>
    /// <param name="id">The run's id.</param>
    internal static async Task<Accepted<RunView>> ReplayAsync([FromRoute] string id, HttpContext context, [FromServices] ISourceQuery query, CancellationToken cancellation)
    {
        var replay = await query.RequestReplayAsync((await FindAsync(id, query, cancellation)).Id, cancellation);
        return TypedResults.Accepted($"{context.Request.PathBase}/api/v1/runs/{replay.Id}", replay);
    }

    /// <summary>Stops a run: a waiting one is taken back, a running one ends within seconds, and nothing of it is kept. Answers the run as it stands; one whose worker is gone has failed.</summary>
    /// <param name="id">The run's id.</param>
    internal static async Task<Accepted<RunView>> StopAsync([FromRoute] string id, HttpContext context, [FromServices] ISourceQuery query, CancellationToken cancellation)
    {
        var run = await query.RequestStopAsync((await FindAsync(id, query, cancellation)).Id, cancellation);
        return TypedResults.Accepted($"{context.Request.PathBase}/api/v1/runs/{run.Id}", run);
    }

    /// <summary>The run of that id, or a problem that says that there is none.</summary>
    internal static async Task<RunView> FindAsync(string id, ISourceQuery query, CancellationToken cancellation)
    {
        var run = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await query.RunAsync(number, cancellation) : null;
        return run ?? throw new QueryException("id", id, $"There is no run '{id}'.");
    }
}

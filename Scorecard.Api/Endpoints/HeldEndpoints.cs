using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Scorecard.Api.Answers;
using Scorecard.Api.Records;
using Scorecard.Data.Held;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Endpoints;

internal static class HeldEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var runs = routes.MapGroup("/runs").WithTags("Runs");
        runs.MapGet("/{id}/held", GetAsync).ProducesProblem(StatusCodes.Status404NotFound);
        runs.MapGet("/{id}/losses", LossesAsync)
            .Produces<IReadOnlyList<HeldRecordView>>(StatusCodes.Status200OK, "application/json", "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        runs.MapPost("/{id}/publish", PublishAsync).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        runs.MapPost("/{id}/keep", KeepAsync).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    /// <summary>What a held run would take away, which metrics it would show in another colour, and what was decided on it.</summary>
    /// <param name="id">The run's id.</param>
    internal static async Task<Ok<HeldView>> GetAsync([FromRoute] string id, [FromServices] ISourceQuery query, [FromServices] IHeldPulls held, CancellationToken cancellation)
    {
        var run = await RunsEndpoints.FindAsync(id, query, cancellation);
        return TypedResults.Ok(await FindAsync(run, held, cancellation));
    }

    /// <summary>The records that a held run would take away, or could no longer read, by type and id.</summary>
    /// <param name="id">The run's id.</param>
    /// <param name="after">How many to leave out: as many as the pages before had.</param>
    /// <param name="limit">How many at most, 1 to 1000; 100 by default.</param>
    /// <param name="format"><c>json</c> (the default); <c>csv</c>: every record from "after" on, one a row.</param>
    internal static async Task<IResult> LossesAsync(
        [FromRoute] string id,
        string? after,
        string? limit,
        string? format,
        [FromServices] ISourceQuery query,
        [FromServices] IHeldPulls held,
        CancellationToken cancellation)
    {
        var (isFile, from, most) = (RecordsEndpoints.IsFile(format), Parse.Id("after", after) ?? 0, Parse.Limit(limit, usual: 100, most: 1000));
        var run = await RunsEndpoints.FindAsync(id, query, cancellation);
        _ = await FindAsync(run, held, cancellation);
        return isFile
            ? TypedResults.Stream(stream => CsvLosses.WriteAsync(held, run.Id, from, stream, cancellation), CsvRecords.ContentType, CsvLosses.FileName(run))
            : TypedResults.Json(await held.RecordsAsync(run.Id, from, most, cancellation), ApiJson.Options);
    }

    /// <summary>Decides that what a held run would take away may go: asks for a pull that may do just that, and answers it. One that would lose more is held anew.</summary>
    /// <param name="id">The run's id.</param>
    /// <param name="by">Who decides; at most 80 characters.</param>
    internal static async Task<Accepted<RunView>> PublishAsync(
        [FromRoute] string id, string? by, HttpContext context, [FromServices] ISourceQuery query, [FromServices] IHeldPulls held, CancellationToken cancellation)
    {
        var run = await DecideAsync(id, "publish", by, query, held, cancellation);
        return TypedResults.Accepted($"{context.Request.PathBase}/api/v1/runs/{run.Id}", run);
    }

    /// <summary>Decides that the board stays as it is: the same content is not asked about again, other content is judged anew.</summary>
    /// <param name="id">The run's id.</param>
    /// <param name="by">Who decides; at most 80 characters.</param>
    internal static async Task<Ok<RunView>> KeepAsync(
        [FromRoute] string id, string? by, [FromServices] ISourceQuery query, [FromServices] IHeldPulls held, CancellationToken cancellation) =>
        TypedResults.Ok(await DecideAsync(id, "keep", by, query, held, cancellation));

    /// <summary>What a run was held for, or a problem that says that it never was.</summary>
    private static async Task<HeldView> FindAsync(RunView run, IHeldPulls held, CancellationToken cancellation) =>
        await held.GetAsync(run.Id, cancellation) ?? throw new QueryException("id", run.Id.ToString(CultureInfo.InvariantCulture), $"Run '{run.Id}' is not held.");

    private static async Task<RunView> DecideAsync(string id, string decision, string? by, ISourceQuery query, IHeldPulls held, CancellationToken cancellation)
    {
        var run = await RunsEndpoints.FindAsync(id, query, cancellation);
        var next = await held.DecideAsync(run.Id, decision, by, cancellation);
        return await RunsEndpoints.FindAsync(next.ToString(CultureInfo.InvariantCulture), query, cancellation);
    }
}

using Scorecard.Data.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Scorecard.Api.Endpoints;

internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Health");
        // A supervisor asks this one, and has no token.
        health.MapGet("/live", Live).AllowAnonymous();
        health.MapGet("/ready", Ready).Produces<Health>(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Whether the process answers at all.</summary>
    internal static Ok<Health> Live() => TypedResults.Ok(new Health("live", "The process answers."));

    /// <summary>Whether this node can answer for the store: 200 when it can, 503 with what it is doing when it cannot yet.</summary>
    internal static JsonHttpResult<Health> Ready([FromServices] IReadiness readiness) =>
        readiness.IsReady
            ? TypedResults.Json(new Health("ready", readiness.Message))
            : TypedResults.Json(new Health("not-ready", readiness.Message), statusCode: StatusCodes.Status503ServiceUnavailable);
}

/// <summary>The state of a node.</summary>
/// <param name="Status"><c>live</c>, <c>ready</c> or <c>not-ready</c>.</param>
/// <param name="Message">What it is doing, in words.</param>
internal sealed record Health(string Status, string Message);

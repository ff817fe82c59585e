using Scorecard.Data.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Scorecard.Api.Access;

namespace Scorecard.Api.Endpoints;

internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Health");
        // Supervisors and load balancers ask these, and have no token.
        health.MapGet("/live", Live).AllowAnonymous();
        health.MapGet("/ready", Ready).AllowAnonymous().Produces<Health>(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Whether the process answers at all.</summary>
    internal static Ok<Health> Live() => TypedResults.Ok(new Health("live", "The process answers."));

    /// <summary>Whether this node can answer for the store: 200 when it can, 503 when it cannot yet, or not just now. "degraded" can, and something is to be seen to. Without a token nothing but that state is told on a node that asks for one.</summary>
    internal static JsonHttpResult<Health> Ready([FromServices] IReadiness readiness, [FromServices] IOptions<AccessOptions> access)
    {
        var status = !readiness.IsReady ? "not-ready" : readiness.Concern is null ? "ready" : "degraded";
        var message = access.Value.HasToken ? StateAlone(status) : readiness.IsReady ? readiness.Concern ?? readiness.Message : readiness.Message;
        return TypedResults.Json(new Health(status, message), statusCode: readiness.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static string StateAlone(string status) => status switch
    {
        "ready" => "It can answer.",
        "degraded" => "It can answer, and something is to be seen to: the sources page says what.",
        _ => "It cannot answer just now.",
    };
}

/// <summary>The state of a node.</summary>
/// <param name="Status"><c>live</c>, <c>ready</c>, <c>degraded</c> or <c>not-ready</c>.</param>
/// <param name="Message">What it is doing, in words.</param>
internal sealed record Health(string Status, string Message);

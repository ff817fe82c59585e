using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Scorecard.Api.Access;
using Scorecard.Api.Events;
using Scorecard.Api.Hosting;

namespace Scorecard.Api.Endpoints;

internal static class EventsEndpoints
{
    public static IEndpointConventionBuilder Map(IEndpointRouteBuilder routes, string pattern) =>
        routes.MapGet(pattern, GetAsync).WithMetadata(new TellsReadinessAttribute()).DisableHttpMetrics().WithTags("Events").Produces<string>(StatusCodes.Status200OK, "text/event-stream");

    /// <summary>Server-sent events: "scorecard" with a snapshot's id, "run" with a run's id, "tension" with its state, direction, periods and metrics as JSON when it has begun or ended, "store" with "away" when the store does not answer just now and "back" once it does, and "ping" with the server's time. All but a ping have an id; whoever comes back with the last one as Last-Event-ID is sent what was missed, or a "scorecard" of "unknown" where that is no longer known.</summary>
    internal static Task GetAsync(HttpContext context, [FromServices] EventStream stream)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        return stream.SendAsync(context.Response.BodyWriter, context.Request.Headers["Last-Event-ID"], context.Features.Get<DeviceAccess>(), context.RequestAborted);
    }
}

using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Endpoints;

internal static class EventsEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/events", Get).WithTags("Events").Produces<string>(StatusCodes.Status200OK, "text/event-stream");

    /// <summary>Server-sent events: "scorecard" with a snapshot's id, "run" with a run's id, and "ping" with the server's time.</summary>
    internal static ServerSentEventsResult<string> Get(
        HttpContext context,
        [FromServices] IAnnouncements announcements,
        [FromServices] TimeProvider time,
        [FromServices] IOptions<EventOptions> options,
        [FromServices] IHostApplicationLifetime lifetime)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(StreamAsync(announcements, time, options.Value, lifetime.ApplicationStopping, context.RequestAborted));
    }

    /// <summary>Ends, and does not fail, when the client has gone or the server stops.</summary>
    private static async IAsyncEnumerable<SseItem<string>> StreamAsync(
        IAnnouncements announcements,
        TimeProvider time,
        EventOptions options,
        CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken gone)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        await using var heard = announcements.ListenAsync(ended.Token).GetAsyncEnumerator(ended.Token);
        var next = heard.MoveNextAsync().AsTask();
        try
        {
            // At once, so that the client knows it is connected and how to come back.
            yield return Ping(time) with { ReconnectionInterval = options.RetryAfter };
            while (!ended.IsCancellationRequested)
            {
                await Task.WhenAny(next, Task.Delay(options.PingEvery, time, ended.Token));
                if (!next.IsCompleted && !ended.IsCancellationRequested)
                    yield return Ping(time);
                if (!next.IsCompleted)
                    continue;
                if (!await ContinuesAsync(next, ended.Token))
                    yield break;
                yield return new SseItem<string>(heard.Current.Data, heard.Current.Event);
                next = heard.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // A failed write leaves at any yield, but an enumerator may be left only between two of its steps.
            await ended.CancelAsync();
            await ContinuesAsync(next, ended.Token);
        }
    }

    private static SseItem<string> Ping(TimeProvider time) => new(time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), "ping");

    private static async Task<bool> ContinuesAsync(Task<bool> next, CancellationToken ended)
    {
        try
        {
            return await next;
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            return false;
        }
    }
}

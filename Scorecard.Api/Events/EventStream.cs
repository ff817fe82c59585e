using System.Buffers;
using System.IO.Pipelines;
using Microsoft.Extensions.Options;
using Scorecard.Api.Access;

namespace Scorecard.Api.Events;

/// <summary>Sends one client what it has not been sent, until it leaves, its link is revoked or the server stops.</summary>
internal sealed class EventStream(EventHub hub, TimeProvider time, IOptions<EventOptions> options, IHostApplicationLifetime lifetime)
{
    public async Task SendAsync(PipeWriter body, string? lastId, DeviceAccess? device, CancellationToken gone)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, gone);
        hub.Enter();
        try
        {
            var position = hub.Log.Position(lastId);
            // At once, so that the client knows that it is connected. The id is that of its own position, to come back to.
            body.Write(EventFrames.Greeting(hub.Log.Id(Math.Max(0, position)), time.GetUtcNow(), options.Value.RetryAfter).Span);
            if (hub.Absence is { } absence)
                body.Write(absence.Span);
            await FollowAsync(body, position, device, ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // Neither a client that leaves nor a server that stops is a failure.
            await body.CompleteAsync();
        }
        finally
        {
            hub.Leave();
        }
    }

    private async Task FollowAsync(PipeWriter body, long position, DeviceAccess? device, CancellationToken ended)
    {
        var (isFirst, revocations) = (true, 0L);
        while (true)
        {
            var stirred = hub.Log.Stirred;
            var (frames, next) = hub.Log.Since(position);
            // With each heartbeat too, should the announcement not have come through.
            var isDue = device is not null && (frames.Count is 0 || revocations != hub.Revocations);
            (position, revocations) = (next, hub.Revocations);
            if (isDue && !await device!.HoldsAsync(ended))
            {
                await body.WriteAsync(EventFrames.Revoked, ended);
                return;
            }

            foreach (var frame in frames)
                body.Write(frame.Span);
            if (frames.Count is 0 && !isFirst)
                body.Write(hub.Ping.Span);
            if ((await body.FlushAsync(ended)).IsCompleted)
                return;
            isFirst = false;
            await stirred.WaitAsync(ended);
        }
    }
}

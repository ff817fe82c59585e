using System.Net.ServerSentEvents;
using Scorecard.Data.Queries;

namespace Scorecard.Tests.Api;

internal sealed class EventTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    [Test]
    [CancelAfter(60_000)]
    public async Task Events_begin_with_a_ping_and_hand_on_what_is_announced(CancellationToken cancellation)
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.Client.GetAsync("/api/v1/events", HttpCompletionOption.ResponseHeadersRead, cancellation);
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/event-stream"));
        Assert.That(answer.Headers.GetValues("X-Accel-Buffering"), Is.EqualTo(new[] { "no" }));
        Assert.That(answer.Headers.CacheControl?.NoCache, Is.True);
        var parser = SseParser.Create(await answer.Content.ReadAsStreamAsync(cancellation));
        await using var events = parser.EnumerateAsync(cancellation).GetAsyncEnumerator(cancellation);
        await events.MoveNextAsync();
        Assert.That(events.Current.EventType, Is.EqualTo("ping"));
        Assert.That(parser.ReconnectionInterval, Is.EqualTo(TimeSpan.FromSeconds(3)));
        foreach (var said in new[] { new Announcement("run", "7"), new Announcement("scorecard", "42") })
        {
            await host.Fakes.Said.Writer.WriteAsync(said, cancellation);
            await events.MoveNextAsync();
            Assert.That(new Announcement(events.Current.EventType, events.Current.Data), Is.EqualTo(said));
        }
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Events_ping_while_nothing_happens_and_lose_nothing_by_it(CancellationToken cancellation)
    {
        await using var host = await ApiHost.StartAsync(pingEvery: TimeSpan.FromMilliseconds(30));
        await using var stream = await host.Client.GetStreamAsync("/api/v1/events", cancellation);
        await using var events = SseParser.Create(stream).EnumerateAsync(cancellation).GetAsyncEnumerator(cancellation);
        for (var i = 0; i < 3; i++)
        {
            await events.MoveNextAsync();
            Assert.That(events.Current.EventType, Is.EqualTo("ping"));
            Assert.That(events.Current.Data, Is.Not.Empty, "a browser drops an event without data");
        }

        await host.Fakes.Said.Writer.WriteAsync(new Announcement("scorecard", "42"), cancellation);
        do
            await events.MoveNextAsync();
        while (events.Current.EventType is "ping");
        Assert.That(events.Current.Data, Is.EqualTo("42"));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Events_end_when_the_server_stops(CancellationToken cancellation)
    {
        await using var host = await ApiHost.StartAsync();
        await using var stream = await host.Client.GetStreamAsync("/api/v1/events", cancellation);
        await stream.ReadExactlyAsync(new byte[1], cancellation);
        await host.App.StopAsync(cancellation).WaitAsync(s_patience, cancellation);
        using var rest = new MemoryStream();
        await stream.CopyToAsync(rest, cancellation);
        Assert.That(host.Fakes.Listeners, Is.Zero);
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Events_stop_listening_when_the_client_has_gone(CancellationToken cancellation)
    {
        await using var host = await ApiHost.StartAsync();
        await using (var stream = await host.Client.GetStreamAsync("/api/v1/events", cancellation))
        {
            await stream.ReadExactlyAsync(new byte[1], cancellation);
            Assert.That(host.Fakes.Listeners, Is.EqualTo(1));
        }

        while (host.Fakes.Listeners > 0)
            await Task.Delay(10, cancellation);
    }
}

using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Scorecard.Api.Events;
using Scorecard.Data.Queries;

namespace Scorecard.Tests.Api.Events;

[CancelAfter(60_000)]
internal sealed class EventTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    [Test]
    public async Task Events_begin_with_a_ping_and_hand_on_what_is_announced_to_readers(CancellationToken cancellation)
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

        // What is meant for workers and for other nodes is nobody's business here.
        await SayAsync(host, cancellation, [new("request", "crm"), new("revoked", "7"), new("run", "7"), new("scorecard", "42")]);
        foreach (var expected in new[] { ("run", "7"), ("scorecard", "42") })
        {
            await events.MoveNextAsync();
            Assert.That((events.Current.EventType, events.Current.Data), Is.EqualTo(expected));
        }
    }

    [Test]
    public async Task Events_ping_while_nothing_happens_and_lose_nothing_by_it(CancellationToken cancellation)
    {
        await using var host = await ApiHost.StartAsync(pingEvery: TimeSpan.FromMilliseconds(30));
        await using var events = await OpenAsync(host, cancellation);
        for (var i = 0; i < 3; i++)
        {
            await events.MoveNextAsync();
            Assert.That(events.Current.EventType, Is.EqualTo("ping"));
            Assert.That(events.Current.Data, Is.Not.Empty, "a browser drops an event without data");
        }

        await SayAsync(host, cancellation, new Announcement("scorecard", "42"));
        Assert.That(await NextAsync(events, "scorecard"), Is.EqualTo("42"));
    }

    [Test]
    public async Task Events_say_when_tension_begins_and_ends_and_not_that_it_goes_on(CancellationToken cancellation)
    {
        await using var host = await ApiHost.StartAsync();
        await using var events = await OpenAsync(host, cancellation);
        await UntilAsync(() => host.Fakes.Looks == 1, cancellation);

        host.Fakes.Tension = new("begun", "marketing-green", 2, ["leads", "win-rate"], 1);
        await SayAsync(host, cancellation, new Announcement("scorecard", "1"));
        var begun = JsonNode.Parse(await NextAsync(events, "tension"))!;
        Assert.That(begun.ToJsonString(), Is.EqualTo("""{"state":"begun","direction":"marketing-green","periods":2,"grain":"month","period":"2018-03","metrics":["leads","win-rate"]}"""));

        host.Fakes.Tension = host.Fakes.Tension with { State = "paused", Periods = 3 };
        await SayAsync(host, cancellation, new Announcement("scorecard", "2"));
        await UntilAsync(() => host.Fakes.Looks == 3, cancellation);
        host.Fakes.Failure = new InvalidOperationException("The store cannot be reached.");
        await SayAsync(host, cancellation, new Announcement("scorecard", "3"));
        await UntilAsync(() => host.Fakes.Looks == 4, cancellation);
        (host.Fakes.Failure, host.Fakes.Tension) = (null, new("none", null, 0, [], null));
        await SayAsync(host, cancellation, new Announcement("scorecard", "4"));

        Assert.That(JsonNode.Parse(await NextAsync(events, "tension"))!["state"]!.ToString(), Is.EqualTo("none"), "nothing was said meanwhile");
    }

    [Test]
    public async Task Events_end_when_the_server_stops(CancellationToken cancellation)
    {
        await using var host = await ApiHost.StartAsync();
        await using var stream = await host.Client.GetStreamAsync("/api/v1/events", cancellation);
        await stream.ReadExactlyAsync(new byte[1], cancellation);
        await host.App.StopAsync(cancellation).WaitAsync(s_patience, cancellation);
        using var rest = new MemoryStream();
        await stream.CopyToAsync(rest, cancellation);
        await UntilAsync(() => host.Fakes.Listeners == 0, cancellation);
    }

    [Test]
    public async Task Events_go_to_any_number_of_clients_over_one_line_and_forget_who_has_gone(CancellationToken cancellation)
    {
        await using var host = await ApiHost.StartAsync();
        var hub = host.App.Services.GetRequiredService<EventHub>();
        await using (await OpenAsync(host, cancellation))
        {
            await using var another = await OpenAsync(host, cancellation);
            Assert.That((hub.Clients, host.Fakes.Listeners), Is.EqualTo((2, 1)));
        }

        await UntilAsync(() => hub.Clients == 0, cancellation);
    }

    [Test]
    public async Task Events_read_on_from_the_last_id_after_a_reconnect(CancellationToken cancellation)
    {
        await using var host = await ApiHost.StartAsync();
        string greeted, seen;
        var parser = SseParser.Create(await host.Client.GetStreamAsync("/api/v1/events", cancellation));
        await using (var events = parser.EnumerateAsync(cancellation).GetAsyncEnumerator(cancellation))
        {
            await events.MoveNextAsync();
            greeted = parser.LastEventId;
            await SayAsync(host, cancellation, new Announcement("scorecard", "41"));
            await NextAsync(events, "scorecard");
            seen = parser.LastEventId;
        }

        await SayAsync(host, cancellation, [new("run", "7"), new("scorecard", "42")]);
        Assert.That(greeted, Is.Not.Empty.And.Not.EqualTo(seen));
        Assert.That(await MissedAsync(host, seen, 2, cancellation), Is.EqualTo(new[] { "run 7", "scorecard 42" }));
        Assert.That(await MissedAsync(host, greeted, 3, cancellation), Is.EqualTo(new[] { "scorecard 41", "run 7", "scorecard 42" }), "who had only been greeted");
    }

    [TestCase("0123456789ab-3")]
    [TestCase("nonsense")]
    public async Task Events_tell_who_comes_from_elsewhere_that_there_is_news(string lastId, CancellationToken cancellation)
    {
        await using var host = await ApiHost.StartAsync();
        Assert.That(await MissedAsync(host, lastId, 1, cancellation), Is.EqualTo(new[] { "scorecard unknown" }));
    }

    private static async Task<List<string>> MissedAsync(ApiHost host, string lastId, int count, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events") { Headers = { { "Last-Event-ID", lastId } } };
        using var answer = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        var missed = new List<string>();
        await foreach (var item in SseParser.Create(await answer.Content.ReadAsStreamAsync(cancellation)).EnumerateAsync(cancellation))
        {
            if (item.EventType is not "ping")
                missed.Add($"{item.EventType} {item.Data}");
            if (missed.Count == count)
                break;
        }

        return missed;
    }

    /// <summary>Opens the stream and reads the greeting.</summary>
    private static async Task<IAsyncEnumerator<SseItem<string>>> OpenAsync(ApiHost host, CancellationToken cancellation)
    {
        var events = SseParser.Create(await host.Client.GetStreamAsync("/api/v1/events", cancellation)).EnumerateAsync(cancellation).GetAsyncEnumerator(cancellation);
        await events.MoveNextAsync();
        return events;
    }

    private static async Task SayAsync(ApiHost host, CancellationToken cancellation, params Announcement[] announcements)
    {
        foreach (var announcement in announcements)
            await host.Fakes.Said.Writer.WriteAsync(announcement, cancellation);
    }

    private static async Task<string> NextAsync(IAsyncEnumerator<SseItem<string>> events, string name)
    {
        do
            Assert.That(await events.MoveNextAsync());
        while (events.Current.EventType != name);
        return events.Current.Data;
    }

    private static async Task UntilAsync(Func<bool> isSo, CancellationToken cancellation)
    {
        while (!isSo())
            await Task.Delay(10, cancellation);
    }
}

using System.Collections.Concurrent;
using System.Net.ServerSentEvents;

namespace Scorecard.Tests.EndToEnd;

/// <summary>A client of the event stream, and what it has heard.</summary>
internal sealed class HeardEvents : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Event, string Data)> heard = new();
    private readonly CancellationTokenSource ended = new();
    private readonly Stream stream;
    private readonly Task listening;

    private HeardEvents(Stream stream)
    {
        this.stream = stream;
        listening = ListenAsync();
    }

    /// <summary>Connects, and answers once the server has greeted.</summary>
    public static async Task<HeardEvents> ListenToAsync(HttpClient client)
    {
        var events = new HeardEvents(await client.GetStreamAsync(new Uri("/api/v1/events", UriKind.Relative)));
        await events.UntilAsync("ping");
        return events;
    }

    public Task UntilAsync(string name, string? data = null) => Patience.UntilAsync(
        () => Task.FromResult(heard.Any(one => string.Equals(one.Event, name, StringComparison.Ordinal) && (data is null || string.Equals(one.Data, data, StringComparison.Ordinal)))),
        () => $"the event {name} {data}; heard were {string.Join(", ", heard)}");

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await stream.DisposeAsync();
        await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ended.Dispose();
    }

    private async Task ListenAsync()
    {
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(ended.Token))
        {
            heard.Enqueue((item.EventType, item.Data));
        }
    }
}

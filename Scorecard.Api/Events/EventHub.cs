using Microsoft.Extensions.Options;
using Scorecard.Data.Hosting;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Events;

/// <summary>
/// Listens once for all clients of this node, writes each event once, and keeps the heart beating. It begins with the first
/// client, when the store is there, and ends with the server.
/// </summary>
internal sealed class EventHub(
    IAnnouncements announcements, TensionWatch tension, IReadiness readiness, TimeProvider time, IOptions<EventOptions> options, IHostApplicationLifetime lifetime)
{
    private readonly Lock _lock = new();
    private Task? _running;
    private int _clients;
    private long _revocations;

    public EventLog Log { get; } = new();

    /// <summary>How many clients there are.</summary>
    public int Clients => _clients;

    /// <summary>Changes whenever a device link may have been revoked.</summary>
    public long Revocations => Interlocked.Read(ref _revocations);

    /// <summary>What is sent where nothing happened.</summary>
    public ReadOnlyMemory<byte> Ping { get; private set; } = EventFrames.Ping(time.GetUtcNow());

    public void Enter()
    {
        lock (_lock)
            _running ??= RunAsync(lifetime.ApplicationStopping);
        Interlocked.Increment(ref _clients);
    }

    public void Leave() => Interlocked.Decrement(ref _clients);

    /// <summary>The store's absence as a client is told that comes meanwhile; null where the store is there.</summary>
    public ReadOnlyMemory<byte>? Absence => readiness.IsReady ? null : EventFrames.Event(Log.Id(Log.End), "store", "away");

    private Task RunAsync(CancellationToken stopping)
    {
        readiness.Changed += () => Log.Add("store", readiness.IsReady ? "back" : "away");
        return Task.WhenAll(ListenAsync(stopping), BeatAsync(stopping), tension.RunAsync(Log, stopping));
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        await foreach (var announcement in Until(announcements.ListenAsync(stopping), stopping))
        {
            if (announcement.Event is "scorecard" or "run")
                Log.Add(announcement.Event, announcement.Data);
            if (announcement.Event is "scorecard")
                tension.LookAgain();
            // A scorecard without an id says that announcements may have been missed, and among them this.
            if (announcement is { Event: Announcements.Revoked } or { Event: "scorecard", Data: "" })
            {
                Interlocked.Increment(ref _revocations);
                Log.Stir();
            }
        }
    }

    private async Task BeatAsync(CancellationToken stopping)
    {
        using var beat = new PeriodicTimer(options.Value.PingEvery, time);
        while (await TicksAsync(beat, stopping))
        {
            Ping = EventFrames.Ping(time.GetUtcNow());
            Log.Stir();
        }
    }

    private static async Task<bool> TicksAsync(PeriodicTimer beat, CancellationToken stopping)
    {
        try
        {
            return await beat.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Ends, and does not fail, when the server stops.</summary>
    private static async IAsyncEnumerable<Announcement> Until(IAsyncEnumerable<Announcement> all, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stopping)
    {
        await using var each = all.GetAsyncEnumerator(stopping);
        while (true)
        {
            try
            {
                if (!await each.MoveNextAsync())
                    yield break;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                yield break;
            }

            yield return each.Current;
        }
    }
}

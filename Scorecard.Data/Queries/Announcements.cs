using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Scorecard.Data.Queries;

/// <summary>
/// Listens to the database and hands what it announces to everybody in this process: one connection however many
/// readers. After a lost connection it announces a scorecard, since one may have been missed.
/// </summary>
public sealed class Announcements(NpgsqlDataSource database, ILogger<Announcements> log) : BackgroundService, IAnnouncements
{
    /// <summary>Somebody asks for a pull; meant for workers.</summary>
    public const string Request = "request";

    /// <summary>A device link was revoked; meant for the nodes that may hold a line open for it.</summary>
    public const string Revoked = "revoked";

    internal const string ChannelName = "scorecard";

    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _guard = new();
    private readonly List<Channel<Announcement>> _readers = [];
    private long _newest;
    private volatile bool _isListening;

    public long? Newest => _isListening ? Volatile.Read(ref _newest) : null;

    public async IAsyncEnumerable<Announcement> ListenAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<Announcement>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_guard)
            _readers.Add(channel);
        try
        {
            await foreach (var announcement in channel.Reader.ReadAllAsync(cancellation))
                yield return announcement;
        }
        finally
        {
            lock (_guard)
                _readers.Remove(channel);
        }
    }

    /// <summary>Announces within the connection's transaction, if it has one: it is heard when that commits.</summary>
    internal static async Task SendAsync(NpgsqlConnection connection, Announcement announcement, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection);
        command.Parameters.AddWithValue(ChannelName);
        command.Parameters.AddWithValue($"{announcement.Event}:{announcement.Data}");
        await command.ExecuteNonQueryAsync(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenToDatabaseAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("The connection that listens for announcements was lost; trying again. {Reason}", failure.Message);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task ListenToDatabaseAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        connection.Notification += (_, notification) => HandOn(notification.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {ChannelName}", connection))
            await listen.ExecuteNonQueryAsync(cancellation);
        HandOn("scorecard:");
        try
        {
            _isListening = true;
            await WaitAsync(connection, cancellation);
        }
        finally
        {
            _isListening = false;
        }
    }

    private static async Task WaitAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        while (true)
        {
            if (await connection.WaitAsync(KeepAlive, cancellation))
                continue;
            await using var ping = new NpgsqlCommand("SELECT 1", connection);
            await ping.ExecuteNonQueryAsync(cancellation);
        }
    }

    private void HandOn(string payload)
    {
        var parts = payload.Split(':', 2);
        var announcement = new Announcement(parts[0], parts.Length > 1 ? parts[1] : "");
        Interlocked.Increment(ref _newest);
        lock (_guard)
        {
            foreach (var reader in _readers)
                reader.Writer.TryWrite(announcement);
        }
    }
}

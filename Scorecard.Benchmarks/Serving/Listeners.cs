using System.Globalization;
using Npgsql;
using Scorecard.Benchmarks.Running;

namespace Scorecard.Benchmarks.Serving;

/// <summary>Many screens that listen at once: how soon the last of them hears, and what each costs the server.</summary>
/// <param name="Milliseconds">From before the commit of what is announced until the last has heard of it.</param>
/// <param name="Kilobytes">What the server's memory grew by for each.</param>
internal sealed record Listeners(double Milliseconds, double Kilobytes)
{
    private const string Events = "/api/v1/events";
    private const int Announcements = 9;

    public static async Task<Listeners> RunAsync(Uri address, string connectionString, int count, CancellationToken cancellation)
    {
        await WarmAsync(address, cancellation);
        var before = await MemoryAsync(address, cancellation);
        var listening = new List<RawConnection>();
        try
        {
            for (var at = 0; at < count; at++)
            {
                listening.Add(await RawConnection.OpenAsync(address, Events, null, cancellation));
                await listening[^1].ListenAsync(cancellation);
            }

            var kilobytes = (await MemoryAsync(address, cancellation) - before) / 1024 / count;
            var delays = new List<double>();
            for (var at = 0; at < Announcements; at++)
                delays.Add(await AnnounceAsync(listening, connectionString, cancellation));
            return new Listeners(Repeated.Median(delays), kilobytes);
        }
        finally
        {
            listening.ForEach(connection => connection.Dispose());
        }
    }

    /// <summary>What the first who come cost is the code, and not theirs.</summary>
    private static async Task WarmAsync(Uri address, CancellationToken cancellation)
    {
        for (var at = 0; at < Load.Connections; at++)
        {
            using var connection = await RawConnection.OpenAsync(address, Events, null, cancellation);
            await connection.ListenAsync(cancellation);
        }
    }

    private static async Task<double> AnnounceAsync(List<RawConnection> listening, string connectionString, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var announce = new NpgsqlCommand("SELECT pg_notify('scorecard', 'scorecard:1')", connection);
        await announce.ExecuteNonQueryAsync(cancellation);
        var heard = listening.Select(listener => listener.HearAsync("event: scorecard", cancellation)).ToList();
        var started = TimeProvider.System.GetTimestamp();
        await transaction.CommitAsync(cancellation);
        await Task.WhenAll(heard).WaitAsync(TimeSpan.FromSeconds(30), cancellation);
        return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task<double> MemoryAsync(Uri address, CancellationToken cancellation)
    {
        using var connection = await RawConnection.OpenAsync(address, ServeCommand.Memory, null, cancellation);
        return double.Parse(await connection.TextAsync(cancellation), CultureInfo.InvariantCulture);
    }
}

using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Scorecard.Data.Embedded;

/// <summary>The server process: adopts the one a crash left running, clears away what is dead, or starts one.</summary>
internal sealed class Postmaster(Cluster cluster, string password, ILogger logger)
{
    private const int StartAttempts = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The port of a server that answers.</summary>
    public async Task<int> RunningOrStartedAsync(IProgress<string>? progress, CancellationToken cancellation)
    {
        if (await AdoptAsync(cancellation) is { } port)
        {
            logger.LogWarning("Adopted the PostgreSQL that an earlier Scorecard left running on port {Port}", port);
            return port;
        }

        var left = PostmasterFile.Read(cluster.Folder);
        if (left is not null)
        {
            progress?.Report("Recovering PostgreSQL");
            await ClearAwayAsync(left, cancellation);
        }

        progress?.Report("Starting PostgreSQL");
        var preferred = left?.Port ?? RememberedPort();
        return await StartAsync(() => LoopbackPort.Choose(preferred), cancellation);
    }

    /// <summary>Starts a server again that has ended, on the port that everybody knows.</summary>
    public async Task StartAgainAsync(int port, CancellationToken cancellation)
    {
        if (PostmasterFile.Read(cluster.Folder) is { } left)
            await ClearAwayAsync(left, cancellation);
        await StartAsync(() => port, cancellation);
    }

    /// <summary>The port of the server that is there already. It may be starting, recovering or shutting down: as long as its process is there, it is asked again for a while.</summary>
    public async Task<int?> AdoptAsync(CancellationToken cancellation)
    {
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since) < Patience && PostmasterFile.Read(cluster.Folder) is { } file && file.NamesAPostgres())
        {
            if (await AnswersAsync(file.Port, cancellation))
            {
                return file.Port;
            }

            await Task.Delay(Pause, cancellation);
        }

        return null;
    }

    private async Task<bool> AnswersAsync(int port, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionStrings.ForAttempt(port, password));
            await connection.OpenAsync(cancellation);
            return true;
        }
        catch (NpgsqlException exception)
        {
            logger.LogDebug(exception, "PostgreSQL on port {Port} does not answer yet", port);
            return false;
        }
    }

    // PostgreSQL clears its own file away unless some process has its number: after a reboot a stranger, or a dead one not buried.
    private async Task ClearAwayAsync(PostmasterFile left, CancellationToken cancellation)
    {
        if (!left.NamesAPostgres())
        {
            if (left.NamesAProcess())
            {
                File.Delete(left.Path);
            }

            return;
        }

        if (!left.IsTheOneThatWroteIt())
        {
            throw new EmbeddedPostgresException(
                $"{left.Path} names process {left.Pid}, a PostgreSQL that is not this cluster's. If no server runs on {cluster.Folder}, delete the file and start again; the data is untouched.");
        }

        logger.LogWarning("PostgreSQL process {Pid} was left running and does not answer; it is stopped and recovered", left.Pid);
        (await cluster.StopAsync("immediate", cancellation)).EnsureSuccess();
    }

    private async Task<int> StartAsync(Func<int> port, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var started = await cluster.StartAsync(port(), cancellation);
            if (started.ExitCode == 0)
            {
                return PostmasterFile.Read(cluster.Folder)?.Port ?? throw new EmbeddedPostgresException($"PostgreSQL said it started, and left no postmaster.pid in {cluster.Folder}.");
            }

            if (attempt == StartAttempts || !MayPass(started.Output))
            {
                throw new EmbeddedPostgresException($"PostgreSQL did not start. The data in {cluster.Folder} is untouched.{Environment.NewLine}{started.Output}");
            }

            await Task.Delay(attempt * 5 * Pause, cancellation);
        }
    }

    // Someone took the port since we looked, or the sessions of a killed server have not noticed yet that it is dead.
    private static bool MayPass(string output)
        => output.Contains("Address already in use", StringComparison.Ordinal) || output.Contains("is still in use", StringComparison.Ordinal);

    private int? RememberedPort() => ServerSettings.PortIn(Path.Combine(cluster.Folder, ServerSettings.FileName));
}

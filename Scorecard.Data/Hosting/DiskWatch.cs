using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Scorecard.Data.Hosting;

/// <summary>Says that the disk of the embedded server runs out of room before it has. Of a server of yours nothing is known.</summary>
internal sealed class DiskWatch(DatabaseOptions options, StartState state, TimeProvider time, ILogger<DiskWatch> log) : BackgroundService, IStartStep
{
    private const long Megabyte = 1024 * 1024;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    public Task StartAsync(StartState progress, CancellationToken cancellation)
    {
        if (options.ConnectionString is not null)
            return Task.CompletedTask;
        Look();
        return StartAsync(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                Look();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("No longer looking after the disk.");
        }
    }

    private void Look()
    {
        try
        {
            var left = new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(options.DataFolder)! : options.DataFolder).AvailableFreeSpace / Megabyte;
            Say(left < options.LowDiskMegabytes
                ? $"The disk that the data are kept on has {left:N0} MB left. Make room on it: when it is full, pulls fail and nothing new is kept."
                : null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            log.LogDebug(failure, "How much room the disk has could not be read.");
        }
    }

    /// <summary>In the log once, not with every look.</summary>
    private void Say(string? concern)
    {
        if (concern is not null && state.Concern is null)
            log.LogWarning("{Concern} It is in the folder {Folder}.", concern, options.DataFolder);
        state.Worry(concern);
    }
}

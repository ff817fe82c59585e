using Scorecard.Worker.Jobs;

namespace Scorecard.Worker.Scheduling;

/// <summary>The work behind the schedules: the pull of a source, or a job by its name.</summary>
internal sealed class ScheduledWork(IPullJob pull, IEnumerable<IScheduledJob> jobs)
{
    private readonly Dictionary<string, IScheduledJob> _jobs = jobs.ToDictionary(job => job.Name, StringComparer.Ordinal);

    public bool Has(ScheduleKey key) => key.Kind is ScheduleKind.Pull ? !string.IsNullOrWhiteSpace(key.Name) : _jobs.ContainsKey(key.Name);

    /// <summary>Does what was due.</summary>
    /// <returns>Whether it is settled: done, on this node or another. False asks for another try.</returns>
    public async Task<bool> RunAsync(ScheduleKey key, DateTimeOffset due, CancellationToken cancellation)
    {
        if (key.Kind is ScheduleKind.Pull)
            return await pull.RunAsync(key.Name, due, "schedule", cancellation);
        await _jobs[key.Name].RunAsync(due, cancellation);
        return true;
    }
}

using Quartz;
using Scorecard.Worker.Jobs;

namespace Scorecard.Worker.Scheduling;

/// <summary>The work behind the schedules: the pull of a source, or a daily job by its name.</summary>
internal sealed class ScheduledWork(
    IPullJob pull,
    IReadOnlyDictionary<string, Func<DateTimeOffset, CancellationToken, Task>> daily,
    CancellationToken ending)
{
    public const string Pulls = "pull";
    public const string Dailies = "daily";

    public static readonly GroupMatcher<JobKey> AllPulls = GroupMatcher<JobKey>.GroupEquals(Pulls);

    /// <summary>Cancelled when this node has no more patience for what it runs.</summary>
    public CancellationToken Ending { get; } = ending;

    public bool HasDaily(string name) => daily.ContainsKey(name);

    public Task RunAsync(JobKey key, DateTimeOffset due, CancellationToken cancellation) =>
        key.Group is Pulls
            ? pull.RunAsync(key.Name, due, "schedule", cancellation)
            : daily[key.Name](due, cancellation);
}

using System.Globalization;
using Quartz;

namespace Scorecard.Worker.Scheduling;

/// <summary>
/// What the store names as the job of every schedule: it hands a firing on to the plain class that does the work. Its
/// name is stored with the schedules, so renaming it orphans them. One firing of a schedule at a time, over all nodes.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class ScheduledJob(ScheduledWork work, ILogger<ScheduledJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, work.Ending);
        var due = DueAt(context);
        log.LogInformation("Schedule {Schedule}, due {Due:O}", context.JobDetail.Key, due);
        await work.RunAsync(context.JobDetail.Key, due, either.Token);
    }

    /// <summary>A firing taken over from a dead node has a time of its own; the original's is kept with it.</summary>
    private static DateTimeOffset DueAt(IJobExecutionContext context)
    {
        var due = context.ScheduledFireTimeUtc ?? context.FireTimeUtc;
        return context.Recovering
            && context.MergedJobDataMap.TryGetValue(SchedulerConstants.FailedJobOriginalTriggerScheduledFireTime, out var kept)
            && DateTimeOffset.TryParse(Convert.ToString(kept, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var original)
                ? original
                : due;
    }
}

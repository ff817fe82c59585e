using Scorecard.Data.Queries;

namespace Scorecard.Worker.Scheduling;

/// <summary>Says when a schedule is due next, for pages and API.</summary>
internal sealed class CronSchedule(TimeProvider time) : ISchedule
{
    public DateTimeOffset? NextRunAt(string schedule, string timeZone) =>
        Cron.Parse(schedule).GetNextOccurrence(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(timeZone));
}

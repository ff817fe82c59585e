using Cronos;

namespace Scorecard.Worker.Scheduling;

/// <summary>A cron expression in the time zone in which it is read.</summary>
internal sealed class CronInZone(string cron, string zone)
{
    private readonly CronExpression _cron = Cron.Parse(cron);
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(zone);

    public DateTimeOffset? LastUntil(DateTimeOffset instant) => _cron.GetPreviousOccurrence(instant, _zone, inclusive: true)?.ToUniversalTime();

    public DateTimeOffset? NextAfter(DateTimeOffset instant) => _cron.GetNextOccurrence(instant, _zone)?.ToUniversalTime();
}

using Quartz;

namespace Scorecard.Worker.Scheduling;

/// <summary>Reads cron expressions, and says what is wrong with one by its value.</summary>
internal static class Cron
{
    private const int CrontabFields = 5;

    /// <summary>Reads five fields as crontab does, six or seven as the scheduler does (seconds first).</summary>
    public static CronExpression Parse(string cron, TimeZoneInfo zone, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(cron);
        var format = cron.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length == CrontabFields ? CronFormat.Unix : CronFormat.Quartz;
        var expression = Read(cron, format).WithTimeZone(Known(zone));
        return expression.GetNextValidTimeAfter(time.GetUtcNow()) is null
            ? throw new ArgumentException($"The schedule '{cron}' is never due again.")
            : expression;
    }

    private static CronExpression Read(string cron, CronFormat format)
    {
        try
        {
            return CronExpression.Parse(cron, format);
        }
        catch (FormatException wrong)
        {
            throw new ArgumentException(
                $"The schedule '{cron}' is not a cron expression: {wrong.Message} Write five fields, such as '30 6 * * 1-5', or six with seconds first.",
                wrong);
        }
    }

    /// <summary>The schedule is stored with the zone's id, so the id must mean a zone wherever it is read.</summary>
    private static TimeZoneInfo Known(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone.Id, out _)
            ? zone
            : throw new ArgumentException($"The time zone '{zone.Id}' is not known to this system; write an IANA name such as 'Europe/Berlin'.", nameof(zone));
    }
}

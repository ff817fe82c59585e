using Scorecard.Worker.Scheduling;

namespace Scorecard.Worker;

/// <summary>Checks schedules as they will be read.</summary>
public static class ScheduleCheck
{
    /// <summary>What is wrong with a schedule, in a sentence; null where it can be kept to.</summary>
    public static string? FaultOf(string schedule, TimeZoneInfo zone)
    {
        try
        {
            Cron.Check(schedule, zone, TimeProvider.System);
            return null;
        }
        catch (ArgumentException wrong)
        {
            return wrong.Message;
        }
    }
}

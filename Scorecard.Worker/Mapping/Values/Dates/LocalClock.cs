namespace Scorecard.Worker.Mapping.Values.Dates;

/// <summary>Turns days and times as they are written in a time zone into instants.</summary>
internal sealed class LocalClock(TimeZoneInfo zone)
{
    private readonly Dictionary<DateOnly, DateTimeOffset> starts = [];

    /// <summary>The first instant of a day; not always midnight, which some zones skip when summer time begins.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        if (!starts.TryGetValue(day, out var start))
        {
            starts[day] = start = Find(day.ToDateTime(TimeOnly.MinValue));
        }

        return start;
    }

    /// <summary>The instant of a local time: the first of two where clocks go back, the next that exists where they go forward.</summary>
    public DateTimeOffset At(DateTime local)
    {
        var day = DateOnly.FromDateTime(local);
        return HasAllItsHours(day) ? StartOf(day) + local.TimeOfDay : Find(local);
    }

    /// <summary>The day of an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant)
    {
        // A zone is at most a day off, and most instants are of the day that they have in UTC.
        var day = DateOnly.FromDateTime(instant.UtcDateTime);
        return HasAllItsHours(day) && StartOf(day) <= instant && instant < StartOf(day.AddDays(1))
            ? day
            : DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
    }

    /// <summary>Whether no clock is changed on a day.</summary>
    private bool HasAllItsHours(DateOnly day) => StartOf(day.AddDays(1)) - StartOf(day) == TimeSpan.FromDays(1);

    private DateTimeOffset Find(DateTime local)
    {
        // No zone has ever skipped more than a day.
        for (var minute = 0; minute < 24 * 60 && zone.IsInvalidTime(local); minute++)
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}

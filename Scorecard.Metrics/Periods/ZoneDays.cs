namespace Scorecard.Metrics.Periods;

/// <summary>
/// Days against instants in a time zone. It only ever asks the zone which local time an instant has: that question
/// always has one answer, while a local time may have none or two, and zones' own account of those leaves out
/// the days on which a country changed its standard time.
/// </summary>
internal static class ZoneDays
{
    public static DateOnly DayOf(TimeZoneInfo zone, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    public static DateTimeOffset StartOf(TimeZoneInfo zone, DateOnly day) => InstantOf(zone, day, TimeOnly.MinValue);

    /// <summary>
    /// The first instant at which the zone's clocks show this time of the day or a later one: the earlier one of a time
    /// that comes twice, and the moment after the skip for a time that the clocks jump over.
    /// </summary>
    public static DateTimeOffset InstantOf(TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        // No zone is a whole day from UTC, so the instant lies between these two, with the offset of one or the other.
        var wall = new DateTimeOffset(day, time, TimeSpan.Zero);
        var (before, after) = (wall.AddDays(-1), wall.AddDays(1));
        var (early, late) = (zone.GetUtcOffset(before), zone.GetUtcOffset(after));

        // The greater offset gives the earlier instant.
        return Showing(zone, wall, early > late ? early : late)
            ?? Showing(zone, wall, early > late ? late : early)
            ?? AfterSkip(zone, wall, before, after);
    }

    private static DateTimeOffset? Showing(TimeZoneInfo zone, DateTimeOffset wall, TimeSpan offset)
    {
        var candidate = TimeZoneInfo.ConvertTime(wall - offset, zone);
        return candidate.DateTime == wall.DateTime ? candidate : null;
    }

    /// <summary>The instant, between two, at which the zone's clocks jump over the time on the wall.</summary>
    private static DateTimeOffset AfterSkip(TimeZoneInfo zone, DateTimeOffset wall, DateTimeOffset before, DateTimeOffset after)
    {
        var (low, high) = (before.UtcTicks, after.UtcTicks);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (TimeZoneInfo.ConvertTime(new DateTimeOffset(middle, TimeSpan.Zero), zone).DateTime < wall.DateTime)
                low = middle;
            else
                high = middle;
        }

        return TimeZoneInfo.ConvertTime(new DateTimeOffset(high, TimeSpan.Zero), zone);
    }
}

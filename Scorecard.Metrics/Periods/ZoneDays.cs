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

    public static DateTimeOffset StartOf(TimeZoneInfo zone, DateOnly day)
    {
        // No zone is a whole day from UTC, so the day starts between these two, with the offset of one or the other.
        var midnight = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        var (before, after) = (midnight.AddDays(-1), midnight.AddDays(1));
        var midnights = new[] { before, after }
            .Select(near => TimeZoneInfo.ConvertTime(midnight - zone.GetUtcOffset(near), zone))
            .Where(candidate => candidate.DateTime == midnight.DateTime)
            .Order().ToList();
        return midnights.Count > 0 ? midnights[0] : AfterSkip(zone, day, before, after);
    }

    /// <summary>The instant, between two, at which the zone's clocks jump over the midnight that begins the day.</summary>
    private static DateTimeOffset AfterSkip(TimeZoneInfo zone, DateOnly day, DateTimeOffset before, DateTimeOffset after)
    {
        var (low, high) = (before.UtcTicks, after.UtcTicks);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (DayOf(zone, new DateTimeOffset(middle, TimeSpan.Zero)) < day)
                low = middle;
            else
                high = middle;
        }

        return TimeZoneInfo.ConvertTime(new DateTimeOffset(high, TimeSpan.Zero), zone);
    }
}

using Scorecard.Data.Columns;

namespace Scorecard.Data.Classification.InMemory;

/// <summary>
/// The day that an instant has in a time zone. Asking a zone costs more than all else that is done with an instant, so it is
/// asked once for each day; days on which the clocks are changed are asked about for each instant.
/// </summary>
internal sealed class ZoneClock(TimeZoneInfo zone)
{
    /// <summary>A day, in microseconds.</summary>
    public const long Day = 86_400_000_000;

    private const long Unasked = long.MinValue;
    private const long Changing = long.MinValue + 1;

    /// <summary>1970 to 2100: what lies outside is asked about each time.</summary>
    private const int Days = 48_000;

    private static readonly DateTime Epoch = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly int EpochDay = DateOnly.FromDateTime(Epoch).DayNumber;
    private static readonly int FirstDay = new DateOnly(1970, 1, 1).DayNumber - EpochDay;

    private readonly long[] _offsets = Filled();

    /// <summary>The number of the day of an instant, as <see cref="DateOnly.DayNumber"/> counts; unknown of an unknown one.</summary>
    /// <param name="instant">In microseconds since the beginning of 2000 in UTC.</param>
    public int DayOf(long instant)
    {
        if (instant == Unknown.Instant)
            return Unknown.Value;
        var there = instant + OffsetAt(instant);
        return EpochDay + (int)Floored(there);
    }

    /// <summary>An instant as columns hold it.</summary>
    public static long Of(DateTimeOffset instant) => (instant.UtcTicks - Epoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private long OffsetAt(long instant)
    {
        var at = Floored(instant) - FirstDay;
        if (at is < 0 or >= Days)
            return Asked(instant);
        ref var offset = ref _offsets[at];
        if (offset == Unasked)
            offset = OffsetOf((at + FirstDay) * Day);
        return offset == Changing ? Asked(instant) : offset;
    }

    private long OffsetOf(long midnight)
    {
        var (first, last) = (Asked(midnight), Asked(midnight + Day - 1));
        return first == last ? first : Changing;
    }

    private long Asked(long instant) => zone.GetUtcOffset(Epoch.AddTicks(instant * TimeSpan.TicksPerMicrosecond)).Ticks / TimeSpan.TicksPerMicrosecond;

    private static long Floored(long instant) => instant >= 0 ? instant / Day : ((instant + 1) / Day) - 1;

    private static long[] Filled()
    {
        var offsets = new long[Days];
        Array.Fill(offsets, Unasked);
        return offsets;
    }
}

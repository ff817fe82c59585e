namespace Scorecard.Metrics.Periods;

/// <summary>The business hours of one calendar day, as instants. A day without hours opens and closes at the same one.</summary>
/// <param name="Day">The day in the time zone of the business hours.</param>
/// <param name="OpensAt">The first instant that counts.</param>
/// <param name="ClosesAt">The first instant that no longer counts, a whole number of minutes later.</param>
public readonly record struct BusinessDay(DateOnly Day, DateTimeOffset OpensAt, DateTimeOffset ClosesAt)
{
    /// <summary>How many minutes count, 0 on a day without hours.</summary>
    public int Minutes => (int)((ClosesAt - OpensAt).Ticks / TimeSpan.TicksPerMinute);

    /// <summary>The part of the hours that lies between two instants.</summary>
    internal TimeSpan Within(DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = (from > OpensAt ? from : OpensAt, to < ClosesAt ? to : ClosesAt);
        return last > first ? last - first : TimeSpan.Zero;
    }
}

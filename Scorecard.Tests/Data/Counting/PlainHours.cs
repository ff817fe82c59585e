using Scorecard.Data.Snapshots;

namespace Scorecard.Tests.Data.Counting;

/// <summary>The rules of a definition version, read plainly.</summary>
internal sealed record PlainRules(int Version, PlainHours Hours, int TouchHours, int VerdictHours, Func<LeadRecord, bool>? Mql, Func<LeadRecord, bool>? Sql);

/// <summary>Business time by walking over the days one by one.</summary>
internal sealed class PlainHours(string zone, int opens, int closes, Func<DateOnly, bool> isWorked)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(zone);

    /// <summary>The day of an instant in the zone of the hours.</summary>
    public DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, _zone).DateTime);

    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var time = TimeSpan.Zero;
        foreach (var (open, close) in From(from).TakeWhile(hours => hours.Open < to))
            time += Positive((close < to ? close : to) - (open > from ? open : from));
        return time;
    }

    /// <summary>The instant by which so many business hours have passed.</summary>
    public DateTimeOffset Due(DateTimeOffset from, int hours)
    {
        var left = TimeSpan.FromHours(hours);
        foreach (var (open, close) in From(from))
        {
            var begins = open > from ? open : from;
            if (begins + left <= close)
                return begins + left;
            left -= Positive(close - begins);
        }

        throw new InvalidOperationException("Days never end.");
    }

    private IEnumerable<(DateTimeOffset Open, DateTimeOffset Close)> From(DateTimeOffset from)
    {
        for (var day = Day(from); ; day = day.AddDays(1))
            if (isWorked(day))
                yield return (At(day, opens), At(day, closes));
    }

    // None of the hours here is one that the clocks skip or repeat.
    private DateTimeOffset At(DateOnly day, int hour) => new(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue).AddHours(hour), _zone));

    private static TimeSpan Positive(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;
}

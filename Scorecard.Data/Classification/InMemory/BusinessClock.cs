using Scorecard.Data.Columns;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Classification.InMemory;

/// <summary>
/// Business time of many instants, in microseconds: the hours of every day are laid end to end once, so that the time between
/// two instants is a difference, and a deadline is looked up. As exact as <see cref="BusinessCalendar"/>.
/// </summary>
internal sealed class BusinessClock
{
    private const long Minute = 60_000_000;

    private readonly ZoneClock _clock;
    private readonly int _first;
    private readonly long[] _opens;
    private readonly long[] _length;
    private readonly long[] _before;
    private readonly int[] _worked;
    private readonly long[] _begins;

    /// <summary>The hours of the days from the first to the last.</summary>
    public BusinessClock(BusinessCalendar hours, DateOnly first, DateOnly last)
    {
        var days = hours.Between(first, last).ToArray();
        _clock = new ZoneClock(hours.Zone);
        _first = first.DayNumber;
        _opens = Array.ConvertAll(days, day => ZoneClock.Of(day.OpensAt));
        _length = Array.ConvertAll(days, day => day.Minutes * Minute);
        _before = new long[days.Length];
        for (var day = 1; day < days.Length; day++)
            _before[day] = _before[day - 1] + _length[day - 1];
        _worked = [.. Enumerable.Range(0, days.Length).Where(day => _length[day] > 0)];
        _begins = Array.ConvertAll(_worked, day => _before[day]);
    }

    /// <summary>The business time up to an instant, counted from the first day; unknown where its day is not one of these.</summary>
    public long At(long instant)
    {
        var day = _clock.DayOf(instant);
        if (day < _first || day - _first >= _opens.Length)
            return Unknown.Instant;
        day -= _first;
        return _before[day] + Math.Clamp(instant - _opens[day], 0, _length[day]);
    }

    /// <summary>The instant at which so much business time has passed: in the last worked day that begins before it; unknown before the first.</summary>
    public long InstantOf(long time)
    {
        var at = Array.BinarySearch(_begins, time);
        // A deadline at the very beginning of a day is at the end of the one before.
        at = at >= 0 ? at - 1 : ~at - 1;
        return at < 0 ? Unknown.Instant : _opens[_worked[at]] + (time - _begins[at]);
    }
}

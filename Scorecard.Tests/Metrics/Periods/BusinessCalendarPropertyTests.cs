using FsCheck;
using FsCheck.Fluent;
using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.Metrics.Periods;

/// <summary>What holds for any hours, in any zone, around the days on which its clocks change.</summary>
internal sealed class BusinessCalendarPropertyTests
{
    /// <summary>Zones with a day to search around, on which their clocks changed.</summary>
    private static readonly (string Zone, DateOnly Day)[] Changes =
    [
        ("Europe/Berlin", new(2018, 3, 25)), ("Europe/Berlin", new(2018, 10, 28)), ("America/Sao_Paulo", new(2018, 11, 4)),
        ("America/Sao_Paulo", new(2018, 2, 18)), ("America/Havana", new(2018, 3, 11)), ("America/Havana", new(2018, 11, 4)),
        ("Asia/Beirut", new(2018, 3, 25)), ("Asia/Beirut", new(2018, 10, 28)), ("Australia/Lord_Howe", new(2018, 10, 7)),
        ("Australia/Lord_Howe", new(2018, 4, 1)), ("Pacific/Apia", new(2011, 12, 30)), ("America/St_Johns", new(2010, 11, 7)),
        ("America/Toronto", new(1919, 3, 31)), ("Asia/Kathmandu", new(1986, 1, 1)), ("Etc/UTC", new(2024, 2, 29)),
    ];

    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(400);

    private sealed record Case(BusinessCalendar Calendar, DateTimeOffset A, DateTimeOffset B, DateTimeOffset C, int Minutes)
    {
        public override string ToString() =>
            $"{Calendar.Zone.Id} {Calendar.Hours.Opens:O}–{Calendar.Hours.Closes:O} on {string.Join(' ', Calendar.Hours.Days)} but {string.Join(' ', Calendar.Hours.Holidays)}: {A:O} {B:O} {C:O} {Minutes}";
    }

    [Test]
    public void Deadline_and_minutesbetween_agree() => Holds(any =>
        any.Calendar.MinutesBetween(any.A, any.Calendar.Deadline(any.A, any.Minutes)) == any.Minutes
        && (any.Minutes == 0 || any.Calendar.MinutesBetween(any.A, any.Calendar.Deadline(any.A, any.Minutes).AddTicks(-1)) == any.Minutes - 1));

    [Test]
    public void Deadline_from_a_start_with_seconds_and_minutesbetween_agree() => Holds(any =>
    {
        var start = any.A.AddSeconds(any.Minutes % 60);
        return any.Calendar.MinutesBetween(start, any.Calendar.Deadline(start, any.Minutes)) == any.Minutes;
    });

    [Test]
    public void TimeBetween_adds_up() => Holds(any => any.Calendar.TimeBetween(any.A, any.C)
        == any.Calendar.TimeBetween(any.A, any.B) + any.Calendar.TimeBetween(any.B, any.C));

    [Test]
    public void MinutesBetween_is_counted_minute_by_minute() => Holds(any =>
        any.Calendar.MinutesBetween(any.A, any.B) == OneByOne(any.Calendar.Hours, any.Calendar.Zone, any.A, any.B));

    [Test]
    public void MinutesBetween_is_the_difference_of_what_the_table_of_days_accumulates() => Holds(any =>
    {
        var days = Around(any);
        return any.Calendar.MinutesBetween(any.A, any.C) == UpTo(days, any.C) - UpTo(days, any.A);
    });

    [Test]
    public void Between_gives_days_that_do_not_overlap() => Holds(any =>
    {
        var days = Around(any);
        return days.TrueForAll(day => day.OpensAt <= day.ClosesAt && day.ClosesAt - day.OpensAt == TimeSpan.FromMinutes(day.Minutes))
            && days.Zip(days.Skip(1)).All(pair => pair.First.ClosesAt <= pair.Second.OpensAt);
    });

    private static List<BusinessDay> Around(Case any) =>
        [.. any.Calendar.Between(DateOnly.FromDateTime(any.A.UtcDateTime).AddDays(-3), DateOnly.FromDateTime(any.C.UtcDateTime).AddDays(3))];

    /// <summary>B(t) as the store has it: the last day that opened by then, with the minutes of all days before.</summary>
    private static long UpTo(List<BusinessDay> days, DateTimeOffset instant)
    {
        var last = days.FindLastIndex(day => day.OpensAt <= instant);
        var into = instant < days[last].ClosesAt ? instant - days[last].OpensAt : days[last].ClosesAt - days[last].OpensAt;
        return days.Take(last).Sum(day => (long)day.Minutes) + (long)into.TotalMinutes;
    }

    /// <summary>Each minute at a time; the clocks' latest time so far tells one that comes twice from its first.</summary>
    private static long OneByOne(BusinessHours hours, TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset to)
    {
        var (latest, count) = (DateTime.MinValue, 0L);
        for (var minute = from.AddHours(-3); minute < to; minute = minute.AddMinutes(1))
        {
            var wall = TimeZoneInfo.ConvertTime(minute, zone).DateTime;
            latest = wall > latest ? wall : latest;
            count += minute >= from && IsOpen(hours, latest) ? 1 : 0;
        }

        return count;
    }

    private static bool IsOpen(BusinessHours hours, DateTime wall)
    {
        var closes = hours.Closes == TimeOnly.MinValue ? TimeSpan.FromDays(1) : hours.Closes.ToTimeSpan();
        return hours.Days.Contains(wall.DayOfWeek) && !hours.Holidays.Contains(DateOnly.FromDateTime(wall))
            && wall.TimeOfDay >= hours.Opens.ToTimeSpan() && wall.TimeOfDay < closes;
    }

    private static Gen<Case> Cases =>
        from change in Gen.Elements(Changes)
        from times in Gen.Two(Gen.Frequency((2, Gen.Choose(0, 95).Select(quarter => quarter * 15)), (1, Gen.Choose(0, 1439)), (1, Gen.Constant(0))))
        from days in Gen.SubListOf(Enum.GetValues<DayOfWeek>())
        from holidays in Gen.SubListOf(Enumerable.Range(-2, 5).Select(change.Day.AddDays))
        from instants in Gen.Three(Gen.Choose(-2880, 4320))
        from minutes in Gen.Choose(0, 3000)
        let start = new DateTimeOffset(change.Day, TimeOnly.MinValue, TimeSpan.Zero)
        let at = new[] { instants.Item1, instants.Item2, instants.Item3 }.Order().Select(minute => start.AddMinutes(minute)).ToList()
        let hours = new BusinessHours(Time(Math.Min(times.Item1, times.Item2)), Time(Closing(times.Item1, times.Item2)), days.Count == 0 ? Enum.GetValues<DayOfWeek>() : [.. days], [.. holidays], change.Zone)
        select new Case(new BusinessCalendar(hours, TimeZoneInfo.Utc), at[0], at[1], at[2], minutes);

    private static int Closing(int one, int other) => one == other ? 0 : Math.Max(one, other);

    private static TimeOnly Time(int minute) => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(minute));

    private static void Holds(Func<Case, bool> promise) => Prop.ForAll(Cases.ToArbitrary(), promise).Check(Thorough);
}

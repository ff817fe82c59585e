using FsCheck;
using FsCheck.Fluent;
using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.Metrics.Facts;

/// <summary>The days and periods that the tests of facts and metrics play in.</summary>
internal static class Days
{
    public static readonly ReportingCalendar Calendar = new(TimeZoneInfo.Utc);

    /// <summary>The month that most tests judge.</summary>
    public static readonly Period March = Calendar.Parse(Grain.Month, "2018-03");

    public static readonly DateOnly First = Of(1, 1);

    public static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(300);

    /// <summary>A day of 2018.</summary>
    public static DateOnly Of(int month, int day) => new(2018, month, day);

    /// <summary>A day of the two years from 2018 on, close enough for things to coincide.</summary>
    public static Gen<DateOnly> Any { get; } = Gen.Choose(0, 729).Select(First.AddDays);

    /// <summary>A day, or none.</summary>
    public static Gen<DateOnly?> AnyOrNone { get; } = Gen.Frequency((3, Any.Select(day => (DateOnly?)day)), (1, Gen.Constant((DateOnly?)null)));
}

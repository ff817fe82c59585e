using System.Globalization;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Queries;

/// <summary>The business hours as a parameter of the metrics whose clock they are: agreed once, for all of them.</summary>
internal static class HoursInForce
{
    private const string Always = "round the clock";

    public static IEnumerable<SettingView> Of(IMetric metric, Terms terms)
    {
        if (!metric.FactsFor(terms).Any(HandOffFacts.All.Contains))
            yield break;
        var value = terms.Hours.Hours.Equals(BusinessHours.Always) ? Always : Words(terms.Hours);
        yield return new SettingView(
            "businessHours", "When the clock of the hand-off runs, for every metric that goes by it.", value, Always, value != Always);
    }

    private static string Words(BusinessCalendar calendar)
    {
        var hours = calendar.Hours;
        var holidays = hours.Holidays.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", without {hours.Holidays.Count} holidays");
        return string.Create(CultureInfo.InvariantCulture, $"{Days(hours.Days)} {hours.Opens:HH:mm} to {Closing(hours.Closes)}, {calendar.Zone.Id}{holidays}");
    }

    private static string Closing(TimeOnly time) => time == TimeOnly.MinValue ? "24:00" : time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A run of days by its ends, from Monday on; any other choice by name.</summary>
    private static string Days(IReadOnlyList<DayOfWeek> days)
    {
        var fromMonday = days.Order(Comparer<DayOfWeek>.Create((one, other) => Place(one) - Place(other))).ToList();
        return days.Count > 2 && Place(fromMonday[^1]) - Place(fromMonday[0]) == days.Count - 1 ? $"{fromMonday[0]} to {fromMonday[^1]}" : string.Join(", ", fromMonday);
    }

    private static int Place(DayOfWeek day) => ((int)day + 6) % 7;
}

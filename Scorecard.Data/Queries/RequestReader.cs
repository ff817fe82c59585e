using Scorecard.Data.DailyFacts;
using Scorecard.Data.Points;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Queries;

/// <summary>Reads the parameters that pages and API have in common, or says which one cannot be used.</summary>
internal static class RequestReader
{
    /// <summary>The grain; month if absent.</summary>
    public static Grain Grain(string? value) => string.IsNullOrEmpty(value)
        ? Metrics.Periods.Grain.Month
        : GrainNames.Parse(value) ?? throw new QueryException(
            "grain", value, $"There is no grain \"{value}\". There are {string.Join(", ", GrainNames.Published.Select(GrainNames.Of))}.");

    /// <summary>The period of that name; null if absent.</summary>
    public static Period? Period(string parameter, string? value, Grain grain, ReportingCalendar calendar)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        return calendar.TryParse(grain, value, out var period)
            ? period
            : throw new QueryException(
                parameter, value, $"\"{value}\" is no {GrainNames.Of(grain)}. An example of one is {calendar.Containing(grain, new DateOnly(2018, 3, 31)).Name}.");
    }

    /// <summary>The segment; the total if absent.</summary>
    public static Segment Segment(string? value)
    {
        try
        {
            return SegmentNames.Parse(value);
        }
        catch (FormatException failure)
        {
            throw new QueryException("segment", value, failure.Message);
        }
    }
}

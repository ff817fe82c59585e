using Microsoft.EntityFrameworkCore;
using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Queries;

/// <summary>Reads the parameters that pages and API have in common, or says which one cannot be used.</summary>
internal static class RequestReader
{
    private const int FirstYear = 1950;
    private const int LastYear = 9000;

    /// <summary>The metric of that key.</summary>
    public static IMetric Metric(string key) => MetricCatalog.Find(key)
        ?? throw new QueryException("key", key, $"There is no metric \"{key}\". There are: {string.Join(", ", MetricCatalog.All.Select(metric => metric.Key))}.");

    /// <summary>The grain; month if absent.</summary>
    public static Grain Grain(string? value) => string.IsNullOrEmpty(value)
        ? Metrics.Periods.Grain.Month
        : GrainNames.Parse(value) ?? throw new QueryException(
            "grain", value, $"There is no grain \"{value}\". There are {string.Join(", ", GrainNames.All.Select(GrainNames.Of))}.");

    /// <summary>The period of that name; null if absent.</summary>
    public static Period? Period(string parameter, string? value, Grain grain, ReportingCalendar calendar)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        return calendar.TryParse(grain, value, out var period) && IsInReach(period.Start)
            ? period
            : throw new QueryException(
                parameter, value, $"\"{value}\" is no {GrainNames.Of(grain)}. An example of one is {calendar.Containing(grain, new DateOnly(2018, 3, 31)).Name}.");
    }

    /// <summary>Checks that a range does not end before it begins.</summary>
    public static void CheckOrder(Period? from, Period? to)
    {
        if (from is not null && to is not null && to.Start < from.Start)
            throw new QueryException("to", to.Name, $"\"{to.Name}\" comes before from = \"{from.Name}\".");
    }

    /// <summary>The day; null if absent.</summary>
    public static DateOnly? Day(string parameter, DateOnly? value) => value is not { } day || IsInReach(day)
        ? value
        : throw new QueryException(parameter, $"{day:yyyy-MM-dd}", $"{day:yyyy-MM-dd} is out of reach; name a day from {FirstYear} to {LastYear}.");

    /// <summary>The segment, checked that there ever was a value for it.</summary>
    public static async Task<Segment> SegmentAsync(ScorecardContext store, string? value, CancellationToken cancellation)
    {
        var segment = await ShownAsync(store, Segment(value), cancellation);
        return segment.IsTotal || await IsValuedAsync(store, segment, cancellation) ? segment : throw new QueryException("segment", value, $"There is no segment \"{value}\".");
    }

    private static async Task<bool> IsValuedAsync(ScorecardContext store, Segment segment, CancellationToken cancellation)
    {
        await store.Database.OpenConnectionAsync(cancellation);
        return (await Publication.ReadAsync((NpgsqlConnection)store.Database.GetDbConnection(), cancellation))?.Segments.Contains(segment) == true
            || await store.MetricPoints.AnyAsync(point => point.Dimension == segment.Dimension && point.Segment == segment.Value, cancellation);
    }

    /// <summary>A value as it is shown, however it was written.</summary>
    private static async Task<Segment> ShownAsync(ScorecardContext store, Segment segment, CancellationToken cancellation)
    {
        if (segment.IsTotal || segment.Value.Contains('\0', StringComparison.Ordinal))
            return segment;
        var (dimension, folded) = segment.Folded;
        var shown = await store.Database.SqlQuery<string>($"SELECT shown AS \"Value\" FROM segment_label WHERE dimension = {dimension} AND folded = {folded}").ToListAsync(cancellation);
        return shown is [var value] ? segment with { Value = value } : segment;
    }

    /// <summary>So far from the calendar's ends that a trend and a cohort's window before it still have room.</summary>
    private static bool IsInReach(DateOnly day) => day.Year is >= FirstYear and <= LastYear;

    /// <summary>The segment; the total if absent.</summary>
    private static Segment Segment(string? value)
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

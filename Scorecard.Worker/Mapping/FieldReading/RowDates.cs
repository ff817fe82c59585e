using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Values.Dates;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.FieldReading;

/// <summary>Reads dates and periods from a row, and tells those that cannot be so.</summary>
internal static class RowDates
{
    /// <summary>When the row says that its record was updated; null where it does not.</summary>
    public static DateTimeOffset? UpdatedAt(this MappedRow row) => row.Maps(RecordField.Updated) ? row.Date(RecordField.Updated)?.At : null;

    public static Moment? Date(this MappedRow row, string field)
    {
        var text = row.Said(field);
        if (Blank.Is(text) || OpenEnd.Is(text))
        {
            return null;
        }

        return row.Table.Dates[field].TryRead(text, out var moment, out var fault) ? moment : row.Unreadable<Moment?>(field, fault, text);
    }

    /// <summary>A date of something that has happened: flagged where it is after the time of the data.</summary>
    public static Moment? PastDate(this MappedRow row, string field)
    {
        var moment = row.Date(field);
        row.FlagIfFuture(field, moment);
        return moment;
    }

    public static Moment RequiredDate(this MappedRow row, string field) => row.PastDate(field) ?? row.RejectBlank<Moment>(field, default);

    /// <summary>The first and the last day of a month, quarter or week, or a day as both; null where it is blank.</summary>
    public static (Moment First, Moment Last)? Period(this MappedRow row, string field)
    {
        var text = row.Said(field);
        var options = row.Table.Options;
        if (!Blank.Is(text) && options.DateFormats.Of(field) is null && WrittenPeriod.Parse(text.ToString()) is var (first, last))
        {
            var clock = new LocalClock(options.TimeZone);
            return (Day(first), Day(last));

            Moment Day(DateOnly day) => new(clock.StartOf(day), day, clock.StartOf(day.AddDays(1)));
        }

        return row.Date(field) is { } single ? (single, single) : null;
    }

    public static (Moment First, Moment Last) RequiredPeriod(this MappedRow row, string field)
    {
        var period = row.Period(field) ?? row.RejectBlank<(Moment First, Moment Last)>(field, default);
        row.FlagIfFuture(field, period.First);
        return period;
    }

    public static void FlagIfBefore(this MappedRow row, string laterField, Moment? later, string earlierField, Moment? earlier)
    {
        if (later is { } second && earlier is { } first && second.IsBefore(first))
        {
            row.Flag(laterField, row.IsBefore(earlierField));
        }
    }

    /// <summary>Flags a stage that was reached before any of those that come before it.</summary>
    public static void FlagIfBeforeAny(this MappedRow row, string laterField, Moment? later, IEnumerable<(string Field, Moment? At)> earlier)
    {
        foreach (var (field, at) in earlier)
        {
            row.FlagIfBefore(laterField, later, field, at);
        }
    }

    /// <summary>Flags every pair of stages that were not reached in this order.</summary>
    public static void FlagOutOfOrder(this MappedRow row, IReadOnlyList<(string Field, Moment? At)> stages)
    {
        for (var at = 1; at < stages.Count; at++)
        {
            row.FlagIfBeforeAny(stages[at].Field, stages[at].At, stages.Take(at));
        }
    }

    public static void FlagIfMissing(this MappedRow row, string field, Moment? moment, string reason)
    {
        if (row.Maps(field) && moment is null && !row.IsUnread(field))
        {
            row.FlagMissing(field, reason);
        }
    }

    public static void RejectIfBefore(this MappedRow row, string laterField, Moment? later, string earlierField, Moment earlier)
    {
        if (row.Fault is null && later is { } second && second.IsBefore(earlier))
        {
            row.RejectCell(row.Name(laterField), row.IsBefore(earlierField), row.Raw(laterField).ToString());
        }
    }

    /// <summary>What is spread over days has to end.</summary>
    public static void RejectIfOpen(this MappedRow row, string field)
    {
        if (row.Fault is null && OpenEnd.Is(row.Said(field)))
        {
            row.RejectCell(row.Name(field), "is no end, but spend is spread over its days", row.Said(field).ToString());
        }
    }

    /// <summary>A typing slip in a year must not spread a row over centuries.</summary>
    public static void RejectIfLongerThan(this MappedRow row, int years, string laterField, Moment? later, Moment earlier)
    {
        if (row.Fault is null && later is { } second && earlier.Day.AddYears(years) < second.Day)
        {
            row.RejectCell(row.Name(laterField), $"is more than {years} years after the first day", row.Raw(laterField).ToString());
        }
    }

    private static string IsBefore(this MappedRow row, string earlierField) => $"is before {row.Name(earlierField)}, \"{MappedRow.Cut(row.Raw(earlierField).ToString())}\"";

    private static void FlagIfFuture(this MappedRow row, string field, Moment? moment)
    {
        var dataTime = row.Table.DataTime;
        if (moment is { } known && known.At >= dataTime && known.Until > dataTime)
        {
            row.Flag(field, $"is in the future: the data are of {dataTime:yyyy-MM-dd HH:mm} UTC");
        }
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Scorecard.Worker.Mapping.Values.Dates;

/// <summary>Reads the dates of one column. What could be two dates is refused, never guessed.</summary>
internal sealed class DateReader(LocalClock clock, DateRules rules)
{
    private const int FirstYear = 1900;
    private const int LastYear = 9998;

    public bool TryRead(ReadOnlySpan<char> text, out Moment moment, [NotNullWhen(false)] out string? fault)
    {
        moment = default;
        if (rules.Formats is not null)
        {
            fault = ReadExact(text, ref moment);
        }
        else if (IsoDate.TryParse(text, out var date))
        {
            fault = Set(date.Day, date.Time, date.IsUtc ? TimeSpan.Zero : null, ref moment);
        }
        else
        {
            fault = Read(text.ToString(), ref moment);
        }

        return fault is null;
    }

    private string? Read(string text, ref Moment moment) =>
        WrittenDate.Parse(text) is { } date ? Judge(date, ref moment) : DateFaults.NoDate(text);

    private string? ReadExact(ReadOnlySpan<char> text, ref Moment moment)
    {
        const DateTimeStyles Styles = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal;
        foreach (var format in rules.Formats!)
        {
            if (DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, Styles, out var read))
            {
                TimeSpan? time = format.AsSpan().IndexOfAny('h', 'H', 't') >= 0 ? read.TimeOfDay : null;
                TimeSpan? offset = format.AsSpan().IndexOfAny('z', 'K') >= 0 ? read.Offset : null;
                return Set(DateOnly.FromDateTime(read.DateTime), time, offset, ref moment);
            }
        }

        return $"is no date in the format {string.Join(" or ", rules.Formats)} that dateFormat sets";
    }

    private string? Judge(WrittenDate date, ref Moment moment)
    {
        var shape = rules.Of(date.Separator);
        var order = date.IsYearFirst || date.First == date.Second ? DateOrder.MonthFirst : Order(date, shape);
        if (order == DateOrder.Unknown)
        {
            return shape.IsMixed ? DateFaults.Mixed : DateFaults.Ambiguous;
        }

        return Day(date, order) is { } day ? Set(day, date.Time, date.Offset, ref moment)
            : !date.IsYearFirst && Day(date, Other(order)) is not null ? DateFaults.Contradicts(order)
            : DateFaults.NoSuchDay;
    }

    private static DateOrder Other(DateOrder order) => order == DateOrder.DayFirst ? DateOrder.MonthFirst : DateOrder.DayFirst;

    private static DateOnly? Day(WrittenDate date, DateOrder order)
    {
        var (month, day) = order == DateOrder.DayFirst ? (date.Second, date.First) : (date.First, date.Second);
        var exists = date.Year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(date.Year, month);
        return exists ? new DateOnly(date.Year, month, day) : null;
    }

    // A value that is clear by itself decides for itself only where the others of its shape say nothing.
    private static DateOrder Order(WrittenDate date, ShapeRules shape) => date switch
    {
        { IsAmbiguous: true } => shape.IsMixed ? DateOrder.Unknown : shape.Order,
        _ when shape.Order != DateOrder.Unknown || shape.IsMixed => shape.Order,
        { IsDayFirst: true } => DateOrder.DayFirst,
        _ => DateOrder.MonthFirst,
    };

    private string? Set(DateOnly day, TimeSpan? time, TimeSpan? offset, ref Moment moment)
    {
        if (day.Year is < FirstYear or > LastYear)
        {
            return $"is outside the years {FirstYear} to {LastYear}";
        }

        if (time is not { } timeOfDay)
        {
            moment = new Moment(clock.StartOf(day), day, clock.StartOf(day.AddDays(1)));
            return null;
        }

        if (offset is { } zone && Math.Abs(zone.TotalHours) > 14)
        {
            return "has an offset from UTC beyond 14 hours";
        }

        var local = day.ToDateTime(TimeOnly.FromTimeSpan(timeOfDay));
        var at = offset is null ? clock.At(local) : new DateTimeOffset(local, offset.Value).ToUniversalTime();
        moment = new Moment(at, offset is null ? day : clock.DayOf(at), at);
        return null;
    }
}

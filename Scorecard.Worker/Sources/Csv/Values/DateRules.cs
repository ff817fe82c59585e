namespace Scorecard.Worker.Sources.Csv.Values;

/// <summary>Which of the two parts before the year is the day.</summary>
internal enum DateOrder
{
    Unknown,
    DayFirst,
    MonthFirst,
}

/// <summary>How the dates of a column are written.</summary>
/// <param name="Order">The order that its clear values show.</param>
/// <param name="IsMixed">Whether some of them show the other order, so that the unclear ones can be either.</param>
/// <param name="Format">The format, where the options set one.</param>
internal readonly record struct DateRules(DateOrder Order, bool IsMixed = false, string? Format = null)
{
    public static readonly DateRules None = new(DateOrder.Unknown);
}

/// <summary>Collects from a column's values in which order its dates are written.</summary>
internal sealed class DateEvidence
{
    private int dayFirst;
    private int monthFirst;
    private bool hasAmbiguous;

    /// <summary>Whether there are dates that more values could make clear.</summary>
    public bool IsWanting => hasAmbiguous && dayFirst == 0 && monthFirst == 0;

    public DateRules Rules => new(
        dayFirst > monthFirst ? DateOrder.DayFirst : monthFirst > dayFirst ? DateOrder.MonthFirst : DateOrder.Unknown,
        IsMixed: dayFirst > 0 && monthFirst > 0);

    public void Add(ReadOnlySpan<char> text)
    {
        // Most columns have nothing else: with the year first the order is no question.
        if (text.IsEmpty || IsoDate.TryParse(text, out _))
        {
            return;
        }

        if (WrittenDate.Parse(text.ToString()) is { IsYearFirst: false } date)
        {
            dayFirst += date.IsDayFirst ? 1 : 0;
            monthFirst += date.IsMonthFirst ? 1 : 0;
            hasAmbiguous |= date.IsAmbiguous;
        }
    }
}

namespace Scorecard.Worker.Mapping.Values.Dates;

/// <summary>Which of the two parts before the year is the day.</summary>
internal enum DateOrder
{
    Unknown,
    DayFirst,
    MonthFirst,
}

/// <summary>How the dates of one shape are written in a column.</summary>
/// <param name="Order">The order that its clear values show.</param>
/// <param name="IsMixed">Whether some of them show the other order, so that the unclear ones can be either.</param>
internal readonly record struct ShapeRules(DateOrder Order, bool IsMixed = false);

/// <summary>How the dates of a column are written. Dates with slashes say nothing of such with dashes: a column may come from two hands.</summary>
/// <param name="Slashes">Of <c>03/04/2026</c>.</param>
/// <param name="Dashes">Of <c>03-04-2026</c>.</param>
/// <param name="Dots">Of <c>03.04.2026</c>.</param>
/// <param name="Formats">The formats, where the options set some: nothing else is then a date.</param>
internal readonly record struct DateRules(ShapeRules Slashes, ShapeRules Dashes, ShapeRules Dots, IReadOnlyList<string>? Formats = null)
{
    public static readonly DateRules None = default;

    /// <summary>The rules of dates whose parts this separates.</summary>
    public ShapeRules Of(char separator) => separator switch { '/' => Slashes, '-' => Dashes, _ => Dots };
}

/// <summary>Collects from a column's values in which order its dates are written.</summary>
internal sealed class DateEvidence
{
    private readonly ShapeEvidence slashes = new();
    private readonly ShapeEvidence dashes = new();
    private readonly ShapeEvidence dots = new();

    /// <summary>Whether there are dates that more values could make clear.</summary>
    public bool IsWanting => slashes.IsWanting || dashes.IsWanting || dots.IsWanting;

    public DateRules Rules => new(slashes.Rules, dashes.Rules, dots.Rules);

    public void Add(ReadOnlySpan<char> text)
    {
        // Most columns have nothing else: with the year first the order is no question.
        if (text.IsEmpty || IsoDate.TryParse(text, out _))
        {
            return;
        }

        if (WrittenDate.Parse(text.ToString()) is { IsYearFirst: false } date)
        {
            (date.Separator switch { '/' => slashes, '-' => dashes, _ => dots }).Add(date);
        }
    }

    private sealed class ShapeEvidence
    {
        private int dayFirst;
        private int monthFirst;
        private bool hasAmbiguous;

        public bool IsWanting => hasAmbiguous && dayFirst == 0 && monthFirst == 0;

        public ShapeRules Rules => new(
            dayFirst > monthFirst ? DateOrder.DayFirst : monthFirst > dayFirst ? DateOrder.MonthFirst : DateOrder.Unknown,
            IsMixed: dayFirst > 0 && monthFirst > 0);

        public void Add(WrittenDate date)
        {
            dayFirst += date.IsDayFirst ? 1 : 0;
            monthFirst += date.IsMonthFirst ? 1 : 0;
            hasAmbiguous |= date.IsAmbiguous;
        }
    }
}

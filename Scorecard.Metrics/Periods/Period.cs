namespace Scorecard.Metrics.Periods;

/// <summary>A run of calendar days in the reporting time zone, half-open: the first day is in it, <see cref="End"/> is not.</summary>
/// <param name="Grain">Its length in the calendar's words.</param>
/// <param name="Name">Its name in addresses, exports and the API: <c>2018-03-31</c>, <c>2018-W13</c>, <c>2018-03</c>, <c>2018-Q1</c>, <c>2018</c>.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The day after the last one.</param>
public sealed record Period(Grain Grain, string Name, DateOnly Start, DateOnly End)
{
    /// <summary>The last day that belongs to the period.</summary>
    public DateOnly LastDay => End.AddDays(-1);

    /// <summary>How many days it has.</summary>
    public int Days => End.DayNumber - Start.DayNumber;

    /// <summary>Whether <paramref name="day"/> is one of its days.</summary>
    public bool Contains(DateOnly day) => Start <= day && day < End;
}

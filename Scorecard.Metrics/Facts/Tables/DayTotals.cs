using System.Numerics;

namespace Scorecard.Metrics.Facts.Tables;

/// <summary>A flow as running totals over a stretch of days, so that any part of it is one difference.</summary>
/// <typeparam name="T">Whole numbers, decimals, or doubles for what has more digits than a decimal holds.</typeparam>
public sealed class DayTotals<T> : Flow
    where T : struct, INumberBase<T>
{
    private readonly int _first;
    private readonly T[] _before;

    /// <summary>The flow of these days.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="days">How much there is on it and on each day that follows.</param>
    public DayTotals(DateOnly first, ReadOnlySpan<T> days)
    {
        _first = first.DayNumber;
        _before = new T[days.Length + 1];
        for (var day = 0; day < days.Length; day++)
            _before[day + 1] = _before[day] + days[day];
    }

    /// <inheritdoc/>
    public override decimal Sum(DateOnly start, DateOnly end) => typeof(T) == typeof(double) ? 0 : decimal.CreateChecked(Between(start, end));

    /// <inheritdoc/>
    public override double Total(DateOnly start, DateOnly end) => double.CreateChecked(Between(start, end));

    /// <inheritdoc/>
    public override IEnumerable<FactCell> Cells(DateOnly start, DateOnly end)
    {
        for (var at = PlaceOf(start); at < PlaceOf(end); at++)
        {
            var quantity = _before[at + 1] - _before[at];
            if (!T.IsZero(quantity))
                yield return typeof(T) == typeof(double)
                    ? new FactCell(DateOnly.FromDayNumber(_first + at), 0, double.CreateChecked(quantity))
                    : new FactCell(DateOnly.FromDayNumber(_first + at), decimal.CreateChecked(quantity));
        }
    }

    private T Between(DateOnly start, DateOnly end) => end <= start ? T.Zero : _before[PlaceOf(end)] - _before[PlaceOf(start)];

    private int PlaceOf(DateOnly day) => Math.Clamp(day.DayNumber - _first, 0, _before.Length - 1);
}

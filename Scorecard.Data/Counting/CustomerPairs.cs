using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Counting;

/// <summary>A stretch of time in which a customer pays, once classified.</summary>
internal readonly record struct CustomerRow(DateOnly From, DateOnly? To, decimal? MonthlyAmount, string? Currency);

/// <summary>
/// Pairs customers over the periods of one grain: who was there on the day before a period and on its last day. What a
/// customer adds stays the same from period to period until one of its rows begins or ends, so it is added where such a
/// stretch of periods begins and taken away where it ends, and the periods are summed up at last: the work is by customers,
/// not by customers and periods.
/// </summary>
internal sealed class CustomerPairs
{
    private readonly IReadOnlyList<Period> _periods;
    private readonly DateOnly[] _then;
    private readonly DateOnly[] _now;
    private readonly Func<string, Period, decimal?> _rate;
    private readonly Dictionary<Segment, PairSums[]> _steps = [];
    private readonly SortedSet<int> _ends = [];

    /// <summary>Nobody is paired yet.</summary>
    /// <param name="periods">Of one grain, in order.</param>
    /// <param name="lastDay">The last day there are data of; a running period is counted up to it.</param>
    /// <param name="rate">What a currency is worth on the first day of a period; null where there is no rate.</param>
    public CustomerPairs(IReadOnlyList<Period> periods, DateOnly lastDay, Func<string, Period, decimal?> rate)
    {
        (_periods, _rate) = (periods, rate);
        _then = [.. periods.Select(period => period.Start.AddDays(-1))];
        _now = [.. periods.Select(period => LastDayOf(period, lastDay))];
    }

    /// <summary>The last day of a period that counts.</summary>
    public static DateOnly LastDayOf(Period period, DateOnly lastDay) => period.LastDay < lastDay ? period.LastDay : lastDay;

    /// <summary>Adds a customer with all its rows.</summary>
    public void Add(IReadOnlyList<CustomerRow> rows, IReadOnlyList<Segment> segments)
    {
        FindEnds(rows);
        var start = -1;
        foreach (var end in _ends)
        {
            if (start >= 0 && start < end)
                AddStretch(rows, segments, start, end);
            start = end;
        }
    }

    /// <summary>What there is of each segment and period.</summary>
    public IEnumerable<(Segment Segment, Period Period, DateOnly LastDay, PairCounts Counts)> Results()
    {
        foreach (var (segment, steps) in _steps)
        {
            var sums = default(PairSums);
            for (var i = 0; i < _periods.Count; i++)
            {
                sums += steps[i];
                if (!sums.IsEmpty)
                    yield return (segment, _periods[i], _now[i], sums.ToCounts());
            }
        }
    }

    /// <summary>Where what the customer adds may become something else.</summary>
    private void FindEnds(IReadOnlyList<CustomerRow> rows)
    {
        _ends.Clear();
        foreach (var row in rows)
        {
            _ends.UnionWith([FirstFrom(_then, row.From), FirstFrom(_then, row.To), FirstFrom(_now, row.From), FirstFrom(_now, row.To)]);
            // Every period has a rate of its own.
            if (row.Currency is not null)
                _ends.UnionWith(Enumerable.Range(FirstFrom(_now, row.From), Math.Max(0, FirstFrom(_then, row.To) - FirstFrom(_now, row.From))));
        }
    }

    private void AddStretch(IReadOnlyList<CustomerRow> rows, IReadOnlyList<Segment> segments, int start, int end)
    {
        var sums = At(rows, start);
        if (sums.IsEmpty)
            return;
        foreach (var segment in segments)
        {
            if (!_steps.TryGetValue(segment, out var steps))
                _steps[segment] = steps = new PairSums[_periods.Count + 1];
            steps[start] += sums;
            steps[end] += -sums;
        }
    }

    private PairSums At(IReadOnlyList<CustomerRow> rows, int period)
    {
        var (isThen, isNow, withoutRate, withoutAmount, then, now) = (false, false, false, false, 0m, 0m);
        foreach (var row in rows)
        {
            // What begins after the last day there are data of is a plan.
            var (coversThen, coversNow) = (Covers(row, _then[period]) && row.From <= _now[period], Covers(row, _now[period]));
            if (!coversThen && !coversNow)
                continue;
            var amount = Amount(row, _periods[period]);
            isThen |= coversThen;
            isNow |= coversNow;
            withoutAmount |= row.MonthlyAmount is null;
            withoutRate |= row.MonthlyAmount is not null && amount is null;
            then += coversThen ? amount ?? 0 : 0;
            now += coversNow ? amount ?? 0 : 0;
        }

        return isThen ? PairSums.Of(isNow, withoutRate, withoutAmount, then, now) : default;
    }

    private decimal? Amount(CustomerRow row, Period period) =>
        row.Currency is null ? row.MonthlyAmount : row.MonthlyAmount * _rate(row.Currency, period) is { } converted ? Math.Round(converted, 6, MidpointRounding.AwayFromZero) : null;

    private static bool Covers(CustomerRow row, DateOnly day) => row.From <= day && !(row.To <= day);

    /// <summary>The first of the days that is not before this one; how many there are if all are.</summary>
    private static int FirstFrom(DateOnly[] days, DateOnly? day)
    {
        if (day is not { } from)
            return days.Length;
        var at = Array.BinarySearch(days, from);
        while (at > 0 && days[at - 1] == from)
            at--;
        return at < 0 ? ~at : at;
    }
}

using Scorecard.Data.Classification.InMemory;
using Scorecard.Data.Columns;
using Scorecard.Data.Counting;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Unread;

/// <summary>Counts the records of a set, and which of them have gaps.</summary>
internal sealed class GapCounter
{
    private readonly ReadSet _set;
    private readonly int _count;
    private readonly int[] _days;
    private readonly int[]? _ends;
    private readonly Predicate<int>? _isRead;

    /// <summary>Compiles what the set asks of records.</summary>
    /// <param name="set">The set.</param>
    /// <param name="columns">The records of its type.</param>
    /// <param name="accounts">What deals point to.</param>
    public GapCounter(ReadSet set, ColumnSet columns, Accounts accounts)
    {
        (_set, _count) = (set, columns.Count);
        (_days, _ends) = (columns.Whole(set.On)!, set.Until is null ? null : columns.Whole(set.Until)!);
        _isRead = IsRead(set, new Compiled(columns), accounts);
    }

    /// <summary>The set that is counted.</summary>
    public ReadSet Set => _set;

    /// <summary>The records of which something that the set reads could not be read.</summary>
    /// <param name="lacking">The rows that lack something, by what they lack.</param>
    public IEnumerable<Gap> Unread(IReadOnlyDictionary<Lack, List<int>> lacking) =>
        from lack in lacking
        let why = lack.Key.Of(_set)
        where why is not null
        from row in lack.Value
        where (IsPlaced(row) || lack.Key.HidesDay(_set)) && _isRead?.Invoke(row) != false
        group row by (Day(_days[row]), _ends is null ? null : Day(_ends[row]), why) into alike
        select new Gap(alike.Key.Item1, alike.Key.Item2, alike.Key.why, alike.Count());

    /// <summary>The deals that do not find their lead.</summary>
    public IEnumerable<Gap> LeadMissing(Accounts accounts) =>
        from deal in Enumerable.Range(0, _count)
        where IsPlaced(deal) && accounts.IsLeadMissing(deal) && _isRead!(deal)
        group deal by _days[deal] into alike
        select new Gap(Day(alike.Key), null, "lead", alike.Count());

    /// <summary>All of them, the missing ones among them.</summary>
    /// <param name="missing">The missing ones.</param>
    /// <param name="lost">Those of the missing ones that are in no column.</param>
    /// <param name="all">How many records of the type there are, where they are asked for.</param>
    public Gaps Together(IEnumerable<Gap> missing, IReadOnlyList<Gap> lost, long all)
    {
        var (began, ended) = Counts();
        foreach (var gap in lost.Where(gap => gap.Day is not null))
        {
            began[gap.Day!.Value.DayNumber] += gap.Count;
            if (gap.Until is { } until)
                ended[until.DayNumber] += gap.Count;
        }

        return new(ByDay(began), ByDay(ended), [.. missing.OrderBy(gap => gap.Day).ThenBy(gap => gap.Until).ThenBy(gap => gap.Why, StringComparer.Ordinal)], all);
    }

    /// <summary>How many there are by the day that places them, and by the day from which they no longer count.</summary>
    private (DayCells<long> Began, DayCells<long> Ended) Counts()
    {
        var (began, ended) = (new DayCells<long>(), new DayCells<long>());
        for (var row = 0; row < _count; row++)
        {
            if (!IsPlaced(row) || _isRead?.Invoke(row) == false)
                continue;
            began[_days[row]]++;
            if (_ends is not null && _ends[row] != Unknown.Value)
                ended[_ends[row]]++;
        }

        return (began, ended);
    }

    private bool IsPlaced(int row) => _days[row] != Unknown.Value;

    /// <summary>Null where every record is.</summary>
    private static Predicate<int>? IsRead(ReadSet set, Compiled compiled, Accounts accounts)
    {
        Predicate<int>? points = set.Link switch
        {
            RecordLink.Lead => accounts.NamesLead,
            RecordLink.CustomerOfLead => accounts.IsOfLead,
            _ => null,
        };
        Predicate<int>[] any = [.. set.Where.Select(compiled.Condition)];
        if (any.Length == 0)
            return points;
        Predicate<int> isMeant = any is [var only] ? only : row => Array.Exists(any, holds => holds(row));
        return points is null ? isMeant : row => points(row) && isMeant(row);
    }

    private static DateOnly? Day(int number) => number == Unknown.Value ? null : DateOnly.FromDayNumber(number);

    private static List<DayCount> ByDay(DayCells<long> cells) =>
        [.. cells.Known().OrderBy(cell => cell.Day).Select(cell => new DayCount(DateOnly.FromDayNumber(cell.Day), cell.Number))];
}

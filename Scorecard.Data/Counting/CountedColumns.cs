using System.Numerics;
using Scorecard.Data.Classification.InMemory;
using Scorecard.Data.Columns;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;

namespace Scorecard.Data.Counting;

/// <summary>Counts facts over classified records, for every segment at once: one pass over the records for each fact.</summary>
internal sealed class CountedColumns
{
    private readonly ColumnSet _columns;
    private readonly Compiled _compiled;
    private readonly int[][] _sets;
    private readonly int _segments;
    private readonly List<(Fact Fact, Action<int, FactTableBuilder> AddTo)> _counted = [];

    private CountedColumns(ColumnSet columns, SegmentSets sets) =>
        (_columns, _compiled, _sets, _segments) = (columns, new Compiled(columns), sets.Sets.ToArray(), sets.Segments.Count);

    /// <summary>Counts these facts, each on whichever processor is free.</summary>
    public static CountedColumns Of(ColumnSet columns, SegmentSets sets, IEnumerable<Fact> facts)
    {
        var counted = new CountedColumns(columns, sets);
        var all = facts.ToArray();
        // What is asked of texts is looked up before, since that adds texts that nobody has.
        var works = Array.ConvertAll(all, counted.WorkOf);
        var results = new Action<int, FactTableBuilder>[all.Length];
        Parallel.For(0, all.Length, at => results[at] = works[at]());
        counted._counted.AddRange(all.Zip(results));
        return counted;
    }

    /// <summary>Adds the facts of a segment, by its number.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="isWanted">Whether a fact is wanted; all are if null.</param>
    /// <param name="builder">What they are added to.</param>
    public void AddTo(int segment, Predicate<Fact>? isWanted, FactTableBuilder builder)
    {
        foreach (var (fact, addTo) in _counted)
        {
            if (isWanted?.Invoke(fact) != false)
                addTo(segment, builder);
        }
    }

    private Func<Action<int, FactTableBuilder>> WorkOf(Fact fact)
    {
        switch (fact)
        {
            case FlowFact { By: { } by } flow:
                return Split(flow, by);
            case FlowFact { Sum: null } flow:
                return Counted(flow.Key, flow.On, flow.Where, quantity: null, static _ => 1L);
            case FlowFact { Sum: { } sum } flow when _compiled.IsWhole(sum):
                return Counted(flow.Key, flow.On, flow.Where, sum, _compiled.Whole(sum));
            case FlowFact { Sum: Product product } flow:
                return Counted(flow.Key, flow.On, flow.Where, product, _compiled.Wide(product));
            case FlowFact { Sum: { } sum } flow:
                return Counted(flow.Key, flow.On, flow.Where, sum, _compiled.Exact(sum));
            case AgeFact ages:
                return Aged(ages.Key, ages.From, ages.Where, new DaysBetween(ages.From, ages.To));
            case HistogramFact histogram:
                return Aged(histogram.Key, histogram.On, null, histogram.Of);
            default:
                throw new NotSupportedException($"A fact of type {fact.GetType().Name} is not counted by days.");
        }
    }

    private Func<Action<int, FactTableBuilder>> Counted<T>(
        string key, Field on, Condition? where, Quantity? quantity, Func<int, T> number)
        where T : struct, INumberBase<T>
    {
        var (days, isMeant) = (_columns.Whole(on)!, IsMeant(where, quantity));
        return () =>
        {
            var cells = new DayCells<T>?[_segments];
            for (var record = 0; record < days.Length; record++)
            {
                if (days[record] == Unknown.Value || isMeant?.Invoke(record) == false)
                    continue;
                var one = number(record);
                foreach (var segment in _sets[_columns.Sets[record]])
                    (cells[segment] ??= new DayCells<T>())[days[record]] += one;
            }

            return (segment, builder) => cells[segment]?.AddTo(builder, key);
        };
    }

    private Func<Action<int, FactTableBuilder>> Split(FlowFact flow, Field by)
    {
        var (days, isMeant, (numbers, texts)) = (_columns.Whole(flow.On)!, IsMeant(flow.Where, null), _columns.Text(by));
        return () =>
        {
            var cells = new Dictionary<int, DayCells<long>>?[_segments];
            for (var record = 0; record < days.Length; record++)
            {
                if (days[record] == Unknown.Value || isMeant?.Invoke(record) == false)
                    continue;
                foreach (var segment in _sets[_columns.Sets[record]])
                {
                    var ofSegment = cells[segment] ??= [];
                    if (!ofSegment.TryGetValue(numbers[record], out var ofText))
                        ofSegment[numbers[record]] = ofText = new DayCells<long>();
                    ofText[days[record]]++;
                }
            }

            return (segment, builder) =>
            {
                foreach (var (number, counted) in cells[segment] ?? [])
                    counted.AddTo(builder, flow.SplitKey + (number == Unknown.Value ? "" : texts[number]));
            };
        };
    }

    private Func<Action<int, FactTableBuilder>> Aged(string key, Field on, Condition? where, Quantity of)
    {
        var (days, isMeant, age) = (_columns.Whole(on)!, IsMeant(where, of)!, _compiled.Whole(of));
        return () =>
        {
            var cells = new AgeCells?[_segments];
            for (var record = 0; record < days.Length; record++)
            {
                if (days[record] == Unknown.Value || !isMeant(record))
                    continue;
                foreach (var segment in _sets[_columns.Sets[record]])
                    (cells[segment] ??= new AgeCells()).Add(days[record], (int)age(record));
            }

            return (segment, builder) =>
            {
                if (cells[segment] is { } counted)
                    builder.Set(key, counted.Ordered);
            };
        };
    }

    /// <summary>Null where every record is.</summary>
    private Predicate<int>? IsMeant(Condition? where, Quantity? quantity)
    {
        var (holds, isKnown) = (where is null ? null : _compiled.Condition(where), quantity is null ? null : _compiled.IsKnown(quantity));
        if (holds is null || isKnown is null)
            return holds ?? isKnown;
        return record => holds(record) && isKnown(record);
    }
}

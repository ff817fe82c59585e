using Scorecard.Data.Classification.InMemory;
using Scorecard.Data.Counting;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Records;

namespace Scorecard.Data.Records;

/// <summary>Finds the records behind a part of a value in memory, by the conditions that counted them: of one segment, leads as one version of the rules classifies them.</summary>
internal sealed class RecordFinder
{
    private readonly ColumnFacts _facts;
    private readonly int _rules;
    private readonly bool[] _isMeant;

    public RecordFinder(ColumnFacts facts, int rules, Segment segment)
    {
        (_facts, _rules) = (facts, rules);
        var number = facts.Records.Segments.NumberOf(segment);
        _isMeant = Array.ConvertAll(facts.Records.Segments.Sets.ToArray(), set => Array.IndexOf(set, number) >= 0);
    }

    /// <summary>Finds what a selection selects.</summary>
    public Found Find(Selection selection) => selection switch
    {
        RecordSelection records => Find(records),
        CustomerSelection customers => Find(customers),
        _ => throw new NotSupportedException($"A selection of type {selection.GetType().Name} finds nothing."),
    };

    private Found Find(RecordSelection selection)
    {
        var (columns, details) = ColumnsOf(selection.Record);
        var (compiled, days, sets, second) = (new Compiled(columns), columns.Whole(selection.On)!, columns.Sets, selection.Then is { } then ? columns.Whole(then.On) : null);
        var (start, end, holds) = (selection.Start.DayNumber, selection.End.DayNumber, Holds(compiled, selection));
        return new Found(
            Enumerable.Range(0, columns.Count).Where(record => days[record] >= start && days[record] < end && _isMeant[sets[record]] && holds(record)),
            record => DateOnly.FromDayNumber(days[record]),
            record => second is null ? null : DateOnly.FromDayNumber(second[record]),
            AddsOf(compiled, selection.Sum),
            details);
    }

    private (ColumnSet Columns, IRecordDetails Details) ColumnsOf(RecordType type)
    {
        switch (type)
        {
            case RecordType.Lead:
                var leads = _facts.LeadsUnder(_rules);
                return (leads, new LeadDetails(_facts, leads));
            case RecordType.Deal:
                return (_facts.Deals, new DealDetails(_facts));
            case RecordType.Spend:
                return (_facts.Spend, new SpendDetails(_facts));
            default:
                throw new NotSupportedException($"Records of type {type} are not selected by their days.");
        }
    }

    private static Predicate<int> Holds(Compiled compiled, RecordSelection selection) =>
        Conditions(selection).ToList() is [var first, .. var others] ? compiled.Condition(others.Aggregate(first, (all, condition) => all.And(condition))) : static _ => true;

    /// <summary>All that has to hold of a record beside its day.</summary>
    internal static IEnumerable<Condition> Conditions(RecordSelection selection)
    {
        if (selection.Where is { } where)
            yield return where;
        if (selection.Then is not { } then)
            yield break;
        yield return new By(then.On, then.By);
        if (then.MinimumDays is { } least)
            yield return new DaysBetween(selection.On, then.On).AtLeast(least);
        if (then.MaximumDays is { } most)
            yield return new DaysBetween(then.On, selection.On).AtLeast(-most);
    }

    private static Func<int, decimal?> AddsOf(Compiled compiled, Quantity? sum)
    {
        if (sum is null)
            return static _ => null;
        var (isKnown, exact) = (compiled.IsKnown(sum), compiled.Exact(sum));
        return record => isKnown(record) ? exact(record) : null;
    }

    private Found Find(CustomerSelection selection)
    {
        var customers = _facts.Customers;
        return new Found(
            Enumerable.Range(0, customers.Count).Where(record => _isMeant[customers[record].Set] && IsMeant(Held(record), selection)),
            _ => selection.Then,
            record => Held(record).IsNow ? selection.Now : null,
            record => selection.Sum is { } sum ? Held(record).Adds(sum) : null,
            new CustomerDetails(_facts, Held));

        CustomerThenAndNow Held(int record) => CustomerThenAndNow.Of(customers[record], selection, _facts.Records);
    }

    private static bool IsMeant(CustomerThenAndNow held, CustomerSelection selection) =>
        held.IsThen && (held.IsNow || !selection.StillActive) && (held.IsKnown || selection.Sum is null);
}

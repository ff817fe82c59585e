using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Warehouse;

/// <summary>Makes the parts of a statement from the declarations of facts: facts of one day are counted in one pass.</summary>
/// <param name="fields">The fields that the table can tell.</param>
internal sealed class CountingParts(IReadOnlyDictionary<Field, string> fields)
{
    /// <summary>The name that the number of records is kept under; no fact has it.</summary>
    public const string Rows = "rows";

    /// <summary>The name of the number of rows that are no records.</summary>
    public const string Odd = "odd";

    /// <summary>What follows a stock's name where it says what opened.</summary>
    public const string Opened = "/opened";

    /// <summary>What follows a stock's name where it says what ended.</summary>
    public const string Ended = "/ended";

    /// <summary>The name of the flag in a row of fields that says that it is no record.</summary>
    public const string OddFlag = "is_odd";

    private const string Count = "COUNT(*)";

    private readonly PortableSql _sql = new(fields);

    /// <summary>The parts that count these facts of a record type, those that can be told; the number of records first.</summary>
    public IReadOnlyList<CountingPart> Of(RecordType type, IEnumerable<Fact> facts)
    {
        var all = facts.Where(fact => fact.Record == type).ToList();
        var flows = all.OfType<FlowFact>().Where(Has).ToList();
        return
        [
            new(PartKind.Rows, [new(Rows, Count), new(Odd, $"SUM({PortableSql.Row}.{OddFlag})")]),
            .. type == RecordType.Spend ? OfSpend(flows) : flows.Where(flow => flow.By is null).GroupBy(flow => flow.On).Select(OfDay),
            .. type == RecordType.Spend ? [] : flows.Where(flow => flow.By is not null).Select(OfText),
            .. all.OfType<AgeFact>().Where(ages => _sql.Has(new DaysBetween(ages.From, ages.To)) && _sql.Has(ages.Where)).Select(OfAges),
            .. all.OfType<HistogramFact>().Where(ages => _sql.Has(ages.On) && _sql.Has(ages.Of)).Select(OfHistogram),
            .. all.OfType<StockFact>().Where(Has).GroupBy(stock => (stock.Planned, stock.Opened, stock.Ended)).SelectMany(group => OfStocks([.. group])),
        ];
    }

    private bool Has(FlowFact flow) => (flow.On == Spend.Day || fields.ContainsKey(flow.On)) && _sql.Has(flow.Where) && _sql.Has(flow.Sum) && _sql.Has(flow.By);

    private bool Has(StockFact stock) =>
        fields.ContainsKey(stock.Planned) && fields.ContainsKey(stock.Opened) && fields.ContainsKey(stock.Ended) && _sql.Has(stock.Where) && _sql.Has(stock.Sum);

    private static CountingPart OfDay(IGrouping<Field, FlowFact> flows) =>
        On(PartKind.Flows, flows.Key, [.. flows.Select(flow => Number(flow.Key, flow.Where, flow.Sum))]);

    private static CountingPart OfText(FlowFact flow) => On(PartKind.Split, flow.On, [new(flow.SplitKey, Count)]) with
    {
        Label = PortableSql.Name(flow.By!),
        Where = flow.Where is null ? null : PortableSql.Condition(flow.Where),
    };

    private static CountingPart OfAges(AgeFact ages) => On(PartKind.Ages, ages.From, [new(ages.Key, Count)]) with
    {
        Age = PortableSql.Quantity(new DaysBetween(ages.From, ages.To)),
        Where = And(PortableSql.IsKnown(ages.To), ages.Where is null ? null : PortableSql.Condition(ages.Where)),
    };

    private static CountingPart OfHistogram(HistogramFact ages) => On(PartKind.Ages, ages.On, [new(ages.Key, Count)]) with
    {
        Age = PortableSql.Quantity(ages.Of),
        Where = PortableSql.IsKnown(ages.Of),
    };

    /// <summary>What opened less what ended is what is open, since nothing ends before it opens: two small tables instead of one with nearly a row a record.</summary>
    private static IEnumerable<CountingPart> OfStocks(IReadOnlyList<StockFact> stocks)
    {
        var (planned, opened, ended) = (stocks[0].Planned, stocks[0].Opened, stocks[0].Ended);
        yield return Stock(opened, Opened, null);
        yield return Stock(ended, Ended, PortableSql.IsKnown(opened));

        CountingPart Stock(Field day, string suffix, string? where) => On(PartKind.Stock, planned, [.. stocks.Select(stock => Number(stock.Key + suffix, stock.Where, stock.Sum))]) with
        {
            Since = null,
            Age = PortableSql.Quantity(new DaysBetween(planned, day)),
            Where = And(PortableSql.IsKnown(day), where),
        };
    }

    /// <summary>A row of spend is of many days: its days are told apart once it is here.</summary>
    private static IEnumerable<CountingPart> OfSpend(IReadOnlyList<FlowFact> flows)
    {
        var days = PortableSql.Quantity(new DaysBetween(Spend.From, Spend.To));
        if (flows.Where(flow => flow.By is null).ToList() is { Count: > 0 } amounts)
            yield return On(PartKind.Spread, Spend.From, [.. amounts.Select(flow => Number(flow.Key, flow.Where, flow.Sum))]) with { Since = PortableSql.Name(Spend.To), Age = days };
        foreach (var flow in flows.Where(flow => flow.By is not null))
            yield return OfText(flow with { On = Spend.From }) with { Kind = PartKind.Repeated, Since = PortableSql.Name(Spend.To), Age = days };
    }

    private static CountingPart On(PartKind kind, Field day, IReadOnlyList<CountedNumber> numbers) =>
        new(kind, numbers) { Day = PortableSql.Name(day), Since = PortableSql.Name(day) };

    private static CountedNumber Number(string fact, Condition? where, Quantity? sum)
    {
        if (where is null && sum is null)
            return new(fact, Count);
        var holds = And(where is null ? null : PortableSql.Condition(where), sum is null ? null : PortableSql.IsKnown(sum));
        return new(fact, $"SUM(CASE WHEN {holds} THEN {(sum is null ? "1" : PortableSql.Quantity(sum))} ELSE 0 END)", PortableSql.IsWide(sum));
    }

    private static string? And(string? one, string? other) => one is null ? other : other is null ? one : $"{one} AND {other}";
}

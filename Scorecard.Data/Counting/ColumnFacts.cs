using Scorecard.Data.Classification;
using Scorecard.Data.Classification.InMemory;
using Scorecard.Data.Columns;
using Scorecard.Data.DailyFacts;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Counting;

/// <summary>
/// The facts of every segment, counted from records in memory under some sets of rules. It stores nothing: records under other
/// rules are counted anew.
/// </summary>
internal sealed class ColumnFacts
{
    private readonly RecordColumns _records;
    private readonly ColumnSet _deals;
    private readonly ColumnSet _spend;
    private readonly Dictionary<int, ColumnSet> _leads;
    private readonly CountedColumns _ofDeals;
    private readonly CountedColumns _ofSpend;
    private readonly Dictionary<int, CountedColumns> _ofLeads;
    private readonly LeadLinks _links;
    private readonly IReadOnlyList<Fact> _leadFacts;
    private readonly IReadOnlyList<(IReadOnlyList<CustomerRow> Rows, int Set)> _customers;
    private readonly List<(Stock Stock, int[] Records)> _stocks;
    private readonly Dictionary<Segment, List<(string Fact, Period Period, PairCounts Counts)>> _pairs = [];
    private readonly HashSet<(Grain, DateOnly)> _paired = [];

    /// <summary>Classifies and counts.</summary>
    /// <param name="records">The records.</param>
    /// <param name="rules">The rules that leads are classified by.</param>
    /// <param name="facts">What is counted.</param>
    public ColumnFacts(RecordColumns records, IReadOnlyList<RuleSet> rules, IReadOnlyList<Fact> facts)
    {
        _records = records;
        var accounts = new Accounts(records, records.Leads, records.Deals);
        _deals = new DealClassifier(records, records.Deals, records.Leads, accounts).Classify();
        _customers = CustomerClassifier.Classify(records, _deals, new FirstDeals(records, records.Deals, _deals, accounts));
        _spend = SpendClassifier.Classify(records);
        _links = new LeadLinks(records, records.Leads, records.Deals, _deals, accounts);

        var byDay = facts.Where(FactPlan.IsByDay).ToLookup(fact => fact.Record);
        _leadFacts = [.. byDay[RecordType.Lead]];
        _leads = rules.ToDictionary(set => set.Version, Classified);
        _ofLeads = _leads.ToDictionary(set => set.Key, set => CountedColumns.Of(set.Value, records.Segments, _leadFacts));
        _ofDeals = CountedColumns.Of(_deals, records.Segments, byDay[RecordType.Deal]);
        _ofSpend = CountedColumns.Of(_spend, records.Segments, byDay[RecordType.Spend]);
        _stocks = [.. facts.OfType<StockFact>().GroupBy(fact => (fact.Planned, fact.Opened, fact.Ended)).Select(group => StockOf([.. group]))];
    }

    private ColumnFacts(ColumnFacts other, RuleSet rules)
    {
        (_records, _deals, _ofDeals, _ofSpend, _links, _leadFacts) = (other._records, other._deals, other._ofDeals, other._ofSpend, other._links, other._leadFacts);
        (_customers, _stocks, _pairs, _paired) = (other._customers, other._stocks, other._pairs, other._paired);
        _spend = other._spend;
        _leads = new Dictionary<int, ColumnSet>(other._leads) { [rules.Version] = Classified(rules) };
        _ofLeads = new Dictionary<int, CountedColumns>(other._ofLeads) { [rules.Version] = CountedColumns.Of(_leads[rules.Version], _records.Segments, _leadFacts) };
    }

    /// <summary>The records as they were read.</summary>
    public RecordColumns Records => _records;

    /// <summary>The deals, classified.</summary>
    public ColumnSet Deals => _deals;

    /// <summary>The days of spend, classified: a record for each day of each row, in the order of the rows.</summary>
    public ColumnSet Spend => _spend;

    /// <summary>Each customer with all its rows, the newest first, and the set of segments of the newest.</summary>
    public IReadOnlyList<(IReadOnlyList<CustomerRow> Rows, int Set)> Customers => _customers;

    /// <summary>The leads as a version of the rules classifies them.</summary>
    public ColumnSet LeadsUnder(int rules) => _leads[rules];

    /// <summary>Every segment that a record counts in, the total first.</summary>
    public IReadOnlyList<Segment> Segments => _records.Segments.Segments;

    /// <summary>The same with leads counted by other rules beside those there are; itself where it has them.</summary>
    public ColumnFacts With(RuleSet rules) => _ofLeads.ContainsKey(rules.Version) ? this : new ColumnFacts(this, rules);

    /// <summary>Pairs customers over periods that they have not been paired over, up to the last day that there are data of.</summary>
    public void Pair(PairFact fact, IEnumerable<Period> periods, DateOnly lastDay)
    {
        foreach (var grain in periods.Where(period => _paired.Add((period.Grain, period.Start))).GroupBy(period => period.Grain))
        {
            var pairs = new CustomerPairs([.. grain.OrderBy(period => period.Start)], lastDay, (currency, period) => _records.Rates.On(currency, period.Start.DayNumber));
            foreach (var (rows, set) in _customers)
                pairs.Add(rows, Array.ConvertAll(_records.Segments.Sets[set], number => Segments[number]));
            foreach (var (segment, period, _, counts) in pairs.Results())
            {
                if (!_pairs.TryGetValue(segment, out var ofSegment))
                    _pairs[segment] = ofSegment = [];
                ofSegment.Add((fact.Key, period, counts));
            }
        }
    }

    /// <summary>The facts of a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="isWanted">Whether a fact is wanted; all are if null.</param>
    public FactBook BookOf(Segment segment, Predicate<Fact>? isWanted = null)
    {
        var (plain, tables) = (FactBook.BuilderOf(segment), new Dictionary<int, FactTable>());
        if (_records.Segments.NumberOf(segment) is not Unknown.Value and var number)
        {
            _ofDeals.AddTo(number, isWanted, plain);
            _ofSpend.AddTo(number, isWanted, plain);
            foreach (var (version, counted) in _ofLeads)
            {
                var ruled = FactBook.BuilderOf(segment);
                counted.AddTo(number, isWanted, ruled);
                tables[version] = ruled.Build();
            }

            foreach (var (stock, ofRecords) in _stocks)
                plain.Set(segment.IsTotal ? stock : stock.Part(record => Array.IndexOf(_records.Segments.Sets[_deals.Sets[ofRecords[record]]], number) >= 0));
        }

        foreach (var (fact, period, counts) in _pairs.GetValueOrDefault(segment) ?? [])
            plain.Set(fact, period.Grain, period.Start, counts);
        tables[FactBook.WithoutRules] = plain.Build();
        return new FactBook(segment, tables);
    }

    private ColumnSet Classified(RuleSet rules) => new LeadClassifier(_records, _records.Leads, rules).Classify(_records.Stages, _links);

    /// <summary>The deals that were planned for a day and opened, with what each adds to the facts.</summary>
    private (Stock, int[]) StockOf(IReadOnlyList<StockFact> facts)
    {
        var (compiled, builder, records) = (new Compiled(_deals), new StockBuilder([.. facts.Select(fact => fact.Key)]), new List<int>());
        var adds = facts.Select(fact => AddsOf(compiled, fact)).ToArray();
        var (planned, opened, ended) = (_deals.Whole(facts[0].Planned)!, _deals.Whole(facts[0].Opened)!, _deals.Whole(facts[0].Ended)!);
        var quantities = new double[facts.Count];
        for (var record = 0; record < _deals.Count; record++)
        {
            if (planned[record] == Unknown.Value || opened[record] == Unknown.Value)
                continue;
            for (var place = 0; place < quantities.Length; place++)
                quantities[place] = adds[place](record);
            records.Add(record);
            builder.Add(Day(planned[record]), Day(opened[record]), ended[record] == Unknown.Value ? null : Day(ended[record]), quantities);
        }

        return (builder.Build(), [.. records]);
    }

    private static Func<int, double> AddsOf(Compiled compiled, StockFact fact)
    {
        var isMeant = fact.Where is null ? null : compiled.Condition(fact.Where);
        if (fact.Sum is null)
            return record => isMeant?.Invoke(record) == false ? 0 : 1;
        var (isKnown, quantity) = (compiled.IsKnown(fact.Sum), compiled.Wide(fact.Sum));
        return record => isMeant?.Invoke(record) == false || !isKnown(record) ? 0 : quantity(record);
    }

    private static DateOnly Day(int number) => DateOnly.FromDayNumber(number);
}

using Npgsql;
using Scorecard.Data.Classification;
using Scorecard.Data.Classification.InMemory;
using Scorecard.Data.Columns;
using Scorecard.Data.Points;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
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
    private readonly IReadOnlyList<ClassifiedCustomer> _customers;
    private readonly List<(IReadOnlyList<StockFact> Facts, Stock Stock, int[] Records)> _stocks;
    private readonly PairedCustomers _pairs;

    /// <summary>Classifies and counts.</summary>
    /// <param name="records">The records.</param>
    /// <param name="rules">The rules that leads are classified by.</param>
    /// <param name="facts">What is counted.</param>
    public ColumnFacts(RecordColumns records, IReadOnlyList<RuleSet> rules, IReadOnlyList<Fact> facts)
    {
        _records = records;
        Accounts = new Accounts(records, records.Leads, records.Deals);
        _deals = new DealClassifier(records, records.Deals, records.Leads, Accounts).Classify();
        _customers = CustomerClassifier.Classify(records, _deals, new FirstDeals(records, records.Deals, _deals, Accounts));
        _pairs = new PairedCustomers(records, _customers);
        _spend = SpendClassifier.Classify(records);
        _links = new LeadLinks(records, records.Leads, records.Deals, _deals, Accounts);

        var byDay = facts.Where(fact => fact is not (PairFact or StockFact)).ToLookup(fact => fact.Record);
        _leadFacts = [.. byDay[RecordType.Lead]];
        _leads = rules.ToDictionary(set => set.Version, Classified);
        _ofLeads = _leads.ToDictionary(set => set.Key, set => CountedColumns.Of(set.Value, records.Segments, _leadFacts));
        _ofDeals = CountedColumns.Of(_deals, records.Segments, byDay[RecordType.Deal]);
        _ofSpend = CountedColumns.Of(_spend, records.Segments, byDay[RecordType.Spend]);
        _stocks = [.. facts.OfType<StockFact>().GroupBy(fact => (fact.Planned, fact.Opened, fact.Ended)).Select(group => StockOf([.. group]))];
        Segments = CountedSegments();
    }

    private ColumnFacts(ColumnFacts other, RuleSet rules)
    {
        (_records, _deals, _ofDeals, _ofSpend, _links, _leadFacts) = (other._records, other._deals, other._ofDeals, other._ofSpend, other._links, other._leadFacts);
        (_customers, _stocks, _pairs, _spend, Accounts, Segments) = (other._customers, other._stocks, other._pairs, other._spend, other.Accounts, other.Segments);
        _leads = new Dictionary<int, ColumnSet>(other._leads) { [rules.Version] = Classified(rules) };
        _ofLeads = new Dictionary<int, CountedColumns>(other._ofLeads) { [rules.Version] = CountedColumns.Of(_leads[rules.Version], _records.Segments, _leadFacts) };
    }

    /// <summary>The records as they were read.</summary>
    public RecordColumns Records => _records;

    /// <summary>The deals, classified.</summary>
    public ColumnSet Deals => _deals;

    /// <summary>The days of spend, classified: a record for each day of each row, in the order of the rows.</summary>
    public ColumnSet Spend => _spend;

    /// <summary>Each customer with all its rows.</summary>
    public IReadOnlyList<ClassifiedCustomer> Customers => _customers;

    /// <summary>Whose leads and deals are, and which leads deals find.</summary>
    public Accounts Accounts { get; }

    /// <summary>The leads as a version of the rules classifies them.</summary>
    public ColumnSet LeadsUnder(int rules) => _leads[rules];

    /// <summary>Every segment that a record counts in, the total first.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>Reads the records that a connection sees and counts what metrics are made from, by everything that is agreed.</summary>
    public static async Task<ColumnFacts> ReadAsync(NpgsqlConnection connection, ScoringContext context, CancellationToken cancellation) =>
        Of(await RecordColumns.ReadAsync(connection, cancellation), context);

    /// <summary>Counts what has changed since a snapshot that others are the facts of.</summary>
    public static async Task<ColumnFacts> FollowAsync(ColumnFacts before, long since, NpgsqlConnection connection, ScoringContext context, CancellationToken cancellation) =>
        Of(await before.Records.FollowAsync(connection, since, cancellation), context);

    /// <summary>The same with leads counted by other rules beside those there are; itself where it has them.</summary>
    public ColumnFacts With(RuleSet rules) => _ofLeads.ContainsKey(rules.Version) ? this : new ColumnFacts(this, rules);

    /// <summary>The facts of a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="isWanted">Whether a fact is wanted; all are if null.</param>
    /// <param name="pairing">The periods that customers are paired over; none if null.</param>
    public FactBook BookOf(Segment segment, Predicate<Fact>? isWanted = null, Pairing? pairing = null)
    {
        var (plain, tables) = (FactBook.BuilderOf(segment), new Dictionary<int, FactTable>());
        var number = _records.Segments.NumberOf(segment);
        foreach (var (version, counted) in _ofLeads)
        {
            var ruled = FactBook.BuilderOf(segment);
            _records.Elsewhere.AddTo(ruled, segment, ofLeads: true, isWanted);
            if (number != Unknown.Value)
                counted.AddTo(number, isWanted, ruled);
            tables[version] = ruled.Build();
        }

        if (number != Unknown.Value)
        {
            _ofDeals.AddTo(number, isWanted, plain);
            _ofSpend.AddTo(number, isWanted, plain);
            foreach (var (_, stock, ofRecords) in _stocks.Where(stocks => isWanted is null || stocks.Facts.Any(isWanted.Invoke)))
                plain.Set(segment.IsTotal ? stock : stock.Part(record => Array.IndexOf(_records.Segments.Sets[_deals.Sets[ofRecords[record]]], number) >= 0));
        }

        // Records of a type are either here or counted elsewhere: of those that are not here the stock is empty.
        _records.Elsewhere.AddTo(plain, segment, ofLeads: false, isWanted);
        if (pairing is { } pairs && isWanted?.Invoke(CountedFacts.Customers) != false)
            _pairs.AddTo(CountedFacts.Customers, segment, pairs.Periods, pairs.LastDay, plain);
        tables[FactBook.WithoutRules] = plain.Build();
        return new FactBook(segment, tables);
    }

    /// <summary>Sets that were known before may be nobody's any more.</summary>
    private List<Segment> CountedSegments()
    {
        var isCounted = new bool[_records.Segments.Segments.Count];
        isCounted[0] = true;
        foreach (var set in _leads.Values.SelectMany(leads => leads.Sets).Concat(_deals.Sets).Concat(_spend.Sets).Concat(_customers.Select(customer => customer.Set)).Distinct())
            Array.ForEach(_records.Segments.Sets[set], segment => isCounted[segment] = true);
        return [.. _records.Segments.Segments.Where((_, number) => isCounted[number]).Union(_records.Elsewhere.Segments)];
    }

    private static ColumnFacts Of(RecordColumns records, ScoringContext context) => new(records, context.Agreements.RuleSets, [.. MetricCatalog.Facts.Where(context.Supply.Has)]);

    private ColumnSet Classified(RuleSet rules) => new LeadClassifier(_records, _records.Leads, rules).Classify(_records.Stages, _links);

    /// <summary>The deals that were planned for a day and opened, with what each adds to the facts.</summary>
    private (IReadOnlyList<StockFact>, Stock, int[]) StockOf(IReadOnlyList<StockFact> facts)
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

        return (facts, builder.Build(), [.. records]);
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

/// <summary>Which customers are to be paired.</summary>
/// <param name="Periods">The periods that they are paired over.</param>
/// <param name="LastDay">The last day that there are data of; a running period is counted up to it.</param>
internal readonly record struct Pairing(IReadOnlyCollection<Period> Periods, DateOnly LastDay);

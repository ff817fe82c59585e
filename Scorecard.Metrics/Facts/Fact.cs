namespace Scorecard.Metrics.Facts;

/// <summary>
/// A number per day and segment that metrics are made from. A fact is declared once, in words of the record's fields, and
/// counted by that alone; it is additive, so that days merge into periods and disjoint segments into one.
/// </summary>
/// <param name="Key">Its name: <c>deals.won</c>.</param>
public abstract record Fact(string Key)
{
    /// <summary>The record it counts.</summary>
    public abstract RecordType Record { get; }

    /// <summary>The record types and mapped fields that have to be there for the fact to mean anything.</summary>
    public IEnumerable<Need> Needs => NeedsWhere(static _ => false);

    /// <summary>The same where records of some types do not come here, since their source counts them itself.</summary>
    public abstract IEnumerable<Need> NeedsWhere(Predicate<RecordType> isElsewhere);
}

/// <summary>A field of a record type that a source has to map.</summary>
public readonly record struct Need(RecordType Record, string? Field);

/// <summary>A count, or a sum, of the records whose day it is: sums over days, and over disjoint segments.</summary>
/// <param name="Key">Its name.</param>
/// <param name="On">The day it is counted on.</param>
/// <param name="Where">Which records count; all with a day if null.</param>
/// <param name="Sum">What is summed; the records are counted if null. Records without the quantity add nothing.</param>
/// <param name="By">A text that it is split by: each text has a count of its own.</param>
public sealed record FlowFact(string Key, Field On, Condition? Where = null, Quantity? Sum = null, Field? By = null) : Fact(Key)
{
    public override RecordType Record => On.Record;

    public override IEnumerable<Need> NeedsWhere(Predicate<RecordType> isElsewhere) => FactNeeds.Of(isElsewhere, On, Where, Sum);

    /// <summary>What the names of the split counts begin with.</summary>
    public string SplitKey => $"{Key}/";
}

/// <summary>
/// An age histogram: how many of the records that entered on a day had the second event so many days later.
/// Windows, survival and medians are made from it.
/// </summary>
/// <param name="Key">Its name.</param>
/// <param name="From">The day of entry.</param>
/// <param name="To">The day of the second event; records without it are not in the histogram.</param>
/// <param name="Where">Which records count; all if null.</param>
public sealed record AgeFact(string Key, Field From, Field To, Condition? Where = null) : Fact(Key)
{
    public override RecordType Record => From.Record;

    public override IEnumerable<Need> NeedsWhere(Predicate<RecordType> isElsewhere) => FactNeeds.Of(isElsewhere, From, Where, new DaysBetween(From, To));
}

/// <summary>How many of the records of a day have which whole number of something: seconds until the first touch.</summary>
/// <param name="Key">Its name.</param>
/// <param name="On">The day it is counted on.</param>
/// <param name="Of">The whole number; records without it are not in the histogram.</param>
public sealed record HistogramFact(string Key, Field On, Quantity Of) : Fact(Key)
{
    public override RecordType Record => On.Record;

    public override IEnumerable<Need> NeedsWhere(Predicate<RecordType> isElsewhere) => FactNeeds.Of(isElsewhere, On, null, Of);
}

/// <summary>
/// A count, or a sum, of the records that are open on a day, by the day that they are planned for. It rests on three days of
/// each record, so that nearly every record would have a number of its own: it is read from the records. A metric asks what
/// was open at the end of the day before its period, or of a later one: what had ended before that need not be read.
/// </summary>
/// <param name="Key">Its name.</param>
/// <param name="Planned">The day that a record is planned for, which may lie ahead; records without it do not count.</param>
/// <param name="Opened">The first day at whose end it is open; records without it do not count.</param>
/// <param name="Ended">The first day at whose end it no longer is; unknown while it is open.</param>
/// <param name="Where">Which records count; all if null.</param>
/// <param name="Sum">What is summed; the records are counted if null. Records without the quantity add nothing.</param>
public sealed record StockFact(string Key, Field Planned, Field Opened, Field Ended, Condition? Where = null, Quantity? Sum = null) : Fact(Key)
{
    public override RecordType Record => Planned.Record;

    public override IEnumerable<Need> NeedsWhere(Predicate<RecordType> isElsewhere) => FactNeeds.Of(isElsewhere, Planned, Where, Sum).Concat(FactNeeds.Of(isElsewhere, Planned, null, new DaysBetween(Opened, Ended))).Distinct();
}

/// <summary>
/// Customers active on the day before a period against those still active on its last day, counted by id for each
/// period: equal daily starts and ends can hide different retention, so this is never made from days.
/// </summary>
/// <param name="Key">Its name.</param>
public sealed record PairFact(string Key) : Fact(Key)
{
    public override RecordType Record => RecordType.CustomerPeriod;

    public override IEnumerable<Need> NeedsWhere(Predicate<RecordType> isElsewhere) =>
        [new(RecordType.CustomerPeriod, "customer"), new(RecordType.CustomerPeriod, "from")];
}

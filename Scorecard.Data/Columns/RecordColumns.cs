using Npgsql;
using Scorecard.Data.Warehouse.Kept;

namespace Scorecard.Data.Columns;

/// <summary>
/// The records of the store in memory, a list for each field, as their sources say them: what they count as is settled from
/// these, under whatever rules. Everything here can be read anew from the store.
/// </summary>
internal sealed class RecordColumns
{
    private RecordColumns(Supplies supplies, SegmentLabels labels, ExchangeRates rates)
    {
        (Supplies, Labels, Rates, Segments) = (supplies, labels, rates, new SegmentSets(labels, supplies.Segments));
        (Sources, Texts, CustomerIds) = (new(), new(), new());
    }

    private RecordColumns(RecordColumns before, Supplies supplies, SegmentLabels labels, ExchangeRates rates)
    {
        (Supplies, Labels, Rates, Segments) = (supplies, labels, rates, new SegmentSets(before.Segments, labels));
        (Sources, Texts, CustomerIds) = (new(before.Sources), new(before.Texts), new(before.CustomerIds));
    }

    public Supplies Supplies { get; }

    public SegmentLabels Labels { get; }

    public ExchangeRates Rates { get; }

    public SegmentSets Segments { get; }

    /// <summary>The sources' names.</summary>
    public Texts Sources { get; }

    /// <summary>Outcomes, currencies, stages, kinds of cost, reasons.</summary>
    public Texts Texts { get; }

    /// <summary>The ids of leads that deals name.</summary>
    public Keys LeadIds { get; private set; } = new();

    public Keys CustomerIds { get; }

    public LeadColumns Leads { get; private set; } = new();

    public DealColumns Deals { get; private set; } = new();

    public SpendColumns Spend { get; private set; } = new();

    public CustomerColumns Customers { get; private set; } = new();

    public StageVersions Stages { get; private set; } = new();

    /// <summary>The facts of records that are counted where they lie.</summary>
    public KeptFacts Elsewhere { get; private set; } = KeptFacts.None;

    /// <summary>Reads the records that a connection sees; whoever wants one moment of them opens a transaction that does.</summary>
    public static async Task<RecordColumns> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var records = new RecordColumns(
            await Supplies.ReadAsync(connection, cancellation), await SegmentLabels.ReadAsync(connection, cancellation), await ExchangeRates.ReadAsync(connection, cancellation));
        await records.ReadAsync(connection, () => LeadColumns.ReadAsync(connection, records, cancellation), cancellation);
        return records;
    }

    /// <summary>
    /// Reads what has changed since a snapshot that these were the records of. Of leads, which are by far the most, only what is
    /// another one is read; of the others all, where any is another one. What sources map, and what values count as, has to be
    /// as it was.
    /// </summary>
    public async Task<RecordColumns> FollowAsync(NpgsqlConnection connection, long since, CancellationToken cancellation)
    {
        var records = new RecordColumns(
            this, await Supplies.ReadAsync(connection, cancellation), await SegmentLabels.ReadAsync(connection, cancellation), await ExchangeRates.ReadAsync(connection, cancellation));
        var changed = await ChangedTypes.ReadAsync(connection, since, cancellation);
        if (!changed.Deals)
            (records.Deals, records.LeadIds) = (Deals, LeadIds);
        if (!changed.Customers)
            records.Customers = Customers;
        if (!changed.Spend)
            records.Spend = Spend;
        await records.ReadAsync(connection, () => LeadColumns.FollowAsync(connection, Leads, records, isSame: !changed.Deals, since, cancellation), cancellation, changed);
        return records;
    }

    /// <summary>The currency of an amount where it is not the company's.</summary>
    /// <param name="said">The number of what the record says.</param>
    /// <param name="source">Its source, which may say it for all.</param>
    public string? CurrencyOf(int said, string source)
    {
        var currency = said == Unknown.Value ? Supplies.CurrencyOf(source) : Texts[said];
        return currency == Supplies.Currency ? null : currency;
    }

    /// <summary>An amount in the reporting currency, or the number of the currency that there is no rate of.</summary>
    public (decimal? Amount, int WithoutRate) Money(decimal? amount, string? currency, int day)
    {
        var converted = Converted(amount, currency, day);
        return (converted, amount is not null && converted is null ? Texts.NumberOf(currency!) : Unknown.Value);
    }

    /// <summary>An amount in the reporting currency; null where it is not known or there is no rate.</summary>
    public decimal? Converted(decimal? amount, string? currency, int day) => currency is null ? amount
        : amount * Rates.On(currency, day) is { } converted ? Math.Round(converted, 6, MidpointRounding.AwayFromZero) : null;

    private async Task ReadAsync(NpgsqlConnection connection, Func<Task<LeadColumns>> leads, CancellationToken cancellation, ChangedTypes? changed = null)
    {
        Elsewhere = await KeptFacts.ReadAsync(connection, Labels, cancellation);
        if (changed?.Deals != false)
            Deals = await DealColumns.ReadAsync(connection, this, cancellation);
        if (changed?.Customers != false)
            Customers = await CustomerColumns.ReadAsync(connection, this, cancellation);
        if (changed?.Spend != false)
            Spend = await SpendColumns.ReadAsync(connection, this, cancellation);
        Leads = await leads();
        Stages = await StageVersions.ReadAsync(connection, this, Leads, cancellation);
    }
}

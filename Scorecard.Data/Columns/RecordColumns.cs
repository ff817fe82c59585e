using Npgsql;

namespace Scorecard.Data.Columns;

/// <summary>
/// The records of the store in memory, a list for each field, as their sources say them: what they count as is settled from
/// these, under whatever rules. Everything here can be read anew from the store.
/// </summary>
internal sealed class RecordColumns
{
    private RecordColumns(Supplies supplies, SegmentLabels labels, ExchangeRates rates) =>
        (Supplies, Labels, Rates, Segments) = (supplies, labels, rates, new SegmentSets(labels, supplies.Segments));

    public Supplies Supplies { get; }

    public SegmentLabels Labels { get; }

    public ExchangeRates Rates { get; }

    public SegmentSets Segments { get; }

    /// <summary>The sources' names.</summary>
    public Texts Sources { get; } = new();

    /// <summary>Outcomes, currencies, stages, kinds of cost, reasons.</summary>
    public Texts Texts { get; } = new();

    /// <summary>The ids of leads that deals name.</summary>
    public Keys LeadIds { get; } = new();

    public Keys CustomerIds { get; } = new();

    public LeadColumns Leads { get; private set; } = new();

    public DealColumns Deals { get; private set; } = new();

    public SpendColumns Spend { get; private set; } = new();

    public CustomerColumns Customers { get; private set; } = new();

    public StageVersions Stages { get; private set; } = new();

    /// <summary>Reads the records that a connection sees; whoever wants one moment of them opens a transaction that does.</summary>
    public static async Task<RecordColumns> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var records = new RecordColumns(
            await Supplies.ReadAsync(connection, cancellation), await SegmentLabels.ReadAsync(connection, cancellation), await ExchangeRates.ReadAsync(connection, cancellation));
        records.Deals = await DealColumns.ReadAsync(connection, records, cancellation);
        records.Customers = await CustomerColumns.ReadAsync(connection, records, cancellation);
        records.Spend = await SpendColumns.ReadAsync(connection, records, cancellation);
        records.Leads = await LeadColumns.ReadAsync(connection, records, cancellation);
        records.Stages = await StageVersions.ReadAsync(connection, records, records.Leads, cancellation);
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
        if (currency is null)
            return (amount, Unknown.Value);
        if (Rates.On(currency, day) is { } rate)
            return (amount is null ? null : Math.Round(amount.Value * rate, 6, MidpointRounding.AwayFromZero), Unknown.Value);
        return (null, amount is null ? Unknown.Value : Texts.NumberOf(currency));
    }
}

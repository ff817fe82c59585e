using Npgsql;

namespace Scorecard.Data.Columns;

/// <summary>The deals as their sources say them, a list for each field.</summary>
internal sealed class DealColumns
{
    private const string Sql =
        """
        SELECT source, id, lead_id, customer_id, created_at, qualified_at, expected_close_at, closed_at, outcome, probability, amount, currency, segments
        FROM deal WHERE gone_snapshot_id IS NULL
        """;

    /// <summary>How many there are.</summary>
    public int Count => Id.Count;

    public List<int> Source { get; } = [];

    public Ids Id { get; } = new();

    /// <summary>The number of its lead's id.</summary>
    public List<int> Lead { get; } = [];

    /// <summary>The number of its customer's id.</summary>
    public List<int> Customer { get; } = [];

    public List<long> Created { get; } = [];

    public List<long> Qualified { get; } = [];

    public List<long> ExpectedClose { get; } = [];

    public List<long> Closed { get; } = [];

    public List<int> Outcome { get; } = [];

    public List<decimal?> Probability { get; } = [];

    public List<decimal?> Amount { get; } = [];

    public List<int> Currency { get; } = [];

    /// <summary>What it says of its segments.</summary>
    public List<int> Segments { get; } = [];

    /// <summary>Reads them.</summary>
    public static async Task<DealColumns> ReadAsync(NpgsqlConnection connection, RecordColumns of, CancellationToken cancellation)
    {
        var deals = new DealColumns();
        await CopyRows.ReadAsync(connection, Sql, columns => deals.Add(new WireRow(columns), of), cancellation);
        return deals;
    }

    private void Add(WireRow row, RecordColumns of)
    {
        Source.Add(row.Text(of.Sources));
        Id.Add(row.Bytes());
        Lead.Add(of.LeadIds.NumberOf(row.Bytes()));
        Customer.Add(of.CustomerIds.NumberOf(row.Bytes()));
        Created.Add(row.Instant());
        Qualified.Add(row.Instant());
        ExpectedClose.Add(row.Instant());
        Closed.Add(row.Instant());
        Outcome.Add(row.Text(of.Texts));
        Probability.Add(row.Number());
        Amount.Add(row.Number());
        Currency.Add(row.Text(of.Texts));
        Segments.Add(row.Segments(of.Segments));
    }
}

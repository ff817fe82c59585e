using System.Globalization;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Data.Warehouse;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Worker.Sources.Warehouse;

/// <summary>Leads, deals and spend as a company would have them in a warehouse: tables of instants, and views that say the days and what takes other records.</summary>
internal static class SalesWarehouse
{
    public const string Zone = "America/New_York";

    private const string Tables =
        """
        CREATE TABLE raw_lead (id text, customer text, created_at timestamptz, mql_at timestamptz, sql_at timestamptz, channel text);
        CREATE TABLE raw_deal (id text, lead text, customer text, created_at timestamptz, qualified_at timestamptz, expected_at timestamptz, closed_at timestamptz, outcome text, probability numeric, amount numeric, channel text);
        CREATE TABLE raw_spend (id text, from_day date, to_day date, kind text, amount numeric, channel text);
        """;

    private const string Views =
        $"""
        CREATE VIEW won_deal AS SELECT *, row_number() OVER (PARTITION BY customer ORDER BY closed_at, id COLLATE "C") AS nth FROM raw_deal WHERE outcome = 'won';
        CREATE VIEW deals AS SELECT id, outcome, probability, amount, coalesce(nullif(channel, ''), (SELECT channel FROM raw_lead l WHERE l.id = d.lead), '') AS channel,
            (created_at AT TIME ZONE '{Zone}')::date AS created, (qualified_at AT TIME ZONE '{Zone}')::date AS qualified, (expected_at AT TIME ZONE '{Zone}')::date AS expected,
            (closed_at AT TIME ZONE '{Zone}')::date AS closed,
            EXISTS (SELECT FROM won_deal w WHERE w.id = d.id AND nth = 1) AS is_first,
            (SELECT (n.closed_at AT TIME ZONE '{Zone}')::date FROM won_deal w JOIN won_deal n USING (customer) WHERE w.id = d.id AND w.nth = 1 AND n.nth = 2) AS next_won
        FROM raw_deal d;
        CREATE VIEW leads AS SELECT id, channel,
            (created_at AT TIME ZONE '{Zone}')::date AS created, (mql_at AT TIME ZONE '{Zone}')::date AS mql, (sql_at AT TIME ZONE '{Zone}')::date AS sql,
            (coalesce(sql_at, (SELECT min(least(qualified_at, CASE WHEN outcome = 'won' THEN closed_at END)) FROM raw_deal d WHERE d.lead = l.id)) AT TIME ZONE '{Zone}')::date AS sql_or_later,
            (SELECT (closed_at AT TIME ZONE '{Zone}')::date FROM won_deal w WHERE w.customer = l.customer AND nth = 1) AS customer_day
        FROM raw_lead l;
        """;

    /// <summary>The tables as the source's options map them.</summary>
    public static string Records { get; } =
        """
        [
          { "record": "lead", "table": "public.leads", "segments": { "channel": "channel" },
            "columns": { "id": "id", "created": "created", "mql": "mql", "sql": "sql", "sqlOrLater": "sql_or_later", "customerDay": "customer_day" } },
          { "record": "deal", "table": "deals", "segments": { "channel": "channel" },
            "columns": { "id": "id", "created": "created", "qualified": "qualified", "expectedClose": "expected", "closed": "closed", "outcome": "outcome", "probability": "probability", "amount": "amount",
                         "firstOfCustomer": "is_first", "nextWon": "next_won" } },
          { "record": "spend", "table": "raw_spend", "segments": { "channel": "channel" }, "columns": { "from": "from_day", "to": "to_day", "kind": "kind", "amount": "amount" } }
        ]
        """;

    /// <summary>A warehouse with these records in it.</summary>
    public static async Task<WarehouseDatabase> NewAsync(IReadOnlyList<SourceRecord> records)
    {
        var database = await WarehouseDatabase.NewAsync();
        await database.ExecuteAsync(Tables + Views);
        await InsertAsync(database, records);
        return database;
    }

    public static Task InsertAsync(WarehouseDatabase database, IEnumerable<SourceRecord> records) => database.ExecuteAsync(string.Join('\n', records.Select(Insert)));

    /// <summary>The same records as a source delivers them that brings them here.</summary>
    public static Reading[] Readings(IReadOnlyList<SourceRecord> records, DateTimeOffset at) =>
    [
        Pull.Of(RecordType.Lead, at, "channel"),
        Pull.Of(RecordType.Deal, at, "channel") with { Fields = new HashSet<string>(["lead", "customer", "created", "qualified", "expectedClose", "closed", "outcome", "probability", "amount"], StringComparer.Ordinal) },
        Pull.Of(RecordType.Spend, at, "channel"), .. records.Select(record => new Received(record)),
    ];

    private static string Insert(SourceRecord record) => record switch
    {
        LeadRecord lead => $"INSERT INTO raw_lead VALUES ({Values(lead.Id, lead.CustomerId, lead.CreatedAt, lead.MqlAt, lead.SqlAt, lead.Segments["channel"])});",
        DealRecord deal =>
            $"INSERT INTO raw_deal VALUES ({Values(deal.Id, deal.LeadId, deal.CustomerId, deal.CreatedAt, deal.QualifiedAt, deal.ExpectedCloseAt, deal.ClosedAt, deal.Outcome, deal.Probability, deal.Amount, deal.Segments["channel"])});",
        SpendRecord spend => $"INSERT INTO raw_spend VALUES ({Values(spend.Id, spend.FromDay, spend.ToDay, spend.Kind, spend.Amount, spend.Segments["channel"])});",
        _ => throw new ArgumentException("It is none that the warehouse has.", nameof(record)),
    };

    private static string Values(params object?[] values) => string.Join(", ", values.Select(value => value switch
    {
        null => "NULL",
        DateTimeOffset at => $"'{at:O}'",
        DateOnly day => $"'{day:yyyy-MM-dd}'",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        _ => $"'{value.ToString()!.Replace("'", "''", StringComparison.Ordinal)}'",
    }));
}

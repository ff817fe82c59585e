using Npgsql;
using Scorecard.Data.Snapshots;

namespace Scorecard.Data.Columns;

/// <summary>The leads as their sources say them, a list for each field.</summary>
internal sealed class LeadColumns
{
    private const string Sql =
        """
        SELECT source, id, created_at, mql_at, assigned_at, first_touch_at, accepted_at, rejected_at, reject_reason, sql_at, customer_id, segments
        FROM lead WHERE gone_snapshot_id IS NULL
        """;

    /// <summary>How many there are.</summary>
    public int Count => Key.Count;

    public List<int> Source { get; } = [];

    /// <summary>The hash of its id.</summary>
    public List<Guid> Key { get; } = [];

    public List<long> Created { get; } = [];

    public List<long> Mql { get; } = [];

    public List<long> Assigned { get; } = [];

    public List<long> FirstTouch { get; } = [];

    public List<long> Accepted { get; } = [];

    public List<long> Rejected { get; } = [];

    public List<int> RejectReason { get; } = [];

    public List<long> SqlRecorded { get; } = [];

    /// <summary>The number of its customer's id.</summary>
    public List<int> Customer { get; } = [];

    /// <summary>The number of its own id, where a deal names it.</summary>
    public List<int> Named { get; } = [];

    /// <summary>What it says of its segments.</summary>
    public List<int> Segments { get; } = [];

    /// <summary>Reads them; deals have been read before.</summary>
    public static async Task<LeadColumns> ReadAsync(NpgsqlConnection connection, RecordColumns of, CancellationToken cancellation)
    {
        var leads = new LeadColumns();
        await CopyRows.ReadAsync(connection, Sql, columns => leads.Add(new WireRow(columns), of), cancellation);
        return leads;
    }

    private void Add(WireRow row, RecordColumns of)
    {
        Source.Add(row.Text(of.Sources));
        var key = Hash128.Of(row.Bytes());
        Key.Add(key);
        Named.Add(of.LeadIds.Find(key));
        Created.Add(row.Instant());
        Mql.Add(row.Instant());
        Assigned.Add(row.Instant());
        FirstTouch.Add(row.Instant());
        Accepted.Add(row.Instant());
        Rejected.Add(row.Instant());
        RejectReason.Add(row.Text(of.Texts));
        SqlRecorded.Add(row.Instant());
        Customer.Add(of.CustomerIds.NumberOf(row.Bytes()));
        Segments.Add(row.Segments(of.Segments));
    }
}

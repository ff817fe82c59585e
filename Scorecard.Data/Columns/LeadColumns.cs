using Npgsql;
using Scorecard.Data.Snapshots;

namespace Scorecard.Data.Columns;

/// <summary>The leads as their sources say them, a list for each field.</summary>
internal sealed class LeadColumns
{
    private const string Fields = "source, id, created_at, mql_at, assigned_at, first_touch_at, accepted_at, rejected_at, reject_reason, sql_at, customer_id, segments";

    /// <summary>How many there are.</summary>
    public int Count => Key.Count;

    public List<int> Source { get; } = [];

    public Ids Id { get; } = new();

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
        await CopyRows.ReadAsync(connection, $"SELECT {Fields} FROM lead WHERE gone_snapshot_id IS NULL", columns => leads.Add(new WireRow(columns), of), cancellation);
        return leads;
    }

    /// <summary>Those of before that are as they were, and after them what has changed since a snapshot; deals have been read before.</summary>
    /// <param name="connection">A connection that sees them.</param>
    /// <param name="before">Those of before.</param>
    /// <param name="of">What they are columns of.</param>
    /// <param name="isSame">Whether deals name the same leads as before.</param>
    /// <param name="since">The snapshot.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<LeadColumns> FollowAsync(NpgsqlConnection connection, LeadColumns before, RecordColumns of, bool isSame, long since, CancellationToken cancellation)
    {
        var (changed, leads) = (await ChangedAsync(connection, of, since, cancellation), new LeadColumns());
        if (changed.Count == 0 && isSame)
            return before;
        leads.Reserve(before.Count + changed.Count);
        for (var lead = 0; lead < before.Count; lead++)
        {
            if (!changed.Contains((before.Source[lead], before.Key[lead])))
                leads.Add(before, lead, of);
        }

        await CopyRows.ReadAsync(
            connection, $"SELECT {Fields} FROM lead WHERE gone_snapshot_id IS NULL AND snapshot_id > {since}", columns => leads.Add(new WireRow(columns), of), cancellation);
        return leads;
    }

    private static async Task<HashSet<(int Source, Guid Key)>> ChangedAsync(NpgsqlConnection connection, RecordColumns of, long since, CancellationToken cancellation)
    {
        var changed = new HashSet<(int, Guid)>();
        await CopyRows.ReadAsync(
            connection,
            $"SELECT source, id FROM lead WHERE snapshot_id > {since} OR gone_snapshot_id > {since}",
            columns =>
            {
                var row = new WireRow(columns);
                changed.Add((row.Text(of.Sources), Hash128.Of(row.Bytes())));
            },
            cancellation);
        return changed;
    }

    /// <summary>Lists that grow by themselves leave twice their room behind.</summary>
    private void Reserve(int count)
    {
        foreach (var instants in new[] { Created, Mql, Assigned, FirstTouch, Accepted, Rejected, SqlRecorded })
            instants.EnsureCapacity(count);
        foreach (var numbers in new[] { Source, RejectReason, Customer, Named, Segments })
            numbers.EnsureCapacity(count);
        Key.EnsureCapacity(count);
    }

    private void Add(LeadColumns other, int lead, RecordColumns of)
    {
        Source.Add(other.Source[lead]);
        Id.Add(other.Id[lead]);
        Key.Add(other.Key[lead]);
        Named.Add(of.LeadIds.Find(other.Key[lead]));
        Created.Add(other.Created[lead]);
        Mql.Add(other.Mql[lead]);
        Assigned.Add(other.Assigned[lead]);
        FirstTouch.Add(other.FirstTouch[lead]);
        Accepted.Add(other.Accepted[lead]);
        Rejected.Add(other.Rejected[lead]);
        RejectReason.Add(other.RejectReason[lead]);
        SqlRecorded.Add(other.SqlRecorded[lead]);
        Customer.Add(other.Customer[lead]);
        Segments.Add(other.Segments[lead]);
    }

    private void Add(WireRow row, RecordColumns of)
    {
        Source.Add(row.Text(of.Sources));
        var id = row.Bytes();
        var key = Hash128.Of(id);
        Id.Add(id);
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

using System.Text.Json;
using Npgsql;
using Scorecard.Data.Snapshots;

namespace Scorecard.Data.Queries;

/// <summary>Reads the past versions of a record and the one of today, and says what each has changed.</summary>
public sealed class RecordHistoryQuery(NpgsqlDataSource database) : IRecordHistoryQuery
{
    private static readonly Dictionary<string, RecordTable> Tables = new(StringComparer.Ordinal)
    {
        ["lead"] = RecordTable.Lead,
        ["deal"] = RecordTable.Deal,
        ["customer-period"] = RecordTable.CustomerPeriod,
        ["spend"] = RecordTable.Spend,
        ["rate"] = RecordTable.Rate,
    };

    public async Task<RecordHistoryView> GetAsync(string type, string? source, string? id, CancellationToken cancellation)
    {
        var table = Tables.GetValueOrDefault(type) ?? throw new QueryException("type", type, $"There is no record type \"{type}\". There are: {string.Join(", ", Tables.Keys)}.");
        var versions = await ReadAsync(table, Given("source", source), Given("id", id), cancellation);
        if (versions.Count == 0)
            throw new QueryException("id", id, $"The source \"{source}\" has never had a {type} \"{id}\".");
        var last = versions[^1];
        return new RecordHistoryView(type, source!, id!, last.EndedBy is not null, last.Fields, [.. Changes(versions)], last.UnreadSince);
    }

    private static string Given(string parameter, string? value) =>
        string.IsNullOrEmpty(value) ? throw new QueryException(parameter, value, $"Name the {parameter} of the record.") : value.Replace("\0", "", StringComparison.Ordinal);

    private static IEnumerable<RecordVersionView> Changes(List<Version> versions)
    {
        Version? before = null;
        foreach (var version in versions)
        {
            if (before?.EndedBy is { } gone && gone.SnapshotId < version.From.SnapshotId)
                yield return View(gone, "gone", []);
            yield return View(version.From, Change(before, version), Differences(before?.Fields ?? [], version.Fields));
            before = version;
        }

        if (before?.EndedBy is { } end)
            yield return View(end, "gone", []);
    }

    private static string Change(Version? before, Version version) => before switch
    {
        null => version.MayHaveEarlier ? "earliest-kept" : "new",
        { EndedBy: { } end } when end.SnapshotId < version.From.SnapshotId => "returned",
        _ => "changed",
    };

    private static RecordVersionView View(Moment at, string change, Dictionary<string, FieldChange> fields) => new(at.SnapshotId, at.ReceivedAt, at.DataAsOf, change, fields);

    private static Dictionary<string, FieldChange> Differences(Dictionary<string, string> was, Dictionary<string, string> now) => was.Keys.Union(now.Keys, StringComparer.Ordinal)
        .Select(field => (Field: field, Change: new FieldChange(was.GetValueOrDefault(field), now.GetValueOrDefault(field))))
        .Where(pair => pair.Change.Was != pair.Change.Is)
        .OrderBy(pair => pair.Field, StringComparer.Ordinal)
        .ToDictionary(pair => pair.Field, pair => pair.Change, StringComparer.Ordinal);

    /// <summary>What was pruned to the stage and score of a lead has no id and is no version.</summary>
    private async Task<List<Version>> ReadAsync(RecordTable table, string source, string id, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            SELECT v.record::text, coalesce(v.snapshot_id <= kept.from_snapshot_id, false), v.snapshot_id, began.finished_at, began_with.data_time, v.until, ended.finished_at, ended_with.data_time, (v.record ->> 'unread_snapshot_id')::bigint
            FROM (
                SELECT snapshot_id, until_snapshot_id AS until, record FROM past_record WHERE record_type = '{table.Type}' AND source = $1 AND id = $2 AND record ? 'id'
                UNION ALL
                SELECT snapshot_id, gone_snapshot_id, to_jsonb(now) FROM {table.Name} now WHERE source = $1 AND id = $2) v
            LEFT JOIN history_kept kept ON true
            LEFT JOIN run began ON began.snapshot_id = v.snapshot_id
            LEFT JOIN run ended ON ended.snapshot_id = v.until
            LEFT JOIN supply_change began_with ON (began_with.snapshot_id, began_with.source, began_with.record_type) = (v.snapshot_id, $1, '{table.Type}')
            LEFT JOIN supply_change ended_with ON (ended_with.snapshot_id, ended_with.source, ended_with.record_type) = (v.until, $1, '{table.Type}')
            ORDER BY v.snapshot_id
            """);
        command.Parameters.AddWithValue(source);
        command.Parameters.AddWithValue(id);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var versions = new List<Version>();
        while (await reader.ReadAsync(cancellation))
            versions.Add(new Version(Fields(table, reader.GetString(0)), reader.GetBoolean(1), At(reader, 2)!, At(reader, 5), reader.IsDBNull(8) ? null : reader.GetInt64(8)));
        return versions;
    }

    private static Moment? At(NpgsqlDataReader reader, int column) => reader.IsDBNull(column)
        ? null
        : new Moment(
            reader.GetInt64(column),
            reader.IsDBNull(column + 1) ? null : reader.GetFieldValue<DateTimeOffset>(column + 1),
            reader.IsDBNull(column + 2) ? null : reader.GetFieldValue<DateTimeOffset>(column + 2));

    /// <summary>What the source says of it, each segment by itself.</summary>
    private static Dictionary<string, string> Fields(RecordTable table, string json)
    {
        using var record = JsonDocument.Parse(json);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in table.Columns)
        {
            if (record.RootElement.TryGetProperty(column.Name, out var value) && value.ValueKind != JsonValueKind.Null)
                fields[FieldNames.Camel(column.Name)] = FieldNames.Text(column.Name, value);
        }

        if (record.RootElement.TryGetProperty("unread", out var unread) && unread.ValueKind == JsonValueKind.Array)
            fields["unread"] = string.Join(", ", unread.EnumerateArray().Select(name => name.GetString()));
        foreach (var segment in record.RootElement.GetProperty("segments").EnumerateObject())
            fields[$"segments.{segment.Name}"] = segment.Value.GetString()!;
        return fields;
    }

    private sealed record Moment(long SnapshotId, DateTimeOffset? ReceivedAt, DateTimeOffset? DataAsOf);

    private sealed record Version(Dictionary<string, string> Fields, bool MayHaveEarlier, Moment From, Moment? EndedBy, long? UnreadSince);
}

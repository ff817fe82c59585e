using Npgsql;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Unread;

/// <summary>The records of which something could not be read. There are few, and an index of those alone: where there are none, nothing else is looked at.</summary>
internal sealed class UnreadRecords
{
    private static readonly string Sql = string.Join(
        " UNION ALL ", new[] { RecordType.Lead, RecordType.Deal, RecordType.CustomerPeriod, RecordType.Spend }.SelectMany(type => new[] { Of(type, "unread IS NOT NULL"), Of(type, "unread IS NULL AND unread_snapshot_id IS NOT NULL") }));

    private readonly Dictionary<RecordType, Dictionary<(Guid Key, string Source), Lack>> _lacks = [];
    private readonly Dictionary<string, Lack> _known = new(StringComparer.Ordinal);

    private UnreadRecords()
    {
    }

    /// <summary>Reads them.</summary>
    public static async Task<UnreadRecords> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var unread = new UnreadRecords();
        await using var command = LongCommand.On(connection, Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            unread.Add(Enum.Parse<RecordType>(reader.GetString(0)), reader.GetString(1), reader.GetString(2), reader.GetFieldValue<string[]>(3), reader.GetBoolean(4));
        return unread;
    }

    /// <summary>Whether there are any of a type.</summary>
    public bool Any(RecordType type) => _lacks.ContainsKey(type);

    /// <summary>Of the records of a type the rows that lack something, by what they lack.</summary>
    public IReadOnlyDictionary<Lack, List<int>> Rows(RecordType type, GapColumns records)
    {
        var rows = new Dictionary<Lack, List<int>>();
        if (!_lacks.TryGetValue(type, out var lacks))
            return rows;
        for (var row = 0; row < records.Columns.Count; row++)
        {
            if (lacks.TryGetValue((records.Key(row), records.Source(row)), out var lack))
                (rows.TryGetValue(lack, out var alike) ? alike : rows[lack] = []).Add(row);
        }

        return rows;
    }

    private void Add(RecordType type, string source, string id, string[] fields, bool isWhole)
    {
        Array.Sort(fields, StringComparer.Ordinal);
        var said = $"{isWhole} {string.Join(' ', fields)}";
        if (!_known.TryGetValue(said, out var lack))
            _known[said] = lack = new Lack(fields, isWhole);
        (_lacks.TryGetValue(type, out var lacks) ? lacks : _lacks[type] = [])[(Hash128.OfUtf8(id), source)] = lack;
    }

    private static string Of(RecordType type, string isUnread) =>
        $"SELECT '{type}', source, id, coalesce(unread, '{{}}'), unread_snapshot_id IS NOT NULL FROM {RecordTable.Of(type).Name} WHERE {isUnread} AND gone_snapshot_id IS NULL";
}

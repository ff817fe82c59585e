using Npgsql;

namespace Scorecard.Data.Snapshots;

/// <summary>The records of one source and type that the store has, by their hash, and which of them a pull has shown.</summary>
internal sealed class KnownRecords
{
    private readonly Dictionary<string, Guid> _hashes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>How many there were before the pull, gone ones not counted.</summary>
    public int Count => _hashes.Count;

    /// <summary>Whether the pull has shown any.</summary>
    public bool AnySeen => _seen.Count > 0;

    /// <summary>Known and current before, absent from the pull.</summary>
    public IEnumerable<string> NotSeen => _hashes.Keys.Where(id => !_seen.Contains(id));

    /// <summary>Notes that the pull has shown the id; false where it had before.</summary>
    public bool See(string id) => _seen.Add(id);

    /// <summary>What the record is to the store: null if nothing changed, else the operation.</summary>
    public string? Operation(string id, Guid hash) => !_hashes.TryGetValue(id, out var known) ? "new" : known == hash ? null : "changed";

    public static async Task<KnownRecords> LoadAsync(NpgsqlConnection connection, RecordTable table, string source, CancellationToken cancellation)
    {
        var known = new KnownRecords();
        await using var command = new NpgsqlCommand($"SELECT id, hash FROM {table.Name} WHERE source = $1 AND gone_snapshot_id IS NULL", connection);
        command.Parameters.AddWithValue(source);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            known._hashes[reader.GetString(0)] = reader.GetGuid(1);
        return known;
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Npgsql;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// The records of one source and type that the store has, and which of them a pull has shown: by hashes alone, so that
/// five million fit into a few hundred megabytes.
/// </summary>
internal sealed class KnownRows
{
    private const int UsualIdLength = 2048;

    private readonly Dictionary<Guid, Row> _rows;
    private readonly byte[] _text = new byte[UsualIdLength];

    private KnownRows(int expected) => _rows = new Dictionary<Guid, Row>(expected);

    /// <summary>How many there were before the pull, gone ones not counted.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them the pull has shown.</summary>
    public int SeenCount { get; private set; }

    /// <summary>Whether the pull has shown any, new ones included.</summary>
    public bool AnySeen { get; private set; }

    /// <summary>Where an id was shown before in this pull; null if it was not. Notes that it is shown now.</summary>
    public RowPlace? See(string id, RowPlace place)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, KeyOf(id), out var exists);
        if (row.SeenAt != 0)
            return RowPlace.Of(row.SeenAt);
        SeenCount += exists ? 1 : 0;
        AnySeen = true;
        row.SeenAt = place.Packed;
        return null;
    }

    /// <summary>Whether the store's record of this id was made from a row with this hash.</summary>
    public bool IsSame(string id, Guid hash) => _rows.TryGetValue(KeyOf(id), out var row) && row.Hash == hash;

    /// <summary>Notes that a row is shown again just as the store knows it; false, and nothing is noted, where it is not so or was shown before.</summary>
    public bool SeeUnchanged(ReadOnlySpan<char> id, Guid hash, RowPlace place)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrNullRef(_rows, KeyOf(id));
        if (Unsafe.IsNullRef(ref row) || row.Hash != hash || row.SeenAt != 0)
            return false;
        SeenCount++;
        AnySeen = true;
        row.SeenAt = place.Packed;
        return true;
    }

    /// <summary>Reads what the store has.</summary>
    public static async Task<KnownRows> LoadAsync(NpgsqlConnection connection, RecordTable table, string source, CancellationToken cancellation)
    {
        var known = new KnownRows(await ExpectedAsync(connection, table, source, cancellation));
        await RowHashes.ReadAsync(connection, table, source, (id, hash) => known._rows[Hash128.Of(id)] = new Row { Hash = hash }, cancellation);
        known.Count = known._rows.Count;
        return known;
    }

    /// <summary>The ids that are known and current, but absent from the pull. They are read again, since only their hashes are held.</summary>
    public async Task<string[]> NotSeenAsync(NpgsqlConnection connection, RecordTable table, string source, CancellationToken cancellation)
    {
        if (SeenCount == Count)
            return [];
        var ids = new List<string>(Count - SeenCount);
        await RowHashes.ReadAsync(connection, table, source, Collect, cancellation);
        return [.. ids];

        void Collect(ReadOnlySpan<byte> id, Guid hash)
        {
            if (_rows[Hash128.Of(id)].SeenAt == 0)
                ids.Add(Encoding.UTF8.GetString(id));
        }
    }

    private Guid KeyOf(ReadOnlySpan<char> id)
    {
        var most = Encoding.UTF8.GetMaxByteCount(id.Length);
        var bytes = most <= _text.Length ? _text : new byte[most];
        return Hash128.Of(bytes.AsSpan(0, Encoding.UTF8.GetBytes(id, bytes)));
    }

    /// <summary>As many as the planner believes, so that the dictionary need not grow from nothing.</summary>
    private static async Task<int> ExpectedAsync(NpgsqlConnection connection, RecordTable table, string source, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"SELECT least((SELECT max(read) FROM run WHERE source = $1), (SELECT greatest(reltuples, 0) FROM pg_class WHERE oid = '{table.Name}'::regclass))::integer",
            connection);
        command.Parameters.AddWithValue(source);
        return await command.ExecuteScalarAsync(cancellation) is int count ? count : 0;
    }

    private struct Row
    {
        public Guid Hash;

        /// <summary>0 until it is shown.</summary>
        public long SeenAt;
    }
}

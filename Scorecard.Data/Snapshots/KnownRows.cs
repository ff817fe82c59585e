using System.Runtime.CompilerServices;
using System.Text;
using Npgsql;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// The records of one source and type that the store has, and which of them a pull has shown: by hashes alone, so that
/// five million fit into a few hundred megabytes. They arrive while the pull is compared with those that are there.
/// </summary>
internal sealed class KnownRows : IDisposable
{
    private readonly RowTable _rows = new();
    private ReadAhead<(Guid Key, Guid Hash)>? _arriving;

    /// <summary>Begins to read what the store has. Until <see cref="Complete"/> the connection can be used for nothing else.</summary>
    public KnownRows(NpgsqlConnection connection, RecordTable table, string source, CancellationToken cancellation) =>
        _arriving = new(add => RowHashes.ReadAsync(connection, table, source, (id, hash) => add((Hash128.Of(id), hash)), cancellation));

    /// <summary>How many there were before the pull, gone ones not counted; so far, while they arrive.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them the pull has shown.</summary>
    public int SeenCount { get; private set; }

    /// <summary>Whether the pull has shown any, new ones included.</summary>
    public bool AnySeen { get; private set; }

    /// <summary>Where an id was shown before in this pull; null if it was not. Notes that it is shown now.</summary>
    /// <param name="id">The id.</param>
    /// <param name="place">Where it is shown.</param>
    /// <param name="known">The hash of the row that the store's record was made from; empty where the store has none.</param>
    public RowPlace? See(string id, RowPlace place, out Guid known)
    {
        var key = Hash128.OfUtf8(id);
        ref var row = ref Find(key);
        var isKnown = !Unsafe.IsNullRef(ref row);
        if (!isKnown)
            row = ref _rows.Add(key);
        known = row.Hash;
        if (row.SeenAt != 0)
            return RowPlace.Of(row.SeenAt);
        Note(ref row, place, isKnown);
        return null;
    }

    /// <summary>Notes that a row is shown again just as the store knows it; false, and nothing is noted, where it is not so or was shown before.</summary>
    public bool SeeUnchanged(Guid key, Guid hash, RowPlace place)
    {
        ref var row = ref Find(key);
        if (Unsafe.IsNullRef(ref row) || row.Hash != hash || row.SeenAt != 0)
            return false;
        Note(ref row, place, isKnown: true);
        return true;
    }

    /// <summary>Waits until all of them have arrived.</summary>
    public void Complete()
    {
        while (TakeMore())
        {
        }
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
            if (_rows.Find(Hash128.Of(id)).SeenAt == 0)
                ids.Add(Encoding.UTF8.GetString(id));
        }
    }

    /// <summary>Ends what is still arriving.</summary>
    public void Dispose()
    {
        _arriving?.Dispose();
        _arriving = null;
    }

    private void Note(ref RowTable.Row row, RowPlace place, bool isKnown)
    {
        SeenCount += isKnown ? 1 : 0;
        AnySeen = true;
        row.SeenAt = place.Packed;
    }

    /// <summary>The row of this key, waited for; a null reference where there is none.</summary>
    private ref RowTable.Row Find(Guid key)
    {
        ref var row = ref _rows.Find(key);
        while (Unsafe.IsNullRef(ref row) && TakeMore())
            row = ref _rows.Find(key);
        return ref row;
    }

    private bool TakeMore()
    {
        if (_arriving?.Next() is not { } more)
        {
            Dispose();
            return false;
        }

        foreach (var (key, hash) in more)
            _rows.Add(key).Hash = hash;
        Count += more.Length;
        return true;
    }
}

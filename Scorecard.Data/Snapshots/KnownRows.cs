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
    /// <summary>In <see cref="RowTable.Row.SeenAt"/>: the pull has shown the row otherwise than it was known.</summary>
    private const long IsChanged = long.MinValue;

    private readonly RecordTable _table;
    private readonly string _source;
    private readonly RowTable _rows = new();
    private ReadAhead<(Guid Key, Guid Hash)>? _arriving;
    private KnownParts.Kept _kept;
    private int _changed;

    /// <summary>Begins to read what the store has. Until <see cref="Complete"/> the connection can be used for nothing else.</summary>
    public KnownRows(NpgsqlConnection connection, RecordTable table, string source, CancellationToken cancellation)
    {
        (_table, _source) = (table, source);
        _arriving = new(add => ReadAsync(connection, (id, hash) => add((id, hash)), cancellation));
    }

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
            return RowPlace.Of(row.SeenAt & ~IsChanged);
        Note(ref row, place, isKnown);
        return null;
    }

    /// <summary>The id that was just seen is known by another hash from this pull on.</summary>
    public void KnowBy(Guid hash)
    {
        ref var row = ref _rows.Latest;
        row.Hash = hash;
        row.SeenAt |= IsChanged;
        _changed++;
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
    public async Task<string[]> NotSeenAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (SeenCount == Count)
            return [];
        var ids = new List<string>(Count - SeenCount);
        await RowHashes.ReadAsync(connection, _table, _source, Collect, cancellation);
        return [.. ids];

        void Collect(ReadOnlySpan<byte> id, Guid hash)
        {
            if (_rows.Find(Hash128.Of(id)).SeenAt == 0)
                ids.Add(Encoding.UTF8.GetString(id));
        }
    }

    /// <summary>
    /// Keeps what the records are known by after the pull, in the publishing transaction. What was forgotten while the pull was
    /// read stays so: it may have been wrong.
    /// </summary>
    /// <param name="connection">The connection of that transaction.</param>
    /// <param name="isFull">Whether records that the pull has not shown have gone.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task KeepAsync(NpgsqlConnection connection, bool isFull, CancellationToken cancellation)
    {
        var changed = _changed + (isFull ? Count - SeenCount : 0);
        if (changed == 0 || (!_kept.IsNothing && !await KnownParts.AreKeptAsync(connection, _table, _source, cancellation)))
            return;
        if (_kept.HasRoomFor(changed))
            await KnownParts.AddAsync(connection, _table, _source, _kept, Changed(isFull), cancellation);
        else
            await KnownParts.WriteAsync(connection, _table, _source, Current(isFull), cancellation);
    }

    /// <summary>Ends what is still arriving.</summary>
    public void Dispose()
    {
        _arriving?.Dispose();
        _arriving = null;
    }

    /// <summary>What is known now and was not, or otherwise; and with an empty hash what has gone.</summary>
    private IEnumerable<(Guid Id, Guid Hash)> Changed(bool isFull)
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            var row = _rows[i];
            if ((row.SeenAt & IsChanged) != 0 || (isFull && row.SeenAt == 0))
                yield return (row.Key, row.SeenAt == 0 ? Guid.Empty : row.Hash);
        }
    }

    /// <summary>All that is known now.</summary>
    private IEnumerable<(Guid Id, Guid Hash)> Current(bool isFull)
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            var row = _rows[i];
            if (row.SeenAt != 0 || !isFull)
                yield return (row.Key, row.Hash);
        }
    }

    private async Task ReadAsync(NpgsqlConnection connection, KnownParts.Take take, CancellationToken cancellation)
    {
        _kept = await KnownParts.ReadAsync(connection, _table, _source, count => _rows.Expected = count, take, cancellation);
        if (_kept.IsNothing)
            await RowHashes.ReadAsync(connection, _table, _source, (id, hash) => take(Hash128.Of(id), hash), cancellation);
    }

    private void Note(ref RowTable.Row row, RowPlace place, bool isKnown)
    {
        SeenCount += isKnown ? 1 : 0;
        AnySeen = true;
        row.SeenAt = place.Packed;
    }

    /// <summary>The row of this key, waited for; a null reference where there is none. A file that shows rows in their order asks for the next to arrive.</summary>
    private ref RowTable.Row Find(Guid key)
    {
        if (_rows.IsAtEnd)
            TakeMore();
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

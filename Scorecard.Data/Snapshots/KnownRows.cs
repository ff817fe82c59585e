using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    /// <summary>In <see cref="RowTable.Row.SeenAt"/>: the pull has delivered the row, but not so that it could be read.</summary>
    private const long IsUnread = 1L << 62;

    /// <summary>
    /// By this a record is known whose row could not be read when it was last delivered. No row has it, so the next that can be
    /// read is taken in whatever it says.
    /// </summary>
    private static readonly Guid NotRead = Guid.AllBitsSet;

    /// <summary>In <see cref="RowTable.Row.SeenAt"/>: several rows say something of the record, which has to be put together from them.</summary>
    private const long IsTogetherBit = 1L << 61;

    private readonly RecordTable _table;
    private readonly string _source;
    private readonly RowTable _rows = new();

    /// <summary>Of records that were put together before: the hash of those of their rows that the pull has shown so far, and how many.</summary>
    private readonly Dictionary<Guid, (Guid Sum, int Rows)> _sums = [];
    private ReadAhead<(Guid Key, Guid Hash)>? _arriving;
    private KnownParts.Kept _kept;
    private int _changed;
    private int _together;

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

    /// <summary>How many of them the pull has delivered only so that they could not be read.</summary>
    public int UnreadCount { get; private set; }

    /// <summary>How many of those could be read when they were last delivered.</summary>
    public int NewlyUnreadCount { get; private set; }

    /// <summary>How many have gone, if what the pull has not delivered has.</summary>
    public int AbsentCount => Count - SeenCount - UnreadCount;

    /// <summary>Whether the pull has shown or delivered any, new ones included.</summary>
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
        if (row.SeenAt != 0 && !TakeBackUnread(row.SeenAt))
            return RowPlace.Of(row.SeenAt & ~(IsChanged | IsTogetherBit));
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

    /// <summary>Notes that the row of a known record was delivered and could not be read. One that can be, before it or after it, stands instead.</summary>
    public void SeeUnread(string id)
    {
        ref var row = ref Find(Hash128.OfUtf8(id));
        if (Unsafe.IsNullRef(ref row) || (row.SeenAt != 0 && !IsYetToCome(row)))
            return;
        SeenCount -= row.SeenAt != 0 ? 1 : 0;
        AnySeen = true;
        row.SeenAt = IsUnread | (row.SeenAt & IsTogetherBit);
        UnreadCount++;
        if (row.Hash == NotRead)
            return;
        row.SeenAt |= IsChanged;
        row.Hash = NotRead;
        NewlyUnreadCount++;
        _changed++;
    }

    /// <summary>Whether a row is to be handed over. Nothing is noted of one that is: it is seen when it comes.</summary>
    public Shown Show(Guid key, Guid? hash, RowPlace place, bool isPart)
    {
        ref var row = ref Find(key);
        if (Unsafe.IsNullRef(ref row))
        {
            if (!isPart)
                return Shown.Otherwise;
            row = ref _rows.Add(key);
        }

        if ((row.SeenAt & IsUnread) != 0)
        {
            if (!isPart)
                return Shown.Otherwise;
            TakeBackUnread(row.SeenAt);
            row.SeenAt = 0;
        }

        var isFirst = row.SeenAt == 0;
        if (isFirst && !isPart && !RowsHash.IsOfSeveral(row.Hash) && row.Hash != hash)
            return Shown.Otherwise;
        if (isFirst)
            Note(ref row, place, isKnown: row.Hash != Guid.Empty);
        if (isFirst && !isPart && row.Hash == hash)
            return Shown.AsKnown;
        if (RowsHash.IsOfSeveral(row.Hash) && (row.SeenAt & (IsChanged | IsTogetherBit)) == 0)
            Join(key, hash ?? Guid.Empty);
        else
            SetTogether(ref row);
        return Shown.InPart;
    }

    /// <summary>
    /// Once every row was shown: how many records have to be put together, and how many rows more than one those have that are
    /// as they were put together before.
    /// </summary>
    public (int Together, int Further) Settle()
    {
        var further = 0;
        foreach (var (key, (sum, rows)) in _sums)
        {
            ref var row = ref _rows.Find(key);
            if (rows > 1 && RowsHash.OfSeveral(sum) == row.Hash)
                further += rows - 1;
            else
                SetTogether(ref row);
        }

        _sums.Clear();
        return (_together, further);
    }

    /// <summary>Whether the record of this id has to be put together.</summary>
    public bool IsTogether(Guid key)
    {
        ref var row = ref Find(key);
        return !Unsafe.IsNullRef(ref row) && (row.SeenAt & IsTogetherBit) != 0;
    }

    /// <summary>Waits until all of them have arrived.</summary>
    public void Complete()
    {
        while (TakeMore())
        {
        }
    }

    /// <summary>
    /// The ids that are known and current, but have gone with the pull or cannot be read any longer. They are read again, since
    /// only their hashes are held.
    /// </summary>
    public async Task<Losses> LossesAsync(NpgsqlConnection connection, bool isFull, CancellationToken cancellation)
    {
        var absent = isFull ? AbsentCount : 0;
        if (absent + NewlyUnreadCount == 0)
            return Losses.None;
        var (gone, unread) = (new List<string>(absent), new List<string>(NewlyUnreadCount));
        await RowHashes.ReadAsync(connection, _table, _source, Collect, cancellation);
        return new Losses([.. gone], [.. unread]);

        void Collect(ReadOnlySpan<byte> id, Guid hash)
        {
            var seenAt = _rows.Find(Hash128.Of(id)).SeenAt;
            if (seenAt == 0 && isFull)
                gone.Add(Encoding.UTF8.GetString(id));
            else if ((seenAt & ~IsTogetherBit) == (IsUnread | IsChanged))
                unread.Add(Encoding.UTF8.GetString(id));
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
        var changed = _changed + (isFull ? AbsentCount : 0);
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

    /// <summary>Whether a row was seen only so that it could not be read, which then counts no longer.</summary>
    private bool TakeBackUnread(long seenAt)
    {
        if ((seenAt & IsUnread) == 0)
            return false;
        UnreadCount--;
        NewlyUnreadCount -= (seenAt & IsChanged) != 0 ? 1 : 0;
        return true;
    }

    /// <summary>Whether it is a known record that is being put together, of which nothing has been handed over.</summary>
    private static bool IsYetToCome(RowTable.Row row) => (row.SeenAt & (IsTogetherBit | IsChanged | IsUnread)) == IsTogetherBit && row.Hash != Guid.Empty;

    private void Join(Guid key, Guid hash)
    {
        ref var rows = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, key, out var isThere);
        rows = (isThere ? RowsHash.Joined(rows.Sum, hash) : hash, rows.Rows + 1);
    }

    private void SetTogether(ref RowTable.Row row)
    {
        _together += (row.SeenAt & IsTogetherBit) == 0 ? 1 : 0;
        row.SeenAt |= IsTogetherBit;
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

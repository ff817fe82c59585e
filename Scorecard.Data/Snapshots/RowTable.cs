using System.Numerics;
using System.Runtime.CompilerServices;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// Millions of rows by the hash of their id. They stand in chunks in the order in which they came, so that none is moved when
/// there are more. Most files show them in that order: the row after the one found last is looked at first.
/// </summary>
internal sealed class RowTable
{
    private const int ChunkBits = 10;
    private const int ChunkLength = 1 << ChunkBits;

    private readonly List<Row[]> _chunks = [];

    /// <summary>The number from 1 of the row whose key belongs there, or further on; 0 where there is none. At most half are taken.</summary>
    private int[] _index = [];
    private int _indexed;
    private int _next;

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>The row of this key; a null reference where there is none.</summary>
    public ref Row Find(Guid key)
    {
        if (_next < Count && At(_next).Key == key)
            return ref At(_next++);
        Index();
        if (Count == 0 || _index[PlaceOf(key)] is not (> 0 and var number))
            return ref Unsafe.NullRef<Row>();
        _next = number;
        return ref At(number - 1);
    }

    /// <summary>Adds a row whose key is not there.</summary>
    public ref Row Add(Guid key)
    {
        if (Count == _chunks.Count << ChunkBits)
            _chunks.Add(new Row[ChunkLength]);
        ref var row = ref At(Count++);
        row.Key = key;
        return ref row;
    }

    /// <summary>Enters the rows that were added since, none while all are found in their order.</summary>
    private void Index()
    {
        if (Count * 2L > _index.Length)
            (_index, _indexed) = (new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(ChunkLength, Count * 2L))], 0);
        for (; _indexed < Count; _indexed++)
            _index[PlaceOf(At(_indexed).Key)] = _indexed + 1;
    }

    /// <summary>Where the number of the row with this key is, or would be.</summary>
    private int PlaceOf(Guid key)
    {
        var mask = _index.Length - 1;
        var place = (int)(ulong)Unsafe.BitCast<Guid, UInt128>(key) & mask;
        while (_index[place] is > 0 and var number && At(number - 1).Key != key)
            place = (place + 1) & mask;
        return place;
    }

    private ref Row At(int number) => ref _chunks[number >> ChunkBits][number & (ChunkLength - 1)];

    /// <summary>A row that the store has or the pull has shown.</summary>
    internal struct Row
    {
        public Guid Key;

        /// <summary>Of the row of the source that the store's record was made from; empty where the store has none.</summary>
        public Guid Hash;

        /// <summary>0 until the pull shows it.</summary>
        public long SeenAt;
    }
}

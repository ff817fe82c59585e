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

    /// <summary>The number from 1 of the row whose key belongs there, or further on; 0 where there is none. At most three quarters are taken.</summary>
    private int[] _index = [];
    private int _indexed;
    private int _next;
    private int _latest;

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many rows there may come to be: an index for fewer would be made again and again.</summary>
    public int Expected { get; set; }

    /// <summary>The row that was found or added last.</summary>
    public ref Row Latest => ref At(_latest);

    /// <summary>A row by the order in which they came, from 0.</summary>
    public ref readonly Row this[int number] => ref At(number);

    /// <summary>Whether the row that was found last is the last there is.</summary>
    public bool IsAtEnd => _next == Count;

    /// <summary>The row of this key; a null reference where there is none.</summary>
    public ref Row Find(Guid key)
    {
        if (_next < Count && At(_next).Key == key)
        {
            _latest = _next++;
            return ref Latest;
        }

        Index();
        if (Count == 0 || _index[PlaceOf(key)] is not (> 0 and var number))
            return ref Unsafe.NullRef<Row>();
        (_next, _latest) = (number, number - 1);
        return ref Latest;
    }

    /// <summary>Adds a row whose key is not there.</summary>
    public ref Row Add(Guid key)
    {
        if (Count == _chunks.Count << ChunkBits)
            _chunks.Add(new Row[ChunkLength]);
        _latest = Count++;
        Latest.Key = key;
        return ref Latest;
    }

    /// <summary>Enters the rows that were added since, none while all are found in their order.</summary>
    private void Index()
    {
        if (Count * 4L > _index.Length * 3L)
            (_index, _indexed) = (new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(ChunkLength, Math.Max(Count, Expected) * 4L / 3))], 0);
        // None of them is there yet, so a place that is taken is another's: no row has to be looked at.
        var mask = _index.Length - 1;
        for (; _indexed < Count; _indexed++)
        {
            var place = FirstPlaceOf(At(_indexed).Key, mask);
            while (_index[place] > 0)
                place = (place + 1) & mask;
            _index[place] = _indexed + 1;
        }
    }

    /// <summary>Where the number of the row with this key is, or would be.</summary>
    private int PlaceOf(Guid key)
    {
        var mask = _index.Length - 1;
        var place = FirstPlaceOf(key, mask);
        while (_index[place] is > 0 and var number && At(number - 1).Key != key)
            place = (place + 1) & mask;
        return place;
    }

    private static int FirstPlaceOf(Guid key, int mask) => (int)(ulong)Unsafe.BitCast<Guid, UInt128>(key) & mask;

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

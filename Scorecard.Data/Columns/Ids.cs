using System.Text;

namespace Scorecard.Data.Columns;

/// <summary>Ids of records in UTF-8, each under its number: one after the other, so that millions of them take little more room than their letters.</summary>
internal sealed class Ids
{
    /// <summary>No id lies in two pieces: one that would begins the next.</summary>
    private const uint PieceLength = 1 << 16;

    private readonly List<byte[]> _pieces;
    private readonly List<uint> _ends;

    /// <summary>There are none yet.</summary>
    public Ids() => (_pieces, _ends) = ([], []);

    /// <summary>Those of another, under the same numbers; what either learns from now on the other does not.</summary>
    public Ids(Ids other) => (_pieces, _ends) = ([.. other._pieces.SkipLast(1), .. other._pieces.TakeLast(1).Select(piece => (byte[])piece.Clone())], [.. other._ends]);

    /// <summary>How many there are.</summary>
    public int Count => _ends.Count;

    /// <summary>The id of a number.</summary>
    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            var (start, end) = (StartOf(number), _ends[number]);
            return start == end ? [] : _pieces[(int)(start / PieceLength)].AsSpan((int)(start % PieceLength), (int)(end - start));
        }
    }

    /// <summary>Adds an id; its number is how many there were before.</summary>
    public void Add(ReadOnlySpan<byte> utf8)
    {
        var start = _ends.Count == 0 ? 0 : _ends[^1];
        if ((start % PieceLength) + utf8.Length > PieceLength || start == (uint)_pieces.Count * PieceLength)
        {
            start = (uint)_pieces.Count * PieceLength;
            _pieces.Add(new byte[PieceLength]);
        }

        utf8.CopyTo(_pieces[^1].AsSpan((int)(start % PieceLength)));
        _ends.Add(start + (uint)utf8.Length);
    }

    /// <summary>The id of a number as a text.</summary>
    public string Text(int number) => Encoding.UTF8.GetString(this[number]);

    /// <summary>Which of two comes first, by their bytes.</summary>
    public int Compare(int one, int other) => this[one].SequenceCompareTo(this[other]);

    /// <summary>Where the one before ends, or where the piece begins that the id did not fit before.</summary>
    private uint StartOf(int number)
    {
        var (before, end) = (number == 0 ? 0 : _ends[number - 1], _ends[number]);
        return before == end ? end : Math.Max(before, (end - 1) / PieceLength * PieceLength);
    }
}

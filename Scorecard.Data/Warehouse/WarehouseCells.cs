using Scorecard.Data.Counting;

namespace Scorecard.Data.Warehouse;

/// <summary>What was counted of a record type in a warehouse, by fact, segment, day and age; what several servers say of one adds up.</summary>
public sealed class WarehouseCells
{
    /// <summary>More than this is no table of facts: a segment or a histogram has nearly a value a record.</summary>
    public const int Most = 10_000_000;

    private readonly Dictionary<CellKey, CellNumber> _cells = [];

    /// <summary>How many records there are.</summary>
    public long Rows { get; internal set; }

    /// <summary>How many rows are no record.</summary>
    public long Odd { get; internal set; }

    /// <summary>How many cells there are.</summary>
    public int Count => _cells.Count;

    /// <summary>The cells.</summary>
    internal IReadOnlyDictionary<CellKey, CellNumber> All => _cells;

    /// <summary>Adds to a cell.</summary>
    internal void Add(CellKey key, CellNumber number)
    {
        if (number == default)
            return;
        if (!_cells.TryAdd(key, number))
            _cells[key] += number;
    }

    /// <summary>Adds everything of another server.</summary>
    internal void Add(WarehouseCells other)
    {
        (Rows, Odd) = (Rows + other.Rows, Odd + other.Odd);
        foreach (var (key, number) in other._cells)
            Add(key, number);
    }
}

/// <summary>Whose number it is.</summary>
/// <param name="Fact">The name that it is kept under.</param>
/// <param name="Segment">The segment, with the value as the source says it.</param>
/// <param name="Day">The day; the first there is where nothing goes by days.</param>
/// <param name="Age">The age, or another whole number; 0 where it has none.</param>
internal readonly record struct CellKey(string Fact, Segment Segment, DateOnly Day, int Age);

/// <summary>A number of a cell.</summary>
/// <param name="Exact">What is exact of it.</param>
/// <param name="Wide">What is not.</param>
internal readonly record struct CellNumber(decimal Exact, double Wide)
{
    public static CellNumber operator +(CellNumber one, CellNumber other) => new(one.Exact + other.Exact, one.Wide + other.Wide);
}

using Scorecard.Data.Columns;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Classification.InMemory;

/// <summary>Records once they are classified: a column for each field that facts may ask for, and the set of segments of each.</summary>
internal sealed class ColumnSet(int count)
{
    private readonly Dictionary<Field, int[]> _whole = [];
    private readonly Dictionary<Field, decimal?[]> _exact = [];
    private readonly Dictionary<Field, (int[] Numbers, Texts Texts)> _texts = [];
    private readonly Dictionary<Field, bool[]> _flags = [];

    /// <summary>How many records there are.</summary>
    public int Count => count;

    /// <summary>The set of segments of each record.</summary>
    public int[] Sets { get; } = new int[count];

    /// <summary>A new column of days or whole numbers.</summary>
    public int[] AddWhole(Field field) => _whole[field] = new int[count];

    /// <summary>A new column of numbers.</summary>
    public decimal?[] AddExact(Field field) => _exact[field] = new decimal?[count];

    /// <summary>A new column of texts.</summary>
    public int[] AddText(Field field, Texts texts)
    {
        var numbers = new int[count];
        _texts[field] = (numbers, texts);
        return numbers;
    }

    /// <summary>A new column of flags.</summary>
    public bool[] AddFlag(Field field) => _flags[field] = new bool[count];

    /// <summary>A column of days or whole numbers; null where it is of something else.</summary>
    public int[]? Whole(Field field) => _whole.GetValueOrDefault(field);

    /// <summary>A column of numbers; null where it is of something else.</summary>
    public decimal?[]? Exact(Field field) => _exact.GetValueOrDefault(field);

    /// <summary>A column of texts.</summary>
    public (int[] Numbers, Texts Texts) Text(Field field) => _texts[field];

    /// <summary>Whether it is a column of texts.</summary>
    public bool IsText(Field field) => _texts.ContainsKey(field);

    /// <summary>A column of flags.</summary>
    public bool[] Flag(Field field) => _flags[field];
}

using Scorecard.Data.Counting;

namespace Scorecard.Data.Warehouse.Kept;

/// <summary>Which row of the store it is: a fact of one value of a segment in one month.</summary>
internal readonly record struct FactMonthKey(string Fact, Segment Segment, DateOnly Month)
{
    /// <summary>Whether every pass counts all of it, also one from a watermark.</summary>
    public bool IsAlwaysWhole => Fact == CountingParts.Rows || Fact.EndsWith(CountingParts.Opened, StringComparison.Ordinal) || Fact.EndsWith(CountingParts.Ended, StringComparison.Ordinal);
}

/// <summary>The cells of a fact of one value of a segment in one month, in order of day and age.</summary>
internal sealed record FactMonth(short[] Days, int[] Ages, decimal[] Exact, double[] Wide)
{
    /// <summary>A sum of the same numbers in another order differs by less.</summary>
    private const double Same = 1e-12;

    /// <summary>Nothing is counted.</summary>
    public static FactMonth Nothing { get; } = new([], [], [], []);

    /// <summary>Splits cells by month.</summary>
    public static Dictionary<FactMonthKey, FactMonth> Of(WarehouseCells cells) => cells.All
        .GroupBy(cell => new FactMonthKey(cell.Key.Fact, cell.Key.Segment, new DateOnly(cell.Key.Day.Year, cell.Key.Day.Month, 1)))
        .ToDictionary(month => month.Key, month => Of([.. month.OrderBy(cell => cell.Key.Day).ThenBy(cell => cell.Key.Age)]));

    /// <summary>Whether another says the same.</summary>
    public bool IsSame(FactMonth other) =>
        Days.AsSpan().SequenceEqual(other.Days) && Ages.AsSpan().SequenceEqual(other.Ages) && Exact.AsSpan().SequenceEqual(other.Exact)
        && Wide.Length == other.Wide.Length && !Wide.Where((number, at) => Math.Abs(number - other.Wide[at]) > Same * Math.Abs(number)).Any();

    private static FactMonth Of(IReadOnlyList<KeyValuePair<CellKey, CellNumber>> cells) => new(
        [.. cells.Select(cell => (short)cell.Key.Day.Day)],
        cells.Any(cell => cell.Key.Age != 0) ? [.. cells.Select(cell => cell.Key.Age)] : [],
        cells.Any(cell => cell.Value.Exact != 0) ? [.. cells.Select(cell => cell.Value.Exact)] : [],
        cells.Any(cell => cell.Value.Wide != 0) ? [.. cells.Select(cell => cell.Value.Wide)] : []);

    /// <summary>The numbers of a cell.</summary>
    public CellNumber NumberAt(int at) => new(Exact.Length == 0 ? 0 : Exact[at], Wide.Length == 0 ? 0 : Wide[at]);

    /// <summary>The age of a cell.</summary>
    public int AgeAt(int at) => Ages.Length == 0 ? 0 : Ages[at];
}

namespace Scorecard.Data.Warehouse;

/// <summary>How the numbers of a part become facts.</summary>
internal enum PartKind
{
    /// <summary>How many records there are, and how many of them are none.</summary>
    Rows,

    /// <summary>Flows by day, each under its own name.</summary>
    Flows,

    /// <summary>A flow by day and text.</summary>
    Split,

    /// <summary>A histogram by day and age.</summary>
    Ages,

    /// <summary>What opened or ended of a stock, by the day planned for and the days from there.</summary>
    Stock,

    /// <summary>Amounts by first day and the days that follow, over which each is spread.</summary>
    Spread,

    /// <summary>Counts by first day, the days that follow and text, each for every day.</summary>
    Repeated,
}

/// <summary>A part of a statement: one pass over the records, grouped by a day and what else it says.</summary>
/// <param name="Kind">How its numbers become facts.</param>
/// <param name="Numbers">What is counted of each group.</param>
internal sealed record CountingPart(PartKind Kind, IReadOnlyList<CountedNumber> Numbers)
{
    /// <summary>The day; null where nothing goes by days.</summary>
    public string? Day { get; init; }

    /// <summary>The day that has to lie after a watermark; null where everything is counted each time.</summary>
    public string? Since { get; init; }

    /// <summary>The age, or another whole number.</summary>
    public string? Age { get; init; }

    /// <summary>The text that it is split by.</summary>
    public string? Label { get; init; }

    /// <summary>What has to hold of a record beside having the day.</summary>
    public string? Where { get; init; }
}

/// <summary>A number of a group.</summary>
/// <param name="Fact">The name that it is kept under.</param>
/// <param name="Sql">The count or sum.</param>
/// <param name="IsWide">Whether it is no exact number.</param>
internal sealed record CountedNumber(string Fact, string Sql, bool IsWide = false);

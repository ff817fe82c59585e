using Scorecard.Metrics.Facts;

namespace Scorecard.Data.DailyFacts;

/// <summary>The facts that were read, by segment and by the rules that records were classified by.</summary>
internal sealed class FactBook(IReadOnlyDictionary<(Segment Segment, int Rules), FactTable> read)
{
    /// <summary>The rules of what no rule changes.</summary>
    public const int WithoutRules = 0;

    private readonly Dictionary<(Segment, int), FactTable> _tables = [];

    /// <summary>The segments that there are facts of.</summary>
    public IEnumerable<Segment> Segments => read.Keys.Select(key => key.Segment).Distinct();

    /// <summary>The facts of a segment under a version of the rules; an empty table where there are none.</summary>
    public FactTable Of(Segment segment, int rules)
    {
        if (!_tables.TryGetValue((segment, rules), out var table))
            _tables[(segment, rules)] = table = Read(segment, WithoutRules).And(Read(segment, rules));
        return table;
    }

    /// <summary>What the facts of a segment are collected in.</summary>
    public static FactTableBuilder BuilderOf(Segment segment) => new(segment.IsTotal ? null : segment.Dimension);

    private FactTable Read(Segment segment, int rules) => read.GetValueOrDefault((segment, rules)) ?? BuilderOf(segment).Build();
}

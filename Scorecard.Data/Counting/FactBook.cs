using Scorecard.Metrics.Facts.Tables;

namespace Scorecard.Data.Counting;

/// <summary>The facts of one segment, by the rules that records were classified by. Many may ask at a time.</summary>
internal sealed class FactBook(Segment segment, IReadOnlyDictionary<int, FactTable> read)
{
    /// <summary>The rules of what no rule changes.</summary>
    public const int WithoutRules = 0;

    private readonly Dictionary<int, FactTable> _tables = read.Keys.ToDictionary(rules => rules, rules => Joined(rules, read, segment));

    /// <summary>Whose facts they are.</summary>
    public Segment Segment => segment;

    /// <summary>The versions of the rules that there are facts by, and <see cref="WithoutRules"/>.</summary>
    public IEnumerable<int> Rules => read.Keys;

    /// <summary>The facts under a version of the rules, with those that no rule changes; an empty table where there are none.</summary>
    public FactTable Of(int rules) => _tables.TryGetValue(rules, out var table) ? table : Joined(rules, read, segment);

    /// <summary>What the facts of a segment are collected in.</summary>
    public static FactTableBuilder BuilderOf(Segment segment) => new(segment.IsTotal ? null : segment.Dimension);

    private static FactTable Joined(int rules, IReadOnlyDictionary<int, FactTable> read, Segment segment)
    {
        return rules == WithoutRules ? Read(rules) : Read(WithoutRules).And(Read(rules));

        FactTable Read(int of) => read.GetValueOrDefault(of) ?? BuilderOf(segment).Build();
    }
}

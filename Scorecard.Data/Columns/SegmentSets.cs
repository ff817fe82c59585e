using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Scorecard.Data.Counting;

namespace Scorecard.Data.Columns;

/// <summary>
/// The sets of segments that records count in, each under a number: there are far fewer than records. The total is in each.
/// </summary>
internal sealed class SegmentSets
{
    private static readonly Segment[] None = [];

    private readonly SegmentLabels _labels;
    private readonly IReadOnlyList<string> _everyRecord;
    private readonly Texts _texts;
    private readonly List<Segment[]> _said;
    private readonly Dictionary<(char Type, int Said, int Other), int> _known;
    private readonly Dictionary<string, int> _byContent;
    private readonly List<int[]> _sets;
    private readonly Dictionary<Segment, int> _numbers;
    private readonly List<Segment> _segments;

    /// <summary>There are none yet but the total.</summary>
    /// <param name="labels">What values count as.</param>
    /// <param name="everyRecord">The segments that leads and deals have in this company: who has none of a segment has a blank one.</param>
    public SegmentSets(SegmentLabels labels, IReadOnlyList<string> everyRecord)
    {
        (_labels, _everyRecord, _texts, _said, _known, _sets) = (labels, everyRecord, new(), [], [], []);
        (_byContent, _numbers, _segments) = (new(StringComparer.Ordinal), new() { [Segment.Total] = 0 }, [Segment.Total]);
    }

    /// <summary>Those of another, under the same numbers, where values that are new have labels; what either learns from now on the other does not.</summary>
    public SegmentSets(SegmentSets other, SegmentLabels labels)
    {
        (_labels, _everyRecord, _texts, _said, _known, _sets) = (labels, other._everyRecord, new(other._texts), [.. other._said], new(other._known), [.. other._sets]);
        (_byContent, _numbers, _segments) = (new(other._byContent, StringComparer.Ordinal), new(other._numbers), [.. other._segments]);
    }

    /// <summary>Every segment, by its number; the total is 0.</summary>
    public IReadOnlyList<Segment> Segments => _segments;

    /// <summary>The segments of each set, by their numbers.</summary>
    public ReadOnlySpan<int[]> Sets => CollectionsMarshal.AsSpan(_sets);

    /// <summary>The number of what a record says of its segments, as JSON.</summary>
    public int Said(ReadOnlySpan<byte> json)
    {
        var number = _texts.NumberOf(json);
        if (number == _said.Count)
            _said.Add([.. JsonSerializer.Deserialize<Dictionary<string, string>>(json)!.Select(pair => new Segment(pair.Key, pair.Value))]);
        return number;
    }

    /// <summary>The set of a lead.</summary>
    public int OfLead(int said) => _known.TryGetValue(('l', said, 0), out var set) ? set : Add(('l', said, 0), _said[said]);

    /// <summary>The set of a deal: its own segments, else its lead's, else blank.</summary>
    /// <param name="said">What the deal says.</param>
    /// <param name="ofLead">What its lead says; unknown where it has none.</param>
    public int OfDeal(int said, int ofLead) => _known.TryGetValue(('d', said, ofLead), out var set) ? set
        : Add(('d', said, ofLead), Over(said, ofLead == Unknown.Value ? None : _said[ofLead]));

    /// <summary>The set of a customer: its own segments, else those of its first deal, else blank.</summary>
    /// <param name="said">What the customer says.</param>
    /// <param name="ofDeal">The set of its first deal; unknown where it has none.</param>
    public int OfCustomer(int said, int ofDeal) => _known.TryGetValue(('c', said, ofDeal), out var set) ? set
        : Add(('c', said, ofDeal), Over(said, ofDeal == Unknown.Value ? None : _sets[ofDeal].Skip(1).Select(number => _segments[number]).ToArray()));

    /// <summary>The set of spend: a blank segment is none, such cost is unallocated.</summary>
    public int OfSpend(int said) => _known.TryGetValue(('s', said, 0), out var set) ? set
        : Add(('s', said, 0), Array.FindAll(_said[said], segment => segment.Value.Length > 0));

    /// <summary>The number of a segment; unknown where no record counts in it.</summary>
    public int NumberOf(Segment segment) => _numbers.GetValueOrDefault(segment, Unknown.Value);

    private Segment[] Over(int said, Segment[] below)
    {
        var together = new List<Segment>();
        foreach (var segment in Array.FindAll(_said[said], segment => segment.Value.Length > 0).Concat(below).Concat(_said[said]).Concat(_everyRecord.Select(name => new Segment(name, ""))))
        {
            if (!together.Exists(known => known.Dimension == segment.Dimension))
                together.Add(segment);
        }

        return [.. together];
    }

    private int Add((char, int, int) key, Segment[] values)
    {
        int[] set = [0, .. values.Select(segment => Number(segment with { Value = _labels.Of(segment.Dimension, segment.Value) })).Order()];
        var content = string.Join(',', set.Select(number => number.ToString(CultureInfo.InvariantCulture)));
        if (!_byContent.TryGetValue(content, out var known))
        {
            _byContent[content] = known = _sets.Count;
            _sets.Add(set);
        }

        return _known[key] = known;
    }

    private int Number(Segment segment)
    {
        if (!_numbers.TryGetValue(segment, out var number))
        {
            _numbers[segment] = number = _segments.Count;
            _segments.Add(segment);
        }

        return number;
    }
}

using Npgsql;
using Scorecard.Data.Columns;
using Scorecard.Data.Counting;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;

namespace Scorecard.Data.Warehouse.Kept;

/// <summary>The facts of records that are counted where they lie, by segment, as the store keeps them.</summary>
internal sealed class KeptFacts
{
    private const string Elsewhere = "EXISTS (SELECT FROM supply s WHERE (s.source, s.record_type) = (f.source, f.record_type) AND s.is_counted_elsewhere)";

    private readonly Dictionary<Segment, SegmentFacts> _segments = [];

    /// <summary>There are none.</summary>
    public static KeptFacts None { get; } = new();

    /// <summary>Every segment that some record counts in.</summary>
    public IEnumerable<Segment> Segments => _segments.Keys;

    /// <summary>Reads those that a connection sees; segments count as their labels say.</summary>
    public static async Task<KeptFacts> ReadAsync(NpgsqlConnection connection, SegmentLabels labels, CancellationToken cancellation)
    {
        var kept = new KeptFacts();
        await FactMonths.ReadAsync(
            connection, $"fact <> '{CountingParts.Rows}' AND {Elsewhere}", (type, key, month) => kept.Add(Enum.Parse<RecordType>(type), key, month, labels), cancellation);
        return kept;
    }

    /// <summary>Adds those of a segment to a table: those of leads, which go by rules, or all others.</summary>
    public void AddTo(FactTableBuilder builder, Segment segment, bool ofLeads, Predicate<Fact>? isWanted) => _segments.GetValueOrDefault(segment)?.AddTo(builder, ofLeads, isWanted);

    private void Add(RecordType type, FactMonthKey key, FactMonth month, SegmentLabels labels)
    {
        var segment = key.Segment.IsTotal ? Segment.Total : key.Segment with { Value = labels.Of(key.Segment.Dimension, key.Segment.Value) };
        if (!_segments.TryGetValue(segment, out var facts))
            _segments[segment] = facts = new SegmentFacts(labels);
        facts.Add(type, key, month);
    }
}

using Scorecard.Data.Queries;
using Scorecard.Metrics.Records;

namespace Scorecard.Data.Restated;

/// <summary>The records that count otherwise at one moment than at another.</summary>
internal sealed class RecordChanges
{
    private readonly CountedRecords _then;
    private readonly CountedRecords _now;
    private readonly List<RecordKey> _keys;

    private RecordChanges(CountedRecords then, CountedRecords now)
    {
        (_then, _now) = (then, now);
        _keys = [.. then.Keys.Union(now.Keys).Where(key => then.CountsOf(key) != now.CountsOf(key))];
        (Entered, Left) = (_keys.Count(key => then.CountsOf(key) is null), _keys.Count(key => now.CountsOf(key) is null));
    }

    /// <summary>How many count now and did not then.</summary>
    public int Entered { get; }

    /// <summary>How many counted then and do not now.</summary>
    public int Left { get; }

    /// <summary>How many count at both moments, and otherwise.</summary>
    public int Changed => _keys.Count - Entered - Left;

    /// <summary>Holds two moments against each other.</summary>
    public static RecordChanges Between(CountedRecords then, CountedRecords now) => new(then, now);

    /// <summary>The first of them in words, in the order of their days.</summary>
    public async Task<IReadOnlyList<RecordChangeView>> ViewsAsync(int limit, CancellationToken cancellation)
    {
        List<RecordKey> told = [.. _keys.OrderBy(DayOf).ThenBy(key => key.Source, StringComparer.Ordinal).ThenBy(key => key.Id, StringComparer.Ordinal).Take(limit)];
        var (then, now) = (await _then.ViewsAsync(told, cancellation), await _now.ViewsAsync(told, cancellation));
        return [.. told.Select(key => View(key, then.GetValueOrDefault(key), now.GetValueOrDefault(key)))];
    }

    private RecordChangeView View(RecordKey key, RecordView? then, RecordView? now) => new(
        then is null ? "entered" : now is null ? "left" : "changed",
        (now is null ? _then : _now).PartOf(key) == RecordPart.Numerator ? "numerator" : "denominator",
        now, then);

    private DateOnly DayOf(RecordKey key)
    {
        var counts = (_now.CountsOf(key) ?? _then.CountsOf(key))!.Value;
        return (counts.Numerator ?? counts.Denominator)!.Value.Day;
    }
}

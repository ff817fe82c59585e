using System.Collections.Concurrent;
using Scorecard.Data.Snapshots;

namespace Scorecard.Worker.Jobs;

/// <summary>How far the pulls of this node have come.</summary>
public sealed class PullProgress
{
    private readonly ConcurrentDictionary<string, PullCounts> _running = new(StringComparer.Ordinal);

    /// <summary>How many rows have been read of a source that is being pulled; null where none is.</summary>
    public long? Read(string source) => _running.TryGetValue(source, out var counts) ? counts.Read : null;

    internal PullCounts Begin(string source) => _running[source] = new PullCounts();

    /// <summary>Whether a source is being read and not yet published; false where none is.</summary>
    public bool IsReading(string source) => _running.TryGetValue(source, out var counts) && !counts.IsRead;

    internal void End(string source, PullCounts counts) => _running.TryRemove(KeyValuePair.Create(source, counts));
}

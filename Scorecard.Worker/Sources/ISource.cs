using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Worker.Failures;

namespace Scorecard.Worker.Sources;

/// <summary>
/// Where records come from. A pull is a stream: nothing is held in memory that need not be, and what is wrong with a
/// row is said in the stream while the good rows go on. A source that cannot deliver at all throws
/// <see cref="SourceException"/>; the pull then fails and the store keeps what it had.
/// </summary>
public interface ISource
{
    /// <summary>Whether a pull delivers everything there is (what is absent has gone) or only what has changed.</summary>
    bool IsFull { get; }

    /// <summary>The record types that a pull delivers by the settings; null where only a pull can tell.</summary>
    IReadOnlyCollection<RecordType>? RecordTypes => null;

    /// <summary>Reads the source once. What is <paramref name="known"/> to be as it was need not be handed over.</summary>
    IAsyncEnumerable<Reading> PullAsync(IKnown known, CancellationToken cancellation);
}

/// <summary>Makes the sources of one kind from their settings. One folder per kind; found at start.</summary>
public interface ISourceKind
{
    /// <summary>Its name in the configuration: <c>csv</c>, <c>demo</c>.</summary>
    string Name { get; }

    /// <summary>Makes a source, or throws <see cref="SourceException"/> naming the setting and its value that cannot be used.</summary>
    ISource Create(SourceSettings settings);
}

/// <summary>What a source is made from.</summary>
/// <param name="Name">The source's own name.</param>
/// <param name="Options">Its options as they stand in the configuration.</param>
/// <param name="Folder">The folder that relative paths start from.</param>
/// <param name="TimeZone">The reporting time zone, for dates without one.</param>
/// <param name="Currency">The reporting currency.</param>
public sealed record SourceSettings(string Name, System.Text.Json.JsonElement Options, string Folder, TimeZoneInfo TimeZone, string Currency);

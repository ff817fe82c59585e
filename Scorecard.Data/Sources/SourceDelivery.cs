using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Sources;

/// <summary>What a worker has found the settings of a source to say.</summary>
/// <param name="RecordTypes">The record types that it delivers; null where only a pull can tell.</param>
/// <param name="Settings">A checksum of its settings.</param>
/// <param name="Error">What is wrong with them; null where they can be used.</param>
public sealed record SourceDelivery(IReadOnlyCollection<RecordType>? RecordTypes, string Settings, string? Error);

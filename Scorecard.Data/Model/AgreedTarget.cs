using System.Text.Json.Serialization;

namespace Scorecard.Data.Model;

/// <summary>One target of a version, as it stands in the configuration and the store: never inherited by another grain or segment, never prorated.</summary>
/// <param name="Metric">The metric's key.</param>
/// <param name="Grain"><c>week</c>, <c>month</c>, <c>quarter</c> or <c>year</c>.</param>
/// <param name="Segment"><c>channel:organic</c>; null for the total.</param>
public sealed record AgreedTarget(
    string Metric,
    string Grain,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Value = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Low = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? High = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Segment = null);

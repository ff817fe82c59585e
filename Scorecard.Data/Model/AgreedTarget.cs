using System.Text.Json.Serialization;
using Scorecard.Data.Setup.Reading;

namespace Scorecard.Data.Model;

/// <summary>One target of a version, as it stands in the configuration and the store: never inherited by another grain or segment, never prorated.</summary>
/// <param name="Metric">The metric's key.</param>
/// <param name="Grain"><c>week</c>, <c>month</c>, <c>quarter</c> or <c>year</c>.</param>
/// <param name="Segment"><c>channel:organic</c>; null for the total.</param>
public sealed record AgreedTarget(
    [property: Expected("the key of a metric", "\"win-rate\"", Text = TextKind.Metric)] string Metric,
    [property: Expected("day, week, month, quarter or year", "\"month\"", Text = TextKind.Grain)] string Grain,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Expected("a number from -1e15 to 1e15", "0.25")] double? Value = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Expected("a number from -1e15 to 1e15", "0.25")] double? Low = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Expected("a number from -1e15 to 1e15", "0.25")] double? High = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Expected("a dimension and a value", "\"channel:organic\"", Text = TextKind.Segment)] string? Segment = null);

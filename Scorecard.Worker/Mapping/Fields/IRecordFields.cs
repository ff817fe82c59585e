using Scorecard.Metrics.Facts;

namespace Scorecard.Worker.Mapping.Fields;

/// <summary>A record type as the settings see it: its name and its fields.</summary>
internal interface IRecordFields
{
    /// <summary>Its name in the settings: <c>lead</c>.</summary>
    string Name { get; }

    RecordType Type { get; }

    IReadOnlyList<RecordField> Fields { get; }
}

using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Worker.Sources.Csv.Mapping;

/// <summary>What a field of a record is read as.</summary>
internal enum FieldKind
{
    Text,
    Date,
    Number,
    Currency,
}

/// <summary>A field of a record that a column can be mapped to.</summary>
/// <param name="Name">Its name in the options.</param>
/// <param name="Kind">What it is read as.</param>
/// <param name="IsRequired">Whether every record has it.</param>
/// <param name="Words">The only words it can be; any text if there are none.</param>
internal sealed record RecordField(string Name, FieldKind Kind, bool IsRequired = false, params string[] Words);

/// <summary>Makes records of one type from rows.</summary>
internal interface IRecordMapper
{
    /// <summary>Its name in the options: <c>lead</c>.</summary>
    string Name { get; }

    RecordType Type { get; }

    IReadOnlyList<RecordField> Fields { get; }

    /// <summary>The record of a row; only to be used when the row has no fault by then.</summary>
    SourceRecord Map(MappedRow row);
}

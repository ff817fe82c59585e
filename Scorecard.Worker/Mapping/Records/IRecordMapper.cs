using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Worker.Mapping.FieldReading;

namespace Scorecard.Worker.Mapping.Records;

/// <summary>What a field of a record is read as.</summary>
internal enum FieldKind
{
    Text,

    /// <summary>An id, of the record or of another.</summary>
    Key,
    Date,
    Number,

    /// <summary>A number from 0 to 1.</summary>
    Share,
    Currency,
}

/// <summary>A field of a record that a column can be mapped to.</summary>
/// <param name="Name">Its name in the options.</param>
/// <param name="Kind">What it is read as.</param>
/// <param name="IsRequired">Whether every record has it.</param>
/// <param name="Words">The only words it can be; any text if there are none.</param>
internal sealed record RecordField(string Name, FieldKind Kind, bool IsRequired = false, params string[] Words)
{
    /// <summary>The field that says when a row was updated, of every record type: of two rows the newer stands. Nothing is counted by it.</summary>
    public const string Updated = "updated";

    /// <summary>Whether one file may say it of records that others say the rest of.</summary>
    public bool MayStandElsewhere { get; init; }
}

/// <summary>Makes records of one type from rows.</summary>
internal interface IRecordMapper
{
    /// <summary>Its name in the options: <c>lead</c>.</summary>
    string Name { get; }

    RecordType Type { get; }

    IReadOnlyList<RecordField> Fields { get; }

    /// <summary>The record of a row; only to be used when the row has no fault by then.</summary>
    SourceRecord Map(MappedRow row);

    /// <summary>What a newer row says and, where that is nothing, what an older one did, whose file maps other fields.</summary>
    SourceRecord Over(SourceRecord newer, SourceRecord older);

    /// <summary>What a record put together from all of its rows lacks though it cannot be without; null where nothing is.</summary>
    string? Lacking(SourceRecord record) => null;
}

using Scorecard.Data.Snapshots;
using Scorecard.Worker.Mapping.FieldReading;
using Scorecard.Worker.Mapping.Fields;

namespace Scorecard.Worker.Mapping.Records;

/// <summary>Makes records of one type from rows.</summary>
internal interface IRecordMapper : IRecordFields
{
    /// <summary>The record of a row; only to be used when the row has no fault by then.</summary>
    SourceRecord Map(MappedRow row);

    /// <summary>What a newer row says and, where that is nothing, what an older one did, whose table maps other fields.</summary>
    SourceRecord Over(SourceRecord newer, SourceRecord older);

    /// <summary>What a record put together from all of its rows lacks though it cannot be without; null where nothing is.</summary>
    string? Lacking(SourceRecord record) => null;
}

using System.Text;
using Scorecard.Data.Columns;
using Scorecard.Data.Queries;
using Scorecard.Metrics.Records;

namespace Scorecard.Data.Records;

/// <summary>Shows records that were found.</summary>
/// <param name="columns">The records as they were read.</param>
/// <param name="selection">What selected them.</param>
/// <param name="type">What they are called.</param>
/// <param name="found">What was found.</param>
internal sealed class RecordViews(RecordColumns columns, Selection selection, string type, Found found)
{
    /// <summary>The id of a record.</summary>
    public string IdOf(int record) => Encoding.UTF8.GetString(found.Details.IdOf(record));

    /// <summary>A record.</summary>
    /// <param name="record">Its number.</param>
    /// <param name="notRead">Since when it could not be read; null where it could.</param>
    public RecordView Of(int record, NotRead? notRead)
    {
        var (day, second) = (found.DayOf(record), found.SecondDayOf(record));
        var fields = found.Details.FieldsOf(record).ToDictionary(StringComparer.Ordinal);
        return new RecordView(
            found.Details.SourceOf(record), IdOf(record), type, CustomerOf(record),
            day, second, second?.DayNumber - day.DayNumber, (double?)found.AddsOf(record),
            RecordReasons.Of(selection, day, second, fields),
            fields.ToDictionary(field => FieldNames.Camel(field.Key), field => field.Value, StringComparer.Ordinal),
            SegmentsOf(record),
            notRead?.SnapshotId, notRead?.Since, notRead?.Reason);
    }

    private string? CustomerOf(int record) => found.Details.CustomerOf(record) is not Unknown.Value and var customer
        ? Encoding.UTF8.GetString(columns.CustomerIds.IdOf(customer))
        : null;

    /// <summary>Its segments by their names, without the total, which is the first of each set.</summary>
    private Dictionary<string, string> SegmentsOf(int record) => columns.Segments.Sets[found.Details.SetOf(record)]
        .Skip(1).Select(number => columns.Segments.Segments[number]).OrderBy(segment => segment.Dimension, StringComparer.Ordinal)
        .ToDictionary(segment => segment.Dimension, segment => segment.Value, StringComparer.Ordinal);
}

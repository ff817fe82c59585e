using System.Globalization;
using Npgsql;
using Scorecard.Data.Columns;
using Scorecard.Data.Queries;
using Scorecard.Data.Records;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Records;

namespace Scorecard.Data.Warehouse.Records;

/// <summary>Shows the records of a page that a warehouse answers.</summary>
/// <param name="selection">What selected them.</param>
/// <param name="source">Their source.</param>
/// <param name="statement">What was asked.</param>
/// <param name="labels">What values of segments count as.</param>
internal sealed class RecordRows(RecordSelection selection, string source, RecordStatement statement, SegmentLabels labels)
{
    private const int FirstField = 4;

    /// <summary>Reads all rows.</summary>
    public async Task<IReadOnlyList<RecordView>> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        var views = new List<RecordView>();
        while (await reader.ReadAsync(cancellation))
            views.Add(View(reader));
        return views;
    }

    private RecordView View(NpgsqlDataReader reader)
    {
        var (day, second, fields) = (reader.GetFieldValue<DateOnly>(0), reader.IsDBNull(2) ? (DateOnly?)null : reader.GetFieldValue<DateOnly>(2), Fields(reader));
        return new RecordView(
            source, Text(reader.GetValue(1))!, RecordsReader.TypeOf(selection), Customer: null, day, second, second?.DayNumber - day.DayNumber, reader.IsDBNull(3) ? null : (double)reader.GetDecimal(3),
            RecordReasons.Of(selection, day, second, fields), fields.ToDictionary(field => FieldNames.Camel(field.Key), field => field.Value, StringComparer.Ordinal), Segments(reader));
    }

    private Dictionary<string, string> Fields(NpgsqlDataReader reader)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, at) in statement.Fields.Select((field, at) => (field, FirstField + at)))
        {
            if (!reader.IsDBNull(at) && (field.Type == FieldType.Day ? FieldTexts.Of(reader.GetFieldValue<DateOnly>(at)) : Text(reader.GetValue(at))) is { } text)
                fields[field.Name] = text;
        }

        return fields;
    }

    private Dictionary<string, string> Segments(NpgsqlDataReader reader)
    {
        var first = FirstField + statement.Fields.Count;
        return statement.Segments.Select((name, at) => (name, Value: reader.IsDBNull(first + at) ? "" : Label.Of(reader.GetString(first + at))))
            .ToDictionary(segment => segment.name, segment => labels.Of(segment.name, segment.Value), StringComparer.Ordinal);
    }

    private static string? Text(object value) => value is bool flag ? FieldTexts.Of(flag) : Convert.ToString(value, CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using Scorecard.Api.Answers;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Records;

/// <summary>The records of a part as CSV (RFC 4180): the JSON's names as columns, one row a record, fields and segments as JSON. Pages are read as they are written.</summary>
internal static class CsvRecords
{
    public const string ContentType = "text/csv; charset=utf-8; header=present";

    private const int BufferSize = 32 * 1024;

    private static readonly (string Name, Func<RecordView, string?> Cell)[] s_columns =
    [
        ("source", record => record.Source),
        ("id", record => record.Id),
        ("recordType", record => record.RecordType),
        ("customer", record => record.Customer),
        ("day", record => Day(record.Day)),
        ("secondDay", record => record.SecondDay is { } day ? Day(day) : null),
        ("why", record => record.Why),
        ("fields", record => JsonSerializer.Serialize(record.Fields, ApiJson.Options)),
        ("segments", record => JsonSerializer.Serialize(record.Segments, ApiJson.Options)),
    ];

    private static readonly (string Name, Func<RecordView, string?> Cell)[] s_numbers =
    [
        ("days", record => record.Days?.ToString(CultureInfo.InvariantCulture)),
        ("adds", record => record.Adds?.ToString("R", CultureInfo.InvariantCulture)),
        ("notReadSince", record => record.NotReadSince?.ToString("O", CultureInfo.InvariantCulture)),
    ];

    /// <summary>The name to keep it under.</summary>
    public static string FileName(RecordsView view)
    {
        var parts = new[] { "scorecard", view.Metric, view.Grain, view.Period, view.Segment, view.Part }.Where(part => !string.IsNullOrEmpty(part));
        return string.Concat(string.Join('-', parts).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')) + ".csv";
    }

    /// <summary>Writes the page and all that follow it.</summary>
    public static async Task WriteAsync(IRecordsQuery query, RecordsView first, Stream stream, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true);
        await writer.WriteAsync(Row(s_columns.Concat(s_numbers).Select(column => column.Name)), cancellation);
        for (var page = first; ; page = await query.NextAsync(page, cancellation))
        {
            foreach (var record in page.Records)
                await writer.WriteAsync(Row(s_columns.Select(column => CsvCell.Of(column.Cell(record))).Concat(s_numbers.Select(column => column.Cell(record)))), cancellation);
            if (page.Next is null)
                break;
        }

        await writer.FlushAsync(cancellation);
    }

    private static ReadOnlyMemory<char> Row(IEnumerable<string?> cells) => (string.Join(',', cells) + "\r\n").AsMemory();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

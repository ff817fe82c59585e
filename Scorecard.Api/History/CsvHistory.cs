using System.Globalization;
using System.Text;
using Scorecard.Api.Answers;
using Scorecard.Data.Queries;

namespace Scorecard.Api.History;

/// <summary>A history as CSV (RFC 4180): the JSON's names as columns, one row a point, numbers as they are stored.</summary>
internal static class CsvHistory
{
    private const int BufferSize = 32 * 1024;

    public static async Task WriteAsync(HistoryStream history, Stream stream, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true);
        var row = new StringBuilder();
        Append(row, HistoryColumn.All.Select(column => column.Name));
        await foreach (var point in history.Points.WithCancellation(cancellation))
        {
            Append(row, HistoryColumn.All.Select(column => Cell(column, HistoryLine.Of(history, point))));
            if (row.Length < BufferSize)
                continue;
            await writer.WriteAsync(row, cancellation);
            row.Clear();
        }

        await writer.WriteAsync(row, cancellation);
        await writer.FlushAsync(cancellation);
    }

    private static string? Cell(HistoryColumn column, HistoryLine line) => column switch
    {
        TextColumn text => CsvCell.Of(text.Cell(line)),
        NumberColumn number => number.Cell(line)?.ToString("R", CultureInfo.InvariantCulture),
        FlagColumn flag => flag.Cell(line) ? "true" : "false",
        DayColumn day => day.Cell(line)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"The column {column.Name} cannot be written."),
    };

    private static void Append(StringBuilder row, IEnumerable<string?> cells) => row.AppendJoin(',', cells).Append("\r\n");
}

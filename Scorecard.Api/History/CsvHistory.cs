using System.Globalization;
using System.Text;
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

    /// <summary>
    /// Quoted where it must be. What a spreadsheet would run as a formula gets an apostrophe before it, since words here
    /// come from sources that anyone may write to.
    /// </summary>
    internal static string? Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return text;
        var safe = CanBeFormula(text) ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(',', '"', '\r') || safe.Contains('\n', StringComparison.Ordinal)
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    /// <summary>Whether a spreadsheet would take the text for something to run.</summary>
    internal static bool CanBeFormula(string text) => text.Length > 0 && (text[0] is '=' or '+' or '-' or '@' || char.IsControl(text[0]));

    private static string? Cell(HistoryColumn column, HistoryLine line) => column switch
    {
        TextColumn text => Text(text.Cell(line)),
        NumberColumn number => number.Cell(line)?.ToString("R", CultureInfo.InvariantCulture),
        FlagColumn flag => flag.Cell(line) ? "true" : "false",
        DayColumn day => day.Cell(line)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"The column {column.Name} cannot be written."),
    };

    private static void Append(StringBuilder row, IEnumerable<string?> cells) => row.AppendJoin(',', cells).Append("\r\n");
}

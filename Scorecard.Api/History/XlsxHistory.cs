using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Scorecard.Data.Queries;

namespace Scorecard.Api.History;

/// <summary>
/// A history as a workbook of one sheet: numbers and dates are numbers and dates, words are words and never formulas, the
/// header row stands still. The sheet goes row by row into the archive, so that its length costs no memory.
/// </summary>
internal static class XlsxHistory
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>As many rows as a spreadsheet still opens without a wait.</summary>
    public const int MostRows = 300_000;

    /// <summary>Writes the workbook.</summary>
    /// <exception cref="QueryException">There are more than <paramref name="mostRows"/> points.</exception>
    public static async Task WriteAsync(HistoryStream history, Stream stream, CancellationToken cancellation, int mostRows = MostRows)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, content) in XlsxParts.All)
        {
            await using var part = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation);
            await part.WriteAsync(content, cancellation);
        }

        await using var sheet = await archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync(cancellation);
        await WriteSheetAsync(history, sheet, mostRows, cancellation);
    }

    private static async Task WriteSheetAsync(HistoryStream history, Stream sheet, int mostRows, CancellationToken cancellation)
    {
        using var writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(XlsxCells.FrozenHeader());
        writer.WriteElement(XlsxCells.Widths());
        writer.WriteStartElement(new SheetData());
        XlsxCells.WriteHeader(writer);
        var rows = 0;
        await foreach (var point in history.Points.WithCancellation(cancellation))
        {
            if (++rows > mostRows)
                throw TooLong(history, mostRows);
            XlsxCells.WriteRow(writer, rows + 1, HistoryLine.Of(history, point));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static QueryException TooLong(HistoryStream history, int mostRows) => new(
        "format", "xlsx", $"This history has more than {mostRows:N0} points, which is more than a spreadsheet opens well. Ask for format=csv, which has no limit, or for less: "
            + (history.Segment is "*" ? "one segment, " : "") + (history.Metric is "all" ? "one metric, " : "") + "fewer periods by from and to.");
}

using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Scorecard.Api.Answers;

namespace Scorecard.Api.History;

/// <summary>The rows of the sheet.</summary>
internal static class XlsxCells
{
    /// <summary>The most characters that a cell holds.</summary>
    private const int LongestText = 32_767;

    /// <summary>Day 0 of a spreadsheet's calendar, as its days of our time are counted.</summary>
    private static readonly DateOnly s_dayZero = new(1899, 12, 30);

    /// <summary>A, B, C, …</summary>
    private static readonly string[] s_letters = [.. HistoryColumn.All.Select((_, at) => $"{(at < 26 ? "" : (char)('A' + (at / 26) - 1))}{(char)('A' + (at % 26))}")];

    public static SheetViews FrozenHeader() => new(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0, TabSelected = true });

    public static Columns Widths() => new(HistoryColumn.All.Select((column, at) => new Column
    {
        Min = (uint)at + 1,
        Max = (uint)at + 1,
        CustomWidth = true,
        Width = column.Name switch { "metric" or "segment" => 26, "reason" => 32, "status" => 16, _ => 13 },
    }));

    public static void WriteHeader(OpenXmlWriter writer)
    {
        writer.WriteStartElement(new Row { RowIndex = 1 });
        for (var at = 0; at < HistoryColumn.All.Count; at++)
            writer.WriteElement(Words(HistoryColumn.All[at].Name, $"{s_letters[at]}1", XlsxParts.Bold));
        writer.WriteEndElement();
    }

    public static void WriteRow(OpenXmlWriter writer, int row, HistoryLine line)
    {
        var index = row.ToString(CultureInfo.InvariantCulture);
        writer.WriteStartElement(new Row { RowIndex = (uint)row });
        for (var at = 0; at < HistoryColumn.All.Count; at++)
        {
            if (Cell(HistoryColumn.All[at], line, s_letters[at] + index) is { } cell)
                writer.WriteElement(cell);
        }

        writer.WriteEndElement();
    }

    private static Cell? Cell(HistoryColumn column, HistoryLine line, string at) => column switch
    {
        TextColumn text => text.Cell(line) is { Length: > 0 } words ? Words(words, at, CsvCell.CanBeFormula(words) ? XlsxParts.Quoted : XlsxParts.Plain) : null,
        NumberColumn number => number.Cell(line) is { } value && double.IsFinite(value) ? Number(value, at, XlsxParts.Plain) : null,
        FlagColumn flag => new Cell { CellReference = at, DataType = CellValues.Boolean, CellValue = new CellValue(flag.Cell(line) ? "1" : "0") },
        DayColumn day => day.Cell(line) is { } value ? Number(value.DayNumber - s_dayZero.DayNumber, at, XlsxParts.Date) : null,
        _ => throw new NotSupportedException($"The column {column.Name} cannot be written."),
    };

    private static Cell Number(double value, string at, uint style) =>
        new() { CellReference = at, StyleIndex = style, CellValue = new CellValue(value.ToString("R", CultureInfo.InvariantCulture)) };

    private static Cell Words(string words, string at, uint style) => new()
    {
        CellReference = at,
        StyleIndex = style,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(Writable(words)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    /// <summary>What XML cannot hold stands as the sign for something unreadable.</summary>
    private static string Writable(string words)
    {
        var cut = words.Length > LongestText ? words[..LongestText] : words;
        return cut.All(XmlConvert.IsXmlChar) ? cut : string.Concat(cut.Select(letter => XmlConvert.IsXmlChar(letter) ? letter : '\uFFFD'));
    }
}

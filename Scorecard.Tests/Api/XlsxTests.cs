using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Scorecard.Api.History;
using Scorecard.Data.Queries;

namespace Scorecard.Tests.Api;

/// <summary>The history as a workbook: read again by the library it is written with, and opened by LibreOffice.</summary>
internal sealed class XlsxTests
{
    private const string Address = "/api/v1/metrics/all/history?format=xlsx";

    private ApiHost _host = null!;

    [SetUp]
    public async Task StartAsync() => _host = await ApiHost.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Workbook_is_valid_and_has_a_frozen_header_over_the_names_of_the_csv()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(await _host.Client.GetByteArrayAsync(Address)), isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var pane = sheet.Descendants<Pane>().Single();

        Assert.That(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"), Is.Empty);
        Assert.That((pane.State!.Value, pane.VerticalSplit!.Value, pane.TopLeftCell!.Value), Is.EqualTo((PaneStateValues.Frozen, 1d, "A2")));
        Assert.That(Row(sheet, 1).Select(cell => cell.InnerText), Is.EqualTo(HistoryColumn.All.Select(column => column.Name)));
    }

    [Test]
    public async Task Numbers_and_dates_are_numbers_and_dates_and_what_is_missing_is_no_cell()
    {
        _host.Fakes.Value = -12.5;
        using var document = SpreadsheetDocument.Open(new MemoryStream(await _host.Client.GetByteArrayAsync(Address)), isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var (value, asOf, snapshot) = (Cell(sheet, "F2")!, Cell(sheet, "Q2")!, Cell(sheet, "T2")!);

        Assert.That((value.DataType, value.CellValue!.Text), Is.EqualTo(((DocumentFormat.OpenXml.EnumValue<CellValues>?)null, "-12.5")), "a negative number is a number");
        Assert.That(DateTime.FromOADate(double.Parse(asOf.CellValue!.Text, CultureInfo.InvariantCulture)), Is.EqualTo(new DateTime(2018, 11, 14)));
        Assert.That(asOf.StyleIndex!.Value, Is.EqualTo(XlsxParts.Date));
        Assert.That(snapshot.InnerText, Is.EqualTo("9007199254740993"), "every digit of an id");
        Assert.That(Cell(sheet, "F3"), Is.Null, "no value is no zero");
    }

    [TestCase("=HYPERLINK(\"http://evil\",\"x\")")]
    [TestCase("+1")]
    [TestCase("-1")]
    [TestCase("@SUM(A1)")]
    [TestCase("\t=1")]
    [TestCase("\r=1")]
    [TestCase("\u0001=1")]
    [TestCase(" =1")]
    [TestCase("\uFF1D1+1")]
    public async Task Words_are_never_a_formula(string reason)
    {
        _host.Fakes.Reason = reason;
        using var document = SpreadsheetDocument.Open(new MemoryStream(await _host.Client.GetByteArrayAsync(Address)), isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var cell = Cell(sheet, "N2")!;

        Assert.That(sheet.Descendants<CellFormula>(), Is.Empty);
        Assert.That((cell.DataType!.Value, cell.StyleIndex!.Value), Is.EqualTo((CellValues.InlineString, XlsxParts.Quoted)));
        Assert.That(cell.InnerText.ReplaceLineEndings("\n"), Is.EqualTo(reason.Replace('\u0001', '\uFFFD').ReplaceLineEndings("\n")));
    }

    [Test]
    public async Task More_points_than_a_spreadsheet_opens_are_refused_with_csv_offered()
    {
        var point = new HistoryPoint("leads", "2018-03", 1, null, null, null, null, "green", null, false, false, null, null, null, null);
        var history = new HistoryStream("leads", "month", "*", "known", "1", Enumerable.Repeat(point, 1_001).ToAsyncEnumerable());

        await XlsxHistory.WriteAsync(history, Stream.Null, CancellationToken.None, mostRows: 1_001);
        var refused = await Assert.ThrowsAsync<QueryException>(() => XlsxHistory.WriteAsync(history, Stream.Null, CancellationToken.None, mostRows: 1_000));
        Assert.That(refused!.Message, Does.Contain("1,000").And.Contain("format=csv").And.Contain("one segment"));
    }

    [Test]
    public async Task LibreOffice_opens_it_and_reads_what_the_csv_says()
    {
        Office.IgnoreUnlessThere();
        _host.Fakes.Reason = "=1+1";
        _host.Fakes.Value = -12.5;
        var folder = Directory.CreateTempSubdirectory("scorecard-xlsx-");
        var file = Path.Combine(folder.FullName, "history.xlsx");
        await File.WriteAllBytesAsync(file, await _host.Client.GetByteArrayAsync(Address));
        var lines = (await Office.ConvertAsync(file, "csv")).Split('\n');
        folder.Delete(recursive: true);

        Assert.That(lines[0], Is.EqualTo(string.Join(',', HistoryColumn.All.Select(column => column.Name))));
        Assert.That(lines[1], Does.StartWith("lead-conversion-rate,month,,known,2018-03,-12.5,0.1019,0.139,1174,0.11,").And.Contain(",green,=1+1,FALSE,FALSE,").And.Match("11/14/(20)?18").And.Contain(",1,2,9007199254740993,"));
        Assert.That(lines[2], Does.StartWith("lead-conversion-rate,month,,known,2018-04,,,,,,,,undefined,no leads,"));
    }

    private static IEnumerable<Cell> Row(Worksheet sheet, uint index) => sheet.Descendants<Row>().Single(row => row.RowIndex! == index).Elements<Cell>();

    private static Cell? Cell(Worksheet sheet, string reference) => sheet.Descendants<Cell>().SingleOrDefault(cell => cell.CellReference! == reference);
}

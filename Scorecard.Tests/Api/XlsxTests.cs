using System.Diagnostics;
using System.Globalization;
using System.Net;
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
    public async Task More_points_than_a_spreadsheet_opens_are_a_problem_that_offers_csv()
    {
        var point = new HistoryPoint("leads", "2018-03", 1, null, null, null, null, "green", null, false, false, null, null, null, null);
        _host.Fakes.History = Enumerable.Repeat(point, XlsxHistory.MostRows + 1);
        _host.Fakes.HistoryVersion = "1";
        using var answer = await _host.Client.GetAsync(Address + "&segment=*");

        Assert.That((answer.StatusCode, answer.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.BadRequest, "application/problem+json")));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("300,000").And.Contain("format=csv").And.Contain("one segment"));
    }

    [Test]
    public async Task LibreOffice_opens_it_and_reads_what_the_csv_says()
    {
        if (!IsThere("soffice"))
            Assert.Ignore("No soffice on the PATH, so LibreOffice opened nothing. On Debian: apt-get install libreoffice-calc-nogui.");
        _host.Fakes.Reason = "=1+1";
        _host.Fakes.Value = -12.5;
        var folder = Directory.CreateTempSubdirectory("scorecard-xlsx-");
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "history.xlsx"), await _host.Client.GetByteArrayAsync(Address));
        await ConvertAsync(folder.FullName);
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "history.csv"));
        folder.Delete(recursive: true);

        Assert.That(lines[0], Is.EqualTo(string.Join(',', HistoryColumn.All.Select(column => column.Name))));
        Assert.That(lines[1], Does.StartWith("lead-conversion-rate,month,,known,2018-03,-12.5,0.1019,0.139,1174,0.11,").And.Contain(",green,=1+1,FALSE,FALSE,").And.Match("11/14/(20)?18").And.Contain(",1,2,9007199254740993,"));
        Assert.That(lines[2], Does.StartWith("lead-conversion-rate,month,,known,2018-04,,,,,,,,undefined,no leads,"));
    }

    private static async Task ConvertAsync(string folder)
    {
        string[] arguments = [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "csv", "--outdir", folder, Path.Combine(folder, "history.xlsx")];
        using var office = Process.Start(new ProcessStartInfo("soffice", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var said = await office.StandardOutput.ReadToEndAsync(limit.Token) + await office.StandardError.ReadToEndAsync(limit.Token);
        await office.WaitForExitAsync(limit.Token);
        Assert.That(office.ExitCode, Is.Zero, said);
    }

    private static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static IEnumerable<Cell> Row(Worksheet sheet, uint index) => sheet.Descendants<Row>().Single(row => row.RowIndex! == index).Elements<Cell>();

    private static Cell? Cell(Worksheet sheet, string reference) => sheet.Descendants<Cell>().SingleOrDefault(cell => cell.CellReference! == reference);
}

using Scorecard.Worker.Failures;
using System.Text.Json;
using Scorecard.Data.Warehouse;
using Scorecard.Tests.Testing;
using Scorecard.Worker.Sources;
using Scorecard.Worker.Sources.Warehouse;

namespace Scorecard.Tests.Worker.Sources.Warehouse;

/// <summary>The options of a warehouse: what is read of them, what is refused, and what the documentation says.</summary>
internal sealed class WarehouseOptionsTests
{
    private const string Deals = """{ "record": "deal", "table": "d", "columns": { "outcome": "o" } }""";

    private static readonly string Document = File.ReadAllText(Repository.PathOf("docs", "configuration.md")).Split("## Options of a warehouse")[1];

    [Test]
    public void Everything_that_is_set_is_read()
    {
        var options = Read(
            """
            "servers": ["Host=one;Database=sales;Password=secret", "Host=two;Database=sales"], "timeoutSeconds": 20, "recountDays": 90, "wholeEveryDays": 2,
            "records": [{ "record": "spend", "table": "s.v", "columns": { "from": "day", "kind": "kind", "amount": "sum" }, "segments": { "channel": "ch" }, "partition": "p",
                          "dataTime": { "column": "at" }, "coverage": { "from": "2023-01-01", "to": "2024-01-01" }, "zeroAmountIsReal": true }]
            """);
        var table = options.Tables.Single();
        Assert.Multiple(() =>
        {
            Assert.That(options.Servers, Has.Count.EqualTo(2));
            Assert.That((options.Timeout, options.RecountDays, options.WholeEvery), Is.EqualTo((TimeSpan.FromSeconds(20), (int?)90, TimeSpan.FromDays(2))));
            Assert.That((table.CompleteFrom, table.CompleteTo), Is.EqualTo(((DateOnly?)new DateOnly(2023, 1, 1), (DateOnly?)new DateOnly(2024, 1, 1))));
            Assert.That((table.Table.Name, table.Table.PartitionColumn, table.Table.DataTimeColumn, table.Table.ZeroAmountIsReal), Is.EqualTo(("s.v", "p", "at", true)));
            Assert.That((table.Table.Columns["amount"], table.Table.Segments["channel"], table.Table.Currency, table.Table.ReportingCurrency), Is.EqualTo(("sum", "ch", "EUR", "USD")));
        });
    }

    [TestCase("""records": [{ "record": "deal", "table": "d", "columns": { "outcome": "o" } }]""", "sources[lake].servers is missing")]
    [TestCase("""servers": [], "records": [""" + Deals + "]", "servers is empty")]
    [TestCase("""servers": ["Host=h;Password=secret"], "records": [""" + Deals + "]", "servers[0] is no connection string with Host and Database")]
    [TestCase("""servers": ["Hast=h;Password=secret"], "records": [""" + Deals + "]", "servers[0] is no connection string")]
    [TestCase("""servers": ["Host=h;Database=d"]""", "records is missing: expected a list of tables")]
    [TestCase("""servers": ["Host=h;Database=d"], "records": []""", "expected one table for each kind of record")]
    [TestCase("""servers": ["Host=h;Database=d"], "records": [""" + Deals + "," + Deals + "]", "expected one table for each kind of record")]
    [TestCase("""servers": ["Host=h;Database=d"], "records": [""" + Deals + """], "timeoutSeconds": 0""", "timeoutSeconds = 0: expected a whole number of seconds from 1 to 86400")]
    [TestCase("""servers": ["Host=h;Database=d"], "records": [""" + Deals + """], "recountDays": "90" """, "expected a whole number of days from 1 to 36500")]
    [TestCase("""servers": ["Host=h;Database=d"], "records": [""" + Deals + """], "host": "h" """, "host is not a setting: expected one of servers, timeoutSeconds, recountDays, wholeEveryDays, records")]
    [TestCase("""servers": ["Host=h;Database=d"], "records": [{ "record": "customer", "table": "c", "columns": {} }]""", "customers are paired by id")]
    [TestCase("""servers": ["Host=h;Database=d"], "records": [{ "record": "deal", "table": "d", "columns": { "closed": "c" } }]""", "columns.outcome is missing: expected the column that says open, won or lost")]
    [TestCase("""servers": ["Host=h;Database=d"], "records": [{ "record": "lead", "table": "l", "columns": { "creatd": "c" } }]""", "columns.creatd is not a setting: expected one of id, created, mql")]
    public void What_cannot_be_used_is_refused_by_where_it_stands_and_no_password_is_repeated(string options, string words) =>
        Assert.That(() => Read($"\"{options}"), Throws.TypeOf<SourceException>().With.Message.Contains(words).And.Message.Not.Contains("secret"));

    [Test]
    public void Documentation_lists_every_setting_as_messages_say_it() => Assert.That(
        Rows(5), Is.EqualTo(WarehouseSettings.All.Select(setting => string.Join(" | ", $"`{setting.Path}`", setting.What, setting.Expected, setting.IfAbsent, $"`{setting.Example}`"))));

    [Test]
    public void Documentation_lists_every_field() => Assert.That(
        Rows(4),
        Is.EqualTo(WarehouseColumns.All.Select(column => string.Join(" | ", Word(column), $"`{column.Name}`{(column.IsRequired ? " (needed)" : "")}", Kind(column.Kind), column.Meaning))));

    [Test]
    public void Example_of_the_documentation_can_be_used()
    {
        using var example = JsonDocument.Parse(Document.Split("```json")[1].Split("```")[0]);
        Assert.That(WarehouseOptionsReader.Read(Settings(example.RootElement.GetProperty("options")), "USD").Tables, Has.Count.EqualTo(2));
    }

    private static string Word(WarehouseColumn column) => column.Type switch
    {
        Scorecard.Metrics.Facts.RecordType.Lead => "lead",
        Scorecard.Metrics.Facts.RecordType.Deal => "deal",
        _ => "spend",
    };

    private static string Kind(ColumnKind kind) => kind switch
    {
        ColumnKind.Day => "a date",
        ColumnKind.Text => "a text",
        ColumnKind.Number => "a number",
        ColumnKind.Whole => "a whole number",
        _ => "true or false",
    };

    /// <summary>The rows of the documentation's tables with so many columns, without their heads.</summary>
    private static IEnumerable<string> Rows(int columns) => Document.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ')).Where(line => line.Split(" | ").Length == columns && !line.StartsWith("setting |", StringComparison.Ordinal) && !line.StartsWith("record |", StringComparison.Ordinal));

    private static WarehouseOptions Read(string options)
    {
        using var document = JsonDocument.Parse($"{{ {options} }}");
        return WarehouseOptionsReader.Read(Settings(document.RootElement), "USD");
    }

    private static SourceSettings Settings(JsonElement options) => new("lake", options.Clone(), "", TimeZoneInfo.Utc, "EUR");
}

using Scorecard.Data.Queries;
using Scorecard.Data.Setup;

namespace Scorecard.Tests.RealData;

/// <summary>Files as people and spreadsheets write them, from the file to the number on the board.</summary>
internal sealed class WrittenFilesTests
{
    private const string Deals = """
        sep=;
        Opportunities of the first quarter;;;;;;;
        ;;;;;;;
        Deal ID;Is Won;Is Closed;Is Deleted;Won On;Lead;Value;Prob
        A1;TRUE;TRUE;FALSE;3. März 2026;N/A;€12,5K;
        A2;yes;yes;no;9 de marzo de 2026;-;(500,00);
        A3;1;1;0;Mar 15, 2026;NULL;n/a;
        A4;ja;ja;ja;2026-03-16;L1;1.000.000,00;
        A5;FALSE;TRUE;FALSE;2026-03-17;L1;so viel;
        A6;FALSE;FALSE;FALSE;;L1;100,00;60
        A7;FALSE;FALSE;FALSE;;L1;200,00;1
        Zwischensumme;TRUE;TRUE;FALSE;2026-03-31;;12.000,00;
        1,23E+12;TRUE;TRUE;FALSE;2026-03-20;;7,00;
        Deal ID;Is Won;Is Closed;Is Deleted;Won On;Lead;Value;Prob
        ;;;;Gesamt;;24.000,00;
        """;

    private const string Spend = """
        month,channel,cost
        2026-02,search,500
        March 2026,search,"2,000.00"
        2026-03-20,search,234.50-
        2026-03,Total,"1,765.50"
        """;

    private const string Options = """
        { "files": [
          { "file": "deals.csv", "record": "deal", "dataTime": "2026-04-02", "coverage": { "from": "2026-01-01" },
            "columns": { "id": "deal id", "closed": "Won On", "lead": "Lead", "amount": "Value", "probability": "Prob" },
            "outcome": { "won": "Is Won", "closed": "Is Closed" }, "leaveOut": { "Is Deleted": "true" } },
          { "file": "spend.csv", "record": "spend", "dataTime": "2026-04-02", "coverage": { "from": "2026-01-01" },
            "columns": { "from": "month", "amount": "cost" }, "segments": { "channel": "channel" }, "constants": { "kind": "media" } } ] }
        """;

    private string folder = null!;
    private RealCompany company = null!;

    [OneTimeSetUp]
    public async Task Load()
    {
        folder = Directory.CreateTempSubdirectory("scorecard-written-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "deals.csv"), Deals);
        await File.WriteAllTextAsync(Path.Combine(folder, "spend.csv"), Spend);
        var settings = $$"""
            { "name": "written", "title": "Written", "timeZone": "Europe/Berlin", "currency": "EUR", "asOf": "2026-04-02", "targets": [],
              "sources": [{ "name": "files", "kind": "csv", "schedule": "0 0 0 1 1 ?", "options": {{Options}} }] }
            """;
        company = await RealCompany.StartAsync(SettingsFile.Parse(settings, "written"), folder);
        var run = await company.PullAsync();
        Assert.That((run.State, run.New), Is.EqualTo(("succeeded", 9)), run.Error);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (company is not null)
            await company.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [TestCase("deals-won", 3.0)]
    [TestCase("revenue-won", 12_000.0)]
    [TestCase("win-rate", 3.0 / 4)]
    public async Task Value_of_the_month_is_that_of_the_rows_that_are_records(string metric, double value) =>
        Assert.That((await company.PointAsync(metric, "month", "2026-03")).Value, Is.EqualTo(value).Within(1e-9));

    [Test]
    public async Task Spend_of_a_month_is_less_by_its_credit_and_none_of_it_is_counted_twice() => Assert.That(
        await company.RowsAsync("SELECT date_trunc('month', day)::date, sum(quantity)::numeric(12, 2) FROM daily_fact WHERE dimension = '' AND fact = 'cost.media' GROUP BY 1"),
        Is.EqualTo(new[] { "(2026-02-01,500.00)", "(2026-03-01,1765.50)" }));

    [Test]
    public async Task Records_are_joined_by_no_word_for_nothing_and_name_what_could_not_be_read() => Assert.That(
        await company.RowsAsync("SELECT id, outcome, lead_id, trim_scale(amount), trim_scale(probability), unread FROM deal"),
        Is.EqualTo(new[]
        {
            "(A1,won,,12500,,)", "(A2,won,,-500,,)", "(A3,won,,,,)", "(A5,lost,L1,,,{amount})", "(A6,open,L1,100,0.6,)", "(A7,open,L1,200,0.01,)",
        }));

    [Test]
    public async Task Rows_that_are_no_records_are_told_by_their_kind()
    {
        var runs = await company.ReadAsync<List<RunView>>("sources/files/runs?limit=1");
        var rejects = (await company.RejectsAsync(runs.Single())).Where(reject => !reject.Kept).ToList();

        Assert.That(rejects.Select(reject => (reject.File, reject.Line)), Is.EqualTo(new[] { ("deals.csv", (long?)12), ("deals.csv", 13), ("deals.csv", 14), ("deals.csv", 15), ("spend.csv", 5) }));
        Assert.That(rejects.Select(reject => reject.Reason[..22]), Is.EqualTo(new[] { "the row is a total of ", "deal id is written in ", "the row repeats the he", "the row is a total of ", "the row is a total of " }));
    }
}

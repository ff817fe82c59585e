using Scorecard.Data.Queries;
using Scorecard.Data.Setup;
using Scorecard.Tests.Testing;
using Scorecard.Tests.Worker.Sources.Csv;

namespace Scorecard.Tests.Data.Unread;

/// <summary>From files of which a part cannot be read to the board of February 2026: what could not be read does not colour what could.</summary>
internal sealed class IncompleteTests
{
    private const string Deals =
        """
        { "file": "deals.csv", "record": "deal", "dataTime": "2026-03-10", "coverage": { "from": "2025-01-01" },
          "columns": { "id": "id", "lead": "lead", "outcome": "outcome", "created": "created", "qualified": "created", "closed": "closed", "amount": "amount" } }
        """;
    private const string Leads =
        """
        { "file": "leads.csv", "record": "lead", "dataTime": "2026-03-10", "coverage": { "from": "2025-01-01" },
          "columns": { "id": "id", "created": "created", "mql": "created", "sql": "sql" } }
        """;
    private const string Spend =
        """
        { "file": "spend.csv", "record": "spend", "dataTime": "2026-03-10", "coverage": { "from": "2025-01-01" },
          "columns": { "from": "day", "kind": "kind", "amount": "amount" } }
        """;
    private const string Customers =
        """
        { "file": "customers.csv", "record": "customer", "dataTime": "2026-03-10", "coverage": { "from": "2025-01-01" },
          "columns": { "customer": "customer", "from": "from", "to": "to", "monthlyAmount": "amount" } }
        """;
    private const string DealHeader = "id,lead,outcome,created,closed,amount\n";

    private CsvFolder _folder = null!;
    private TestStore _store = null!;

    [SetUp]
    public async Task Open()
    {
        _folder = new CsvFolder();
        _store = await TestStore.NewAsync(Company());
        _folder.Write("deals.csv", DealHeader + Rows(60, i => $"d{i},,{Outcome(i)},2026-01-20,2026-02-10,100"));
    }

    [TearDown]
    public async Task Close()
    {
        _folder.Dispose();
        await _store.DisposeAsync();
    }

    [TestCase(1, "red", null)]
    [TestCase(3, "incomplete", "3 of 100 deals could not be read (outcome)")]
    public async Task Board_colours_with_one_bad_row_of_a_hundred_and_not_with_three(int bad, string status, string? reason)
    {
        _folder.Write("deals.csv", DealHeader + Rows(100, i => $"d{i},,{(i < bad ? "perhaps" : i % 4 == 0 ? "won" : "lost")},2026-01-20,2026-02-10,100"));
        Assert.That(await StatusAsync("win-rate", Deals), Is.EqualTo((status, reason)));
    }

    [Test]
    public async Task Board_does_not_colour_by_a_quarter_of_the_rows()
    {
        _folder.Write("deals.csv", DealHeader + Rows(260, i => $"d{i},,{(i < 200 ? "?" : Outcome(i))},2026-01-20,2026-02-10,100"));
        var board = await PulledAsync(Deals);
        Assert.Multiple(() =>
        {
            Assert.That((board["win-rate"].Status, board["win-rate"].Reason), Is.EqualTo(("incomplete", "200 of 260 deals could not be read (outcome)")));
            Assert.That(board["win-rate"].Value, Is.EqualTo(0.5), "the value of what could be read is told");
            Assert.That(board["deals-won"].Status, Is.EqualTo("incomplete"));
            Assert.That(board["leads"].Status, Is.EqualTo("no-data"));
        });
    }

    [Test]
    public async Task Board_of_unread_amounts_of_won_deals_colours_what_reads_no_amount()
    {
        _folder.Write("deals.csv", DealHeader + Rows(60, i => $"d{i},,{Outcome(i)},2026-01-20,2026-02-10,{(Outcome(i) == "won" && i < 20 ? "a lot" : "100")}"));
        var board = await PulledAsync(Deals);
        Assert.Multiple(() =>
        {
            foreach (var metric in new[] { "revenue-won", "average-deal", "pipeline-velocity" })
                Assert.That((board[metric].Status, board[metric].Reason), Is.EqualTo(("incomplete", "10 of 30 deals could not be read (amount)")), metric);
            Assert.That((board["win-rate"].Status, board["deals-won"].Status), Is.EqualTo(("green", "green")));
        });
    }

    [Test]
    public async Task Board_of_unread_amounts_of_lost_deals_colours_everything()
    {
        _folder.Write("deals.csv", DealHeader + Rows(60, i => $"d{i},,{Outcome(i)},2026-01-20,2026-02-10,{(Outcome(i) == "lost" ? "a lot" : "100")}"));
        var board = await PulledAsync(Deals);
        Assert.That((board["win-rate"].Status, board["revenue-won"].Status), Is.EqualTo(("green", "green")));
    }

    [Test]
    public async Task Board_colours_the_month_after_the_one_with_rows_that_cannot_be_read()
    {
        _folder.Write("deals.csv", DealHeader + Rows(60, i => $"d{i},,{Outcome(i)},2026-01-20,2026-02-10,100") + Rows(50, i => $"j{i},,?,2025-12-20,2026-01-10,100"));
        Assert.That((await StatusAsync("win-rate", Deals)).Status, Is.EqualTo("green"));
        Assert.That((await BoardAsync("2026-01"))["win-rate"].Reason, Is.EqualTo("50 of 50 deals could not be read (outcome)"));
    }

    [Test]
    public async Task Board_holds_rows_without_a_readable_day_against_all()
    {
        _folder.Write("deals.csv", DealHeader + Rows(60, i => $"d{i},,{Outcome(i)},2026-01-20,{(i < 4 ? "soon" : "2026-02-10")},100"));
        Assert.That(await StatusAsync("win-rate", Deals), Is.EqualTo(("incomplete", "4 of all 60 deals could not be read (closed), and nobody knows of which day they are")));
    }

    [Test]
    public async Task Board_says_that_deals_do_not_find_their_lead_until_the_leads_come()
    {
        _store.Clock.Now = Pull.At("2026-06-20");
        string[] files = [Leads.Replace("2026-03-10", "2026-06-20", StringComparison.Ordinal), Deals.Replace("2026-03-10", "2026-06-20", StringComparison.Ordinal)];
        _folder.Write("leads.csv", "id,created,sql\n" + Rows(60, i => $"00Q{i}UAK,2026-02-05,"));
        _folder.Write("deals.csv", DealHeader + Rows(20, i => $"d{i},00Q{i},won,2026-02-10,2026-03-01,100"));
        await PulledAsync(files);
        var lost = (await BoardAsync("2026-05"))["lead-conversion-rate"];
        Assert.That((lost.Cohort, lost.Status, lost.Reason), Is.EqualTo(("2026-02", "incomplete", "20 of 20 deals do not find their lead")));
        Assert.That((await BoardAsync("2026-03"))["deals-won"].Status, Is.EqualTo("green"));

        _folder.Write("leads.csv", "id,created,sql\n" + Rows(60, i => $"00Q{i},2026-02-05,"));
        await PulledAsync(files);
        var board = await BoardAsync("2026-05");
        Assert.That((board["lead-conversion-rate"].Status, board["lead-conversion-rate"].Value), Is.EqualTo(("green", (double?)(20 / 60.0))));
    }

    [Test]
    public async Task Board_is_incomplete_where_leads_spend_or_customers_cannot_be_read()
    {
        _folder.Write("leads.csv", "id,created,sql\n" + Rows(50, i => $"{(i < 10 ? "" : $"l{i}")},2026-02-05,"));
        _folder.Write("spend.csv", "day,kind,amount\n" + Rows(20, i => $"2026-02-{i + 1:00},{(i < 5 ? "magic" : "media")},100"));
        _folder.Write("customers.csv", "customer,from,to,amount\n" + Rows(40, i => $"{(i < 4 ? "" : $"c{i}")},2025-06-01,,100"));
        var board = await PulledAsync(Leads, Deals, Spend, Customers);
        Assert.Multiple(() =>
        {
            foreach (var (metric, reason) in new[]
            {
                ("leads", "10 of 50 leads could not be read (id)"), ("mqls", "10 of 50 leads could not be read (id)"), ("cost-per-mql", "5 of 20 spend rows could not be read (kind)"),
                ("customer-acquisition-cost", "5 of 20 spend rows could not be read (kind)"), ("customer-retention", "4 of 40 customer periods could not be read (customer)"),
                ("net-revenue-retention", "4 of 40 customer periods could not be read (customer)"),
            })
                Assert.That((board[metric].Status, board[metric].Reason), Is.EqualTo(("incomplete", reason)), metric);
            Assert.That(board["win-rate"].Status, Is.EqualTo("green"));
        });
    }

    [Test]
    public async Task Board_keeps_what_was_read_before_and_does_not_colour_it()
    {
        Assert.That((await StatusAsync("win-rate", Deals)).Status, Is.EqualTo("green"));
        _folder.Write("deals.csv", DealHeader + Rows(60, i => $"d{i},,{(Outcome(i) == "won" ? "Gewonnen" : "lost")},2026-01-20,2026-02-10,100"));
        var board = await PulledAsync(Deals);
        Assert.That((board["win-rate"].Status, board["win-rate"].Value), Is.EqualTo(("incomplete", (double?)0.5)));
        Assert.That(board["win-rate"].Reason, Is.EqualTo("30 of 60 deals could not be read (they stand as they were read before)"));
        Assert.That((await _store.Scorecards.GetAsync(new ScorecardRequest(), CancellationToken.None)).Overall, Is.Not.EqualTo("green"));

        _folder.Write("deals.csv", DealHeader + Rows(60, i => $"d{i},,{Outcome(i)},2026-01-20,2026-02-10,100"));
        Assert.That((await StatusAsync("win-rate", Deals)).Status, Is.EqualTo("green"), "read again");
    }

    [Test]
    public async Task Board_as_of_another_day_is_as_incomplete_and_the_share_is_a_setting()
    {
        _folder.Write("deals.csv", DealHeader + Rows(100, i => $"d{i},,{(i < 8 ? "?" : Outcome(i))},2026-01-20,2026-02-10,100"));
        Assert.That((await StatusAsync("win-rate", Deals)).Status, Is.EqualTo("incomplete"));
        var then = await _store.Scorecards.GetAsync(new ScorecardRequest(Period: "2026-02", AsOf: new DateOnly(2026, 3, 5)), CancellationToken.None);
        Assert.That(then.Metrics.Single(metric => metric.Key == "win-rate").Status, Is.EqualTo("incomplete"));

        await _store.Setup.ApplyAsync(Company() with { IncompleteAbove = 0.08m }, CancellationToken.None);
        await _store.Points.RecomputeAsync(_store.Database, CancellationToken.None);
        Assert.That((await BoardAsync())["win-rate"].Status, Is.EqualTo("green"), "exactly the share");
    }

    /// <summary>A company that publishes whatever it loses: whether a person is asked first is no matter here.</summary>
    private static CompanySettings Company() => TestStore.Company("crm") with
    {
        LossGuard = new LossGuardSettings { Share = 1 },
        Targets =
        [
            new("win-rate", "month", 0.3), new("deals-won", "month", 10), new("revenue-won", "month", 1000),
            new("lead-conversion-rate", "month", 0.2), new("leads", "month", 10),
        ],
    };

    private static string Outcome(int i) => i % 2 == 0 ? "won" : "lost";

    private static string Rows(int count, Func<int, string> row) => string.Concat(Enumerable.Range(0, count).Select(i => row(i) + "\n"));

    private async Task<(string Status, string? Reason)> StatusAsync(string metric, params string[] files)
    {
        var view = (await PulledAsync(files))[metric];
        return (view.Status, view.Reason);
    }

    private async Task<Dictionary<string, MetricView>> PulledAsync(params string[] files)
    {
        await _store.PullAsync("crm", known => _folder.Source($$"""{ "files": [{{string.Join(',', files)}}] }""").PullAsync(known, CancellationToken.None));
        return await BoardAsync();
    }

    private async Task<Dictionary<string, MetricView>> BoardAsync(string period = "2026-02") =>
        (await _store.Scorecards.GetAsync(new ScorecardRequest(Period: period), CancellationToken.None)).Metrics.ToDictionary(metric => metric.Key);
}

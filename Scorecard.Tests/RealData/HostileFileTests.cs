using System.Globalization;
using Scorecard.Data.Queries;
using Scorecard.Data.Setup;

namespace Scorecard.Tests.RealData;

/// <summary>
/// The real files, spoiled one way at a time, through the whole way of the data: what is wrong is named, what is right
/// counts, nothing that was known is lost, and the pull after the mending is right again.
/// </summary>
internal sealed class HostileFileTests
{
    private const string AllFacts = "SELECT fact, dimension, segment, day, age, trim_scale(quantity) FROM daily_fact";
    private const int LeadRows = 8000;
    private const int DealRows = 842;

    private RealFolder folder = null!;
    private RealCompany olist = null!;
    private List<string> right = null!;

    [OneTimeSetUp]
    public async Task Load()
    {
        folder = new RealFolder("olist");
        olist = await RealCompany.StartAsync(Examples.Settings("olist"), folder.Path);
        var run = await olist.PullAsync();
        Assert.That((run.State, run.Read, run.New, run.Rejected), Is.EqualTo(("succeeded", LeadRows + DealRows, LeadRows + DealRows, 0)), run.Error);
        right = await olist.RowsAsync(AllFacts);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (olist is not null)
            await olist.DisposeAsync();
        folder?.Dispose();
    }

    /// <summary>Whatever a test did, the mended files bring back what was right.</summary>
    [TearDown]
    public async Task Mend()
    {
        folder.Mend();
        await olist.ConfigureAsync(Examples.Settings("olist"));
        var run = await olist.PullAsync();

        Assert.That((run.State, run.Rejected), Is.EqualTo(("succeeded", 0)), run.Error);
        Assert.That(run.New + run.Changed + run.Unchanged, Is.EqualTo(LeadRows + DealRows));
        Assert.That(await olist.RowsAsync(AllFacts), Is.EqualTo(right));
        Assert.That((await olist.PointAsync("lead-conversion-rate", "month", "2018-03")).Value, Is.EqualTo(140.0 / 1174).Within(1e-12));
    }

    [TestCase(RealFolder.Leads, "origin", "channel")]
    [TestCase(RealFolder.Deals, "won_date", "closed")]
    public async Task A_missing_column_fails_the_pull_by_name_and_keeps_what_was_known(string file, string column, string setting)
    {
        folder.RewriteLine(file, 1, header => header.Replace(column, column + "_renamed", StringComparison.Ordinal));

        await PullFailsAsync($"The file {file} has no column \"{column}\"", setting);
    }

    [Test]
    public async Task An_empty_file_fails_the_pull_and_keeps_what_was_known()
    {
        folder.Empty(RealFolder.Leads);

        await PullFailsAsync(RealFolder.Leads, "is empty");
    }

    [Test]
    public async Task A_missing_file_fails_the_pull_and_keeps_what_was_known()
    {
        folder.Delete(RealFolder.Deals);

        await PullFailsAsync($"There is no file {RealFolder.Deals}");
    }

    [Test]
    public async Task A_file_of_nothing_but_its_header_is_an_outage_and_no_clean_sweep()
    {
        folder.Rewrite(RealFolder.Deals, lines => lines.Take(1));

        await PullFailsAsync("no Deal at all", "842 are known");
    }

    [Test]
    public async Task A_bad_date_is_unknown_and_named_and_the_other_rows_count()
    {
        folder.RewriteLine(RealFolder.Leads, 5, line => Cells(line, cells => cells[1] = "2018-02-31"));

        var run = await PullAsync(gone: 0, rejected: 0, changed: 1, flagged: 1);

        await FlaggedAsync(run, RealFolder.Leads, 5, "first_contact_date", "2018-02-31", "is no day of the calendar");
        Assert.That(await TotalAsync("leads"), Is.EqualTo(LeadRows - 1));
    }

    [Test]
    public async Task A_duplicate_id_is_one_lead_as_the_last_row_says_and_names_the_place_of_the_first()
    {
        var first = folder.Line(RealFolder.Leads, 2);
        folder.Rewrite(RealFolder.Leads, lines => lines.Append(Cells(first, cells => cells[1] = "2018-01-01")));

        var run = await PullAsync(gone: 0, rejected: 0, changed: 1, flagged: 1, rows: LeadRows + DealRows + 1);

        await FlaggedAsync(run, RealFolder.Leads, LeadRows + 2, "mql_id", first.Split(',')[0], "in line 2; the newer row is used");
        Assert.That(await TotalAsync("leads"), Is.EqualTo(LeadRows));
    }

    [Test]
    public async Task A_negative_amount_is_a_credit_that_counts_and_is_named()
    {
        folder.RewriteLine(RealFolder.Deals, 3, line => Cells(line, cells => cells[^1] = "-250.0"));

        var run = await PullAsync(gone: 0, rejected: 0, changed: 1, flagged: 1);

        await FlaggedAsync(run, RealFolder.Deals, 3, "declared_monthly_revenue", "-250.0", "is a negative amount");
        Assert.That(await TotalAsync("deals.won"), Is.EqualTo(DealRows));
    }

    [Test]
    public async Task A_row_cut_short_is_rejected_with_its_line()
    {
        folder.RewriteLine(RealFolder.Leads, 8001, line => line[..line.LastIndexOf(',')]);

        var run = await PullAsync(gone: 1);

        await RejectedAsync(run, RealFolder.Leads, 8001, null, null, "the row has 3 cells, but the header has 4");
    }

    [Test]
    public async Task An_unknown_currency_makes_the_amount_unknown_and_a_foreign_one_is_kept_until_there_is_a_rate()
    {
        await olist.ConfigureAsync(With("\"currency\": \"currency\""));
        folder.Rewrite(RealFolder.Deals, lines => lines.Select((line, index) => $"{line},{index switch { 0 => "currency", 1 => "XQX", 2 => "USD", _ => "BRL" }}"));

        var run = await PullAsync(gone: 0, rejected: 0, changed: DealRows, flagged: 2);

        var flags = await olist.RejectsAsync(run);
        Assert.That(flags.Select(flag => (flag.Kept, flag.Line, flag.Column)), Is.EqualTo(new[] { (true, (long?)2L, (string?)"currency"), (true, 2L, "declared_monthly_revenue") }));
        Assert.That(flags[0].Reason, Does.Contain("is an unknown currency"));
        Assert.That(await TotalAsync("deals.won"), Is.EqualTo(DealRows));
    }

    [Test]
    public async Task A_deal_won_before_it_was_created_counts_and_is_flagged_by_name()
    {
        await olist.ConfigureAsync(With("\"created\": \"created\""));
        folder.Rewrite(RealFolder.Deals, lines => lines.Select((line, index) => $"{line},{index switch { 0 => "created", 1 => "2018-03-01", _ => "2017-01-01" }}"));

        var run = await PullAsync(gone: 0, rejected: 0, changed: DealRows, flagged: 1);

        var flag = (await olist.RejectsAsync(run)).Single();
        Assert.That((flag.Kept, flag.File, flag.Line, flag.Column, flag.Value), Is.EqualTo((true, RealFolder.Deals, 2L, "won_date", "2018-02-26 19:58:54")));
        Assert.That(flag.Reason, Is.EqualTo("won_date is before created, \"2018-03-01\""));
        Assert.That(await olist.RowsAsync(AllFacts), Is.EqualTo(right));
    }

    [Test]
    public async Task Dates_that_could_have_the_day_or_the_month_first_are_unknown_and_never_guessed()
    {
        await olist.ConfigureAsync(Examples.Settings("olist") with { LossGuard = new LossGuardSettings { Share = 1 } });
        var unclear = 0;
        folder.Rewrite(RealFolder.Leads, lines => lines.Where((line, index) => index == 0 || string.CompareOrdinal(line.Split(',')[1][8..], "12") <= 0).Select((line, index) => index == 0
            ? line
            : Cells(line, cells =>
            {
                var (year, month, day) = (cells[1][..4], cells[1][5..7], cells[1][8..]);
                unclear += month == day ? 0 : 1;
                cells[1] = $"{day}/{month}/{year}";
            })));

        var run = await olist.PullAsync();

        Assert.That((run.State, run.Rejected, run.Flagged), Is.EqualTo(("succeeded", 0, unclear)), run.Error);
        var rejects = await olist.RejectsAsync(run);
        Assert.That(rejects, Has.All.Property(nameof(RejectView.Column)).EqualTo("first_contact_date").And.All.Property(nameof(RejectView.File)).EqualTo(RealFolder.Leads));
        Assert.That(rejects, Has.All.Property(nameof(RejectView.Reason)).Contains("is ambiguous: the day or the month may come first"));
        Assert.That(await TotalAsync("leads"), Is.EqualTo(run.Read - DealRows - unclear));
    }

    private async Task PullFailsAsync(params string[] words)
    {
        var points = await olist.RowsAsync("SELECT count(*), max(id) FROM metric_point");

        var run = await olist.PullAsync();

        Assert.That(run.State, Is.EqualTo("failed"));
        foreach (var word in words)
            Assert.That(run.Error, Does.Contain(word));
        Assert.That(await olist.RowsAsync(AllFacts), Is.EqualTo(right));
        Assert.That(await olist.RowsAsync("SELECT count(*), max(id) FROM metric_point"), Is.EqualTo(points));
        Assert.That((await olist.ReadAsync<List<SourceView>>("sources")).Single().State, Is.EqualTo("failing"));
    }

    private async Task<RunView> PullAsync(int gone, int rejected = 1, int changed = 0, int flagged = 0, int rows = LeadRows + DealRows)
    {
        var run = await olist.PullAsync();
        Assert.That(run.State, Is.EqualTo("succeeded"), run.Error);
        Assert.That(
            (run.Read, run.New, run.Changed, run.Unchanged, run.Gone, run.Rejected, run.Flagged),
            Is.EqualTo(((long)rows, 0L, (long)changed, (long)LeadRows + DealRows - changed - rejected, (long)gone, (long)rejected, (long)flagged)));
        return run;
    }

    private async Task RejectedAsync(RunView run, string file, int line, string? column, string? value, string reason)
    {
        var reject = (await olist.RejectsAsync(run)).Single();
        Assert.That((reject.Kept, reject.File, reject.Line, reject.Column, reject.Value), Is.EqualTo((false, file, (long?)line, column, value)));
        Assert.That(reject.Reason, Does.Contain(reason));
        Assert.That(reject.Row, Is.EqualTo(folder.Line(file, line)));
    }

    private async Task FlaggedAsync(RunView run, string file, int line, string column, string value, string reason)
    {
        var flag = (await olist.RejectsAsync(run)).Single();
        Assert.That((flag.Kept, flag.File, flag.Line, flag.Column, flag.Value), Is.EqualTo((true, file, (long?)line, column, value)));
        Assert.That(flag.Reason, Does.Contain(reason));
    }

    private async Task<long> TotalAsync(string fact) =>
        long.Parse((await olist.RowsAsync($"SELECT coalesce(sum(quantity), 0)::bigint FROM daily_fact WHERE dimension = '' AND fact = '{fact}'")).Single().Trim('(', ')'), CultureInfo.InvariantCulture);

    /// <summary>The example's configuration with one more column of the deals mapped.</summary>
    private static CompanySettings With(string column)
    {
        const string Amount = "\"amount\": \"declared_monthly_revenue\"";
        var json = File.ReadAllText(Examples.SettingsPath("olist"));
        Assert.That(json, Does.Contain(Amount));
        return SettingsFile.Parse(json.Replace(Amount, $"{Amount}, {column}", StringComparison.Ordinal), "olist");
    }

    /// <summary>A line with its cells changed; only for lines without quotes.</summary>
    private static string Cells(string line, Action<string[]> change)
    {
        var cells = line.Split(',');
        change(cells);
        return string.Join(',', cells);
    }
}

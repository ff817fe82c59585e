using System.Text.Json.Nodes;
using Scorecard.Data.Queries;
using Scorecard.Data.Setup;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.RealData;

/// <summary>Small files as people write them, from the file to the number.</summary>
internal sealed class CaseTests
{
    private const string March = "2026-03";

    [TestCase("01-sep-line", 2, 1_334.45)]
    [TestCase("08-totals-row-const", 2, 150)]
    [TestCase("13-parens", 2, 1_000)]
    [TestCase("18-month-names-en", 3, 175)]
    [TestCase("22-k-suffix", 2, 1_262_500)]
    [TestCase("23-outcome-variants", 4, 180)]
    [TestCase("26-null-words", 5, 50)]
    [TestCase("29-excel-mangled", 2, 107)]
    [TestCase("49-leading-comment", 1, 100)]
    [TestCase("62-rejected-rows-colour", 30, 30_000)]
    [TestCase("83-blank-means-open", 1, 100)]
    public async Task Deals_won_and_their_revenue_are_right(string name, int won, double revenue)
    {
        await using var company = await PulledAsync(name);

        await WonAsync(company, won, revenue);
    }

    [Test]
    public async Task Ids_that_a_spreadsheet_destroyed_are_all_refused()
    {
        await using var company = await StartAsync("05-sci-ids");

        var run = await company.PullAsync();

        Assert.That((run.New, run.Rejected), Is.EqualTo((0L, 3L)));
        Assert.That((await company.RejectsAsync(run)).Where(reject => !reject.Kept), Has.All.Property(nameof(RejectView.Reason)).Contains("export the column as text"));
        Assert.That(await company.RowsAsync("SELECT * FROM deal"), Is.Empty);
    }

    [Test]
    public async Task Dates_whose_order_is_proved_by_dates_of_another_shape_only_are_unknown()
    {
        await using var company = await PulledAsync("29-excel-mangled");

        Assert.That(await company.RowsAsync("SELECT id, outcome, closed_at IS NULL FROM deal"), Is.EqualTo(new[] { "(A1,won,f)", "(A2,won,t)", "(A3,won,f)" }));
    }

    [Test]
    public async Task Percent_column_is_read_as_percent()
    {
        await using var company = await PulledAsync("35-percent-prob");

        Assert.That(await company.RowsAsync("SELECT id, trim_scale(probability) FROM deal"), Is.EqualTo(new[] { "(A1,0.6)", "(A2,0.25)", "(A3,0.01)", "(A4,0)" }));
    }

    [Test]
    public async Task Deals_that_were_lost_count_though_their_amount_is_unknown()
    {
        await using var company = await PulledAsync("62-rejected-rows-colour");

        var rate = await company.PointAsync("win-rate", "month", March);
        Assert.That((rate.Value, rate.Status), Is.EqualTo(((double?)(30.0 / 260), "red")));
    }

    [Test]
    public async Task Blank_outcome_has_its_meaning()
    {
        await using var company = await PulledAsync("83-blank-means-open");

        Assert.That(await company.RowsAsync("SELECT id, outcome FROM deal"), Is.EqualTo(new[] { "(D1,won)", "(D2,open)" }));
    }

    [Test]
    public async Task Flags_say_what_became_of_a_deal_and_deleted_ones_are_left_out()
    {
        await using var company = await PulledAsync("65-isclosed-iswon", file =>
        {
            file["columns"]!.AsObject().Remove("outcome");
            file.Remove("values");
            file["outcome"] = new JsonObject { ["won"] = "IsWon", ["closed"] = "IsClosed" };
            file["leaveOut"] = new JsonObject { ["IsDeleted"] = "true" };
        });

        Assert.That(await company.RowsAsync("SELECT id, outcome FROM deal"), Is.EqualTo(new[] { "(O1,won)", "(O2,lost)", "(O3,open)" }));
        await WonAsync(company, 1, 100);
    }

    [Test]
    public async Task Deleted_deals_that_nothing_leaves_out_are_named()
    {
        await using var company = await StartAsync("65-isclosed-iswon");

        var run = await company.PullAsync();

        Assert.That((await company.RejectsAsync(run)).Select(reject => reject.Reason), Has.One.Contains("1 row says in \"IsDeleted\" to be deleted"));
    }

    [Test]
    public async Task Stages_of_one_name_in_two_pipelines_are_told_apart_by_both_columns()
    {
        await using var company = await PulledAsync("69-lookup-repeated-key", file =>
        {
            file["lookups"]![0]!["column"] = new JsonArray("pipeline", "stage");
            file["lookups"]![0]!["key"] = new JsonArray("pipeline", "stage");
        });

        Assert.That(await company.RowsAsync("SELECT id, outcome FROM deal"), Is.EqualTo(new[] { "(D1,won)", "(D2,lost)" }));
        await WonAsync(company, 1, 100);
    }

    [Test]
    public async Task Spend_of_a_month_is_of_all_its_days()
    {
        await using var company = await PulledAsync("76-spend-by-month");

        Assert.That(await company.RowsAsync("SELECT from_day, to_day, trim_scale(amount) FROM spend"), Is.EqualTo(new[] { "(2026-02-01,2026-02-28,1000)", "(2026-03-01,2026-03-31,2000)" }));
    }

    private static async Task WonAsync(RealCompany company, int won, double revenue)
    {
        var (deals, amount) = (await company.PointAsync("deals-won", "month", March), await company.PointAsync("revenue-won", "month", March));
        Assert.That((deals.Value, amount.Value), Is.EqualTo(((double?)won, (double?)revenue)));
    }

    private static async Task<RealCompany> PulledAsync(string name, Action<JsonObject>? change = null)
    {
        var company = await StartAsync(name, change);
        var run = await company.PullAsync();
        Assert.That(run.State, Is.EqualTo("succeeded"), run.Error);
        return company;
    }

    private static async Task<RealCompany> StartAsync(string name, Action<JsonObject>? change = null)
    {
        var folder = Path.Combine(SharedCases.Folder, name);
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "scorecard.json")))!;
        change?.Invoke(settings["sources"]![0]!["options"]!["files"]![0]!.AsObject());
        return await RealCompany.StartAsync(SettingsFile.Parse(settings.ToJsonString(), name), folder);
    }
}

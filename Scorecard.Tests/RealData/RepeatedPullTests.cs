using System.Globalization;
using Scorecard.Data.Checks;
using Scorecard.Tests.RealData.Plain;

namespace Scorecard.Tests.RealData;

/// <summary>The same files again change nothing; files of which a little changed give what a computation from scratch gives.</summary>
internal sealed class RepeatedPullTests
{
    private const string AllFacts = "SELECT fact, dimension, segment, day, age, trim_scale(quantity) FROM daily_fact";
    private const string AllPoints = "SELECT count(*), max(id) FROM metric_point";

    [TestCase("olist", 8842)]
    [TestCase("maven", 8800)]
    public async Task The_same_files_again_are_all_unchanged_and_publish_nothing(string example, int rows)
    {
        var company = await (example == "olist" ? Examples.OlistAsync() : Examples.MavenAsync());
        var (facts, points) = (await company.RowsAsync(AllFacts), await company.RowsAsync(AllPoints));

        var run = await company.PullAsync();

        Assert.That((run.State, run.Read, run.Unchanged), Is.EqualTo(("succeeded", rows, rows)), run.Error);
        Assert.That((run.New, run.Changed, run.Gone, run.Rejected), Is.EqualTo((0L, 0L, 0L, 0L)));
        Assert.That(await company.RowsAsync(AllPoints), Is.EqualTo(points));
        Assert.That(await company.RowsAsync(AllFacts), Is.EqualTo(facts));
    }

    [Test]
    public async Task Olist_with_one_row_in_a_hundred_changed_equals_a_rebuild_and_the_plain_computation()
    {
        using var folder = new RealFolder("olist");
        await using var company = await RealCompany.StartAsync(Examples.Settings("olist"), folder.Path);
        await company.PullAsync();
        folder.Rewrite(RealFolder.Leads, lines => EveryHundredth(lines, ChangeLead));
        folder.Rewrite(RealFolder.Deals, lines => EveryHundredth(lines, ChangeDeal));

        var run = await company.PullAsync();

        Assert.That((run.State, run.Changed + run.New, run.Gone), Is.EqualTo(("succeeded", 87L, 1L)), run.Error);
        await EqualsRebuildAsync(company);
        await EqualsPlainAsync(company, new PlainOlist(folder.Path, PlainTargets.Read(Examples.SettingsPath("olist")), new DateOnly(2018, 11, 14)));
    }

    [Test]
    public async Task Maven_with_one_row_in_a_hundred_changed_equals_a_rebuild_and_the_plain_computation()
    {
        using var folder = new RealFolder("maven");
        await using var company = await RealCompany.StartAsync(Examples.Settings("maven"), folder.Path);
        await company.PullAsync();
        folder.Rewrite(RealFolder.Pipeline, lines => EveryHundredth(lines, ChangeOpportunity));

        var run = await company.PullAsync();

        Assert.That((run.State, run.Changed), Is.EqualTo(("succeeded", 88L)), run.Error);
        await EqualsRebuildAsync(company);
        await EqualsPlainAsync(company, new PlainMaven(folder.Path, PlainTargets.Read(Examples.SettingsPath("maven"))));
    }

    private static async Task EqualsRebuildAsync(RealCompany company)
    {
        Assert.That(await company.Get<FactCheck>().RunAsync("person", null, CancellationToken.None), Is.True);
    }

    private static async Task EqualsPlainAsync(RealCompany company, PlainOlist plain)
    {
        var comparison = new Comparison();
        foreach (var origin in plain.Origins.Append(null))
        {
            var points = await PublishedPoints.ReadAsync(company, "month", origin is null ? "" : "channel", origin ?? "");
            foreach (var month in PlainPeriod.Between("month", new DateOnly(2017, 6, 14), new DateOnly(2018, 11, 14)))
            {
                comparison.Add(origin ?? "", "leads", month, points.Find("leads", month.Name), plain.Leads(month, origin));
                comparison.Add(origin ?? "", "lead-conversion-rate", month, points.Find("lead-conversion-rate", month.Name), plain.Conversion(month, origin));
                comparison.Add(origin ?? "", "deals-won", month, points.Find("deals-won", month.Name), plain.DealsWon(month, origin));
            }
        }

        Assert.That(comparison.IsEqual, comparison.Differences);
    }

    private static async Task EqualsPlainAsync(RealCompany company, PlainMaven plain)
    {
        var comparison = new Comparison();
        foreach (var product in plain.Products.Append(null))
        {
            var points = await PublishedPoints.ReadAsync(company, "month", product is null ? "" : "product", product ?? "");
            foreach (var month in PlainPeriod.Between("month", new DateOnly(2017, 3, 1), new DateOnly(2017, 12, 31)))
                foreach (var (metric, expected) in plain.All(month, product))
                    comparison.Add(product ?? "", metric, month, points.Find(metric, month.Name), expected);
        }

        Assert.That(comparison.IsEqual, comparison.Differences);
    }

    /// <summary>Another day and another channel, turn about.</summary>
    private static string? ChangeLead(string line, int turn)
    {
        var cells = line.Split(',');
        if (turn % 2 == 0)
            cells[1] = DateOnly.Parse(cells[1], CultureInfo.InvariantCulture).AddDays(-3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        else
            cells[3] = cells[3] == "social" ? "email" : "social";
        return string.Join(',', cells);
    }

    /// <summary>One deal is gone, the others were won earlier or by another customer.</summary>
    private static string? ChangeDeal(string line, int turn)
    {
        var cells = line.Split(',');
        if (turn == 0)
            return null;
        cells[1] = turn % 2 == 0 ? "one-seller-of-several-deals" : cells[1];
        cells[4] = "2018-06-1" + turn.ToString(CultureInfo.InvariantCulture) + " 10:00:00";
        return string.Join(',', cells);
    }

    /// <summary>A won deal is lost after all, a lost one is won, an open one changes its product.</summary>
    private static string? ChangeOpportunity(string line, int turn)
    {
        var cells = line.Split(',');
        (cells[4], cells[7]) = cells[4] switch { "Won" => ("Lost", "0"), "Lost" => ("Won", "1234"), var open => (open, cells[7]) };
        cells[2] = cells[4] is "Won" or "Lost" && turn % 2 == 0 ? cells[2] : "MG Special" == cells[2] ? "GTK 500" : "MG Special";
        return string.Join(',', cells);
    }

    /// <summary>Changes one row in a hundred, or leaves it out where there is nothing left of it.</summary>
    private static IEnumerable<string> EveryHundredth(List<string> lines, Func<string, int, string?> change)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            var line = index % 100 == 50 ? change(lines[index], index / 100) : lines[index];
            if (line is not null)
                yield return line;
        }
    }
}

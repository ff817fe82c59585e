using Scorecard.Data.Snapshots;

namespace Scorecard.Tests.Worker.Sources.Demo;

/// <summary>The company tells the story that the demo needs, in whichever month of the year it begins.</summary>
[TestFixture]
internal sealed class DemoCompanyTests
{
    private static readonly string[] Starts =
        [.. Enumerable.Range(1, 12).Select(month => $"2025-{month:00}-01")];

    private readonly Dictionary<DemoPull, MonthlyTable> tables = [];

    [TestCaseSource(nameof(Starts))]
    public async Task Months_17_and_18_have_marketing_all_green_and_sales_all_red(string start)
    {
        var table = await TableAsync(new(Start: start));

        foreach (var month in new[] { 17, 18 })
        {
            var values = table.Month(month);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(Margins(values, MonthlyTable.Marketing), Has.All.GreaterThan(0.05), $"marketing in month {month}");
                Assert.That(Margins(values, MonthlyTable.Sales), Has.All.LessThan(-0.15), $"sales in month {month}");
                Assert.That(values["deals-won"], Is.GreaterThan(20), $"fewer would grey pipeline velocity in month {month}");
            }
        }
    }

    [TestCaseSource(nameof(Starts))]
    public async Task Months_14_to_16_have_both_colours_on_both_sides(string start)
    {
        var table = await TableAsync(new(Start: start));

        foreach (var month in new[] { 14, 15, 16 })
        {
            var values = table.Month(month);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(Greens(values, MonthlyTable.Marketing), Is.InRange(1, 2), $"marketing in month {month}");
                Assert.That(Greens(values, MonthlyTable.Sales), Is.InRange(1, 2), $"sales in month {month}");
            }
        }
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Any_seed_has_the_tension_and_only_then(long seed)
    {
        var table = await TableAsync(new(Seed: seed));

        Assert.That(Enumerable.Range(14, 5).Where(month => IsTense(table.Month(month))), Is.EqualTo(new[] { 17, 18 }));
    }

    [Test]
    public async Task Months_3_to_16_have_most_headlines_near_their_targets_and_more_green_than_red()
    {
        var table = await TableAsync(new());
        await TestContext.Out.WriteLineAsync(table.Print(20));

        var keys = MonthlyTable.Targets.Where(target => target.Headline).Select(target => target.Key).ToArray();
        var margins = Enumerable.Range(3, 14).SelectMany(month => Margins(table.Month(month), keys)).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(margins.Count(margin => Math.Abs(margin) <= 0.15), Is.GreaterThanOrEqualTo(0.6 * margins.Count));
            Assert.That(margins.Count(margin => margin >= 0), Is.InRange(0.55 * margins.Count, 0.9 * margins.Count));
        }
    }

    [Test]
    public async Task Eighteen_months_have_the_size_of_the_demo()
    {
        var pull = new DemoPull();
        var records = await pull.RecordsAsync(new(pull.FirstDay.AddMonths(18), TimeOnly.MinValue, TimeSpan.Zero));
        var won = records.OfType<DealRecord>().Where(deal => deal.Outcome is "won").ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(records.OfType<LeadRecord>().Count(), Is.InRange(19_500, 21_500));
            Assert.That(records.OfType<DealRecord>().Count(), Is.InRange(2_350, 2_850));
            Assert.That(won, Has.Count.InRange(38 * 18, 46 * 18));
            Assert.That(won.Average(deal => deal.Amount), Is.InRange(9_000, 11_000));
            Assert.That(won.Count(deal => deal.Amount is null), Is.InRange(1, 25));
            Assert.That(records.OfType<SpendRecord>().Sum(row => row.Amount) / 18, Is.InRange(112_000, 126_000));
            Assert.That(Active(records, pull.FirstDay.AddDays(-1)), Is.InRange(595, 600));
        }
    }

    [Test]
    public async Task Leads_and_deals_hang_together()
    {
        var records = await new DemoPull().RecordsAsync(new DemoPull().Noon(18));
        var leads = records.OfType<LeadRecord>().ToDictionary(lead => lead.Id, StringComparer.Ordinal);
        var deals = records.OfType<DealRecord>().ToList();
        var customers = records.OfType<CustomerPeriodRecord>().Select(period => period.CustomerId).ToHashSet(StringComparer.Ordinal);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(deals.Count(deal => deal.LeadId is not null) / (double)deals.Count, Is.InRange(0.88, 0.95));
            Assert.That(deals.Where(deal => deal.LeadId is not null).All(deal => leads[deal.LeadId!].SqlAt <= deal.CreatedAt));
            Assert.That(deals.Where(deal => deal.ClosedAt is not null).All(deal => deal.CreatedAt <= deal.QualifiedAt && deal.QualifiedAt < deal.ClosedAt));
            Assert.That(deals.Where(deal => deal.Outcome is "won").Select(deal => deal.CustomerId).Where(id => !customers.Contains(id!)), Is.Empty, "the first of November 2026 is a Sunday: who won by Friday is a customer");
            Assert.That(leads.Values.Where(lead => lead.SqlAt is not null).All(lead => lead.AcceptedAt <= lead.SqlAt));
            Assert.That(leads.Values.All(lead => lead.AssignedAt is null || lead.MqlAt < lead.AssignedAt));
            Assert.That(leads.Values.Count(lead => lead.Segments["channel"].Length == 0) / (double)leads.Count, Is.InRange(0.005, 0.015));
            Assert.That(leads.Values.Where(lead => lead.RejectReason is not null).Select(lead => lead.RejectReason).Distinct(StringComparer.Ordinal).Count(), Is.EqualTo(5));
        }
    }

    /// <summary>Each company is made once: the same seed and start are the same company, which tests of their own hold to.</summary>
    private async Task<MonthlyTable> TableAsync(DemoPull pull)
    {
        if (!tables.TryGetValue(pull, out var table))
        {
            var at = pull.Noon(20, 14);
            tables[pull] = table = new(await pull.RecordsAsync(at), pull.FirstDay, DateOnly.FromDateTime(at.UtcDateTime));
        }

        return table;
    }

    private static IEnumerable<double> Margins(Dictionary<string, double> values, string[] keys) =>
        keys.Where(values.ContainsKey).Select(key => MonthlyTable.Margin(key, values[key]));

    private static int Greens(Dictionary<string, double> values, string[] keys) => keys.Count(key => MonthlyTable.IsGreen(key, values[key]));

    private static bool IsTense(Dictionary<string, double> values) =>
        (Greens(values, MonthlyTable.Marketing), Greens(values, MonthlyTable.Sales)) is (3, 0) or (0, 3);

    private static int Active(IEnumerable<SourceRecord> records, DateOnly day)
    {
        var at = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        return records.OfType<CustomerPeriodRecord>().Count(period => period.From <= at && (period.To is null || at < period.To));
    }
}

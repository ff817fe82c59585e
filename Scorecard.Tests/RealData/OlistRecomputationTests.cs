using System.Globalization;
using Scorecard.Data.Counting;
using Scorecard.Tests.RealData.Plain;

namespace Scorecard.Tests.RealData;

/// <summary>Every published value of the Olist company against a second, plain computation from the files.</summary>
internal sealed class OlistRecomputationTests
{
    private static readonly DateOnly AsOf = new(2018, 11, 14);
    private static readonly DateOnly FirstLead = new(2017, 6, 14);

    private RealCompany olist = null!;
    private PlainOlist plain = null!;

    [OneTimeSetUp]
    public async Task Load()
    {
        olist = await Examples.OlistAsync();
        plain = Plain(AsOf);
    }

    [TestCase("week")]
    [TestCase("month")]
    [TestCase("quarter")]
    public async Task Total_equals_the_plain_computation(string grain)
    {
        var comparison = new Comparison();

        await CompareAsync(comparison, grain, null);

        Assert.That(comparison.IsEqual, comparison.Differences);
        Assert.That(comparison.Compared, Is.GreaterThan(60));
    }

    [Test]
    public async Task Every_month_of_every_origin_equals_the_plain_computation()
    {
        var comparison = new Comparison();

        foreach (var origin in plain.Origins)
            await CompareAsync(comparison, "month", origin);

        Assert.That(comparison.IsEqual, comparison.Differences);
        Assert.That(comparison.Compared, Is.GreaterThan(2000));
    }

    [Test]
    public async Task New_customers_of_every_day_equal_the_plain_count()
    {
        var rows = await olist.RowsAsync("SELECT day, quantity FROM daily_fact WHERE fact = 'customers.new' AND dimension = ''");

        Assert.That(rows, Is.EquivalentTo(plain.NewCustomers.Select(day => string.Create(CultureInfo.InvariantCulture, $"({day.Key:yyyy-MM-dd},{day.Value})"))));
    }

    [Test]
    public async Task Estimates_as_of_an_earlier_day_equal_the_plain_survival_curve()
    {
        var asOf = new DateOnly(2018, 5, 31);
        var (then, comparison, estimates) = (Plain(asOf), new Comparison(), 0);

        foreach (var origin in plain.Origins.Append(null))
        {
            foreach (var month in PlainPeriod.Between("month", FirstLead, asOf))
            {
                var segment = origin is null ? Segment.Total : new Segment("channel", origin);
                var point = await PublishedPoints.AsOfAsync(olist, "lead-conversion-rate", month.Name, asOf, segment);
                comparison.Add($"channel:{origin}", "lead-conversion-rate", month, point, then.Conversion(month, origin));
                if (!point.IsEstimate)
                    continue;
                estimates++;
                var estimate = then.Estimate(month, origin)!.Value;
                comparison.Same($"{month.Name} {origin} low", point.Low, estimate.Low);
                comparison.Same($"{month.Name} {origin} high", point.High, estimate.High);
                Assert.That(point.Notes, Does.Contain($"estimate, {estimate.AtRisk} still followed at day 90"));
            }
        }

        Assert.That(comparison.IsEqual, comparison.Differences);
        Assert.That(estimates, Is.AtLeast(5));
    }

    [Test]
    public void The_plain_survival_curve_itself_gives_the_published_estimates()
    {
        var pooled = Plain(new DateOnly(2018, 5, 31)).PooledEstimate();

        Assert.That(pooled, Is.EqualTo(0.08758).Within(5e-6));
    }

    private static PlainOlist Plain(DateOnly asOf) => new(Examples.Folder("olist"), PlainTargets.Read(Examples.SettingsPath("olist")), asOf);

    private async Task CompareAsync(Comparison comparison, string grain, string? origin)
    {
        var points = await PublishedPoints.ReadAsync(olist, grain, origin is null ? "" : "channel", origin ?? "");
        var periods = PlainPeriod.Between(grain, FirstLead, AsOf.AddDays(1));
        Assert.That(points.Periods, Is.EquivalentTo(periods.Select(period => period.Name)));
        foreach (var period in periods)
        {
            void Add(string metric, Expected expected) => comparison.Add($"channel:{origin}", metric, period, points.Find(metric, period.Name), expected);
            Add("leads", plain.Leads(period, origin));
            Add("mqls", plain.Leads(period, origin, "mqls"));
            Add("lead-conversion-rate", plain.Conversion(period, origin));
            Add("deals-won", plain.DealsWon(period, origin));
            Add("revenue-won", plain.RevenueWon(period, origin));
        }
    }
}

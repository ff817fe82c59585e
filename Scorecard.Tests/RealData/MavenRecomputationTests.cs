using System.Globalization;
using Scorecard.Tests.RealData.Plain;

namespace Scorecard.Tests.RealData;

/// <summary>Every published value of the Maven company against a second, plain computation from the files.</summary>
internal sealed class MavenRecomputationTests
{
    /// <summary>The first deal was engaged in October 2016, but history starts where the data are complete.</summary>
    private static readonly DateOnly FirstComplete = new(2017, 3, 1);
    private static readonly DateOnly DayAfterAsOf = new(2018, 1, 1);

    private RealCompany maven = null!;
    private PlainMaven plain = null!;

    [OneTimeSetUp]
    public async Task Load()
    {
        maven = await Examples.MavenAsync();
        plain = new PlainMaven(Examples.Folder("maven"), PlainTargets.Read(Examples.SettingsPath("maven")));
    }

    [TestCase("week")]
    [TestCase("month")]
    [TestCase("quarter")]
    public async Task Total_equals_the_plain_computation(string grain) => await CompareAsync(grain, "", [""], (period, _) => plain.All(period));

    [TestCase("month")]
    [TestCase("quarter")]
    public async Task Every_product_equals_the_plain_computation(string grain) =>
        await CompareAsync(grain, "product", plain.Products, (period, product) => plain.All(period, product: product));

    [TestCase("month")]
    [TestCase("quarter")]
    public async Task Every_region_equals_the_plain_computation(string grain) =>
        await CompareAsync(grain, "region", plain.Regions, (period, region) => plain.All(period, region: region));

    [Test]
    public async Task New_customers_of_every_day_equal_the_plain_count()
    {
        var rows = await maven.RowsAsync("SELECT day, quantity FROM daily_fact WHERE fact = 'customers.new' AND dimension = ''");

        Assert.That(rows, Is.EquivalentTo(plain.NewCustomers().Select(day => string.Create(CultureInfo.InvariantCulture, $"({day.Key:yyyy-MM-dd},{day.Value})"))));
    }

    private async Task CompareAsync(string grain, string dimension, IEnumerable<string> segments, Func<PlainPeriod, string, Dictionary<string, Expected>> expected)
    {
        var (comparison, periods) = (new Comparison(), PlainPeriod.Between(grain, FirstComplete, DayAfterAsOf));
        foreach (var segment in segments)
        {
            var points = await PublishedPoints.ReadAsync(maven, grain, dimension, segment);
            Assert.That(points.Periods, Is.EquivalentTo(periods.Select(period => period.Name)));
            foreach (var period in periods)
                foreach (var (metric, value) in expected(period, segment))
                    comparison.Add($"{dimension}:{segment}", metric, period, points.Find(metric, period.Name), value);
        }

        Assert.That(comparison.IsEqual, comparison.Differences);
        Assert.That(comparison.Compared, Is.GreaterThan(100));
    }
}

namespace Scorecard.Tests.RealData;

/// <summary>The numbers that the metrics' contract asks for of the Maven data, read from the interface.</summary>
internal sealed class MavenAnchorTests
{
    private const string ThirdQuarter = "grain=quarter&period=2017-Q3";

    private RealCompany maven = null!;

    [OneTimeSetUp]
    public async Task Load() => maven = await Examples.MavenAsync();

    [Test]
    public async Task Third_quarter_of_2017_won_1257_and_lost_790()
    {
        var winRate = await maven.MetricAsync("win-rate", ThirdQuarter);

        Assert.That((winRate.Parts["won"], winRate.Parts["lost"], winRate.N), Is.EqualTo((1257, 790, 2047)));
        Assert.That(winRate.Value, Is.EqualTo(0.6141).Within(5e-5));
        Assert.That((await maven.MetricAsync("deals-won", ThirdQuarter)).Value, Is.EqualTo(1257));
    }

    [Test]
    public async Task Third_quarter_of_2017_had_a_mean_deal_of_2372_and_a_cycle_of_49_days()
    {
        Assert.That((await maven.MetricAsync("average-deal", ThirdQuarter)).Value, Is.EqualTo(2372.52).Within(5e-3));
        Assert.That((await maven.MetricAsync("sales-cycle", ThirdQuarter)).Value, Is.EqualTo(48.82).Within(5e-3));
    }

    [Test]
    public async Task Third_quarter_of_2017_closed_71894_a_day_with_2409_open()
    {
        var velocity = await maven.MetricAsync("pipeline-velocity", ThirdQuarter);

        Assert.That(velocity.Parts["openOpportunities"], Is.EqualTo(2409));
        Assert.That(velocity.Value, Is.EqualTo(71_894).Within(0.5));
        Assert.That(velocity.Status, Is.EqualTo("green"));
    }

    [Test]
    public async Task Fourth_quarter_of_2017_says_what_is_left_without_the_overdue()
    {
        var velocity = await maven.MetricAsync("pipeline-velocity", "grain=quarter&period=2017-Q4");

        Assert.That(velocity.Value, Is.EqualTo(45_266).Within(0.5));
        Assert.That(velocity.Parts["openOverdue"], Is.EqualTo(1291));
        Assert.That(velocity.Parts["velocityWithoutOverdue"], Is.EqualTo(8_489).Within(0.5));
        Assert.That(velocity.Notes, Has.Some.StartsWith("1,291 open deals are older than the longest cycle of the last year"));
    }

    [Test]
    public async Task The_product_misspelt_in_the_pipeline_is_one_product()
    {
        var segments = await maven.Get<Scorecard.Data.Queries.ICatalogQuery>().SegmentsAsync(CancellationToken.None);

        Assert.That(segments["product"], Does.Contain("GTX Pro").And.Not.Contain("GTXPro"));
        Assert.That(segments["region"], Is.EquivalentTo(new[] { "Central", "East", "West" }));
    }
}

namespace Scorecard.Tests.RealData;

/// <summary>The numbers that the metrics' contract asks for of the Olist data, read from the interface.</summary>
internal sealed class OlistAnchorTests
{
    private const string Conversion = "lead-conversion-rate";

    private RealCompany olist = null!;

    [OneTimeSetUp]
    public async Task Load() => olist = await Examples.OlistAsync();

    [Test]
    public async Task Conversion_of_March_2018_is_140_of_1174_and_167_ever()
    {
        var metric = await olist.MetricAsync(Conversion, "grain=month&period=2018-06");

        Assert.That(metric.Cohort, Is.EqualTo("2018-03"));
        Assert.That(metric.N, Is.EqualTo(1174));
        Assert.That(metric.Parts["convertedEver"], Is.EqualTo(167));
        Assert.That(metric.Parts["convertedInWindow"], Is.EqualTo(140));
        Assert.That(metric.Value, Is.EqualTo(140.0 / 1174).Within(1e-9).And.EqualTo(0.119250).Within(5e-6));
        Assert.That(metric.Status, Is.EqualTo("green"));
        Assert.That(metric.Estimate, Is.False);
    }

    [Test]
    public async Task Conversion_of_March_2018_as_of_the_end_of_May_is_estimated_from_its_own_leads()
    {
        var metric = await olist.PointAsync(Conversion, "month", "2018-03", "&asOf=2018-05-31");

        Assert.That(metric.Value, Is.EqualTo(0.12142).Within(5e-6));
        Assert.That(metric.Low, Is.EqualTo(0.1037).Within(5e-5));
        Assert.That(metric.High, Is.EqualTo(0.1419).Within(5e-5));
        Assert.That(metric.N, Is.EqualTo(1174));
        Assert.That(metric.Estimate, Is.True);
        Assert.That(metric.Status, Is.EqualTo("not-yet-mature"));
    }

    [Test]
    public async Task A_running_cohort_says_how_many_are_still_at_risk()
    {
        // No board shows a cohort before it is mature, so the note is read where the value is made.
        var point = await PublishedPoints.AsOfAsync(olist, Conversion, "2018-03", new DateOnly(2018, 5, 31));

        Assert.That(point.Notes, Has.Some.EqualTo("estimate, 63 still followed at day 90"));
    }

    [Test]
    public async Task Conversion_ever_over_all_cohorts_is_842_of_8000()
    {
        var all = await olist.RowsAsync("SELECT fact, sum(quantity) AS n FROM daily_fact WHERE dimension = '' AND fact IN ('mqls', 'mqls.customer-by-age') GROUP BY fact");

        Assert.That(all, Is.EqualTo(new[] { "(mqls,8000)", "(mqls.customer-by-age,842)" }));
        Assert.That(842.0 / 8000, Is.EqualTo(0.10525).Within(1e-12));
    }

    [Test]
    public async Task A_deal_won_two_days_before_first_contact_counts_ever_and_not_in_the_window()
    {
        var early = await olist.RowsAsync("SELECT day, age, quantity FROM daily_fact WHERE dimension = '' AND fact = 'mqls.customer-by-age' AND age < 0");
        var month = early.Single()[1..8];
        var metric = (await PublishedPoints.ReadAsync(olist, "month")).Find(Conversion, month)!;

        Assert.That(early.Single(), Does.EndWith(",-2,1)"));
        Assert.That(metric.Notes, Has.Some.StartsWith("1 reached the later stage before they entered"));
        Assert.That(metric.Value * metric.Sample, Is.EqualTo(PublishedPoints.Parts(metric)["convertedInWindow"]).Within(1e-9));
    }

    [TestCase("2017-06")]
    [TestCase("2017-11")]
    public async Task A_cohort_before_the_first_recorded_deal_is_truncated_and_has_no_value(string month)
    {
        var metric = await olist.PointAsync(Conversion, "month", month);

        Assert.That((metric.Status, metric.Value), Is.EqualTo(("no-data", (double?)null)));
        Assert.That(metric.Reason, Is.EqualTo("truncated: deals are complete only from 2017-12-05"));
    }

    [TestCase(Conversion)]
    [TestCase("deals-won")]
    public async Task The_month_of_the_first_recorded_deal_has_a_value_and_no_colour(string key)
    {
        var metric = await olist.PointAsync(key, "month", "2017-12");

        Assert.That(metric.Value, Is.GreaterThan(0));
        Assert.That(metric.Status, Is.EqualTo("no-data"));
        Assert.That(metric.Reason, Is.EqualTo("partly truncated: deals are complete only from 2017-12-05"));
    }

    [Test]
    public async Task Win_rate_is_undefined_where_only_wins_are_recorded()
    {
        var metric = await olist.MetricAsync("win-rate", "grain=month&period=2018-05");

        Assert.That((metric.Status, metric.Value), Is.EqualTo(("undefined", (double?)null)));
        Assert.That(metric.Reason, Does.Contain("no lost deal is on record"));
    }

    [TestCase("leads", "2018-06")]
    [TestCase("mqls", "2018-10")]
    [TestCase(Conversion, "2018-06")]
    public async Task Leads_after_the_end_of_intake_are_no_data_and_not_zero(string key, string month)
    {
        var metric = await olist.PointAsync(key, "month", month);

        Assert.That((metric.Status, metric.Value), Is.EqualTo(("no-data", (double?)null)));
        Assert.That(metric.Reason, Is.EqualTo("truncated: leads end on 2018-05-31"));
    }

    [TestCase("", 60)]
    [TestCase("unknown", 1099)]
    public async Task A_blank_origin_and_the_word_unknown_are_two_channels(string origin, int leads)
    {
        var history = await olist.ReadAsync<Scorecard.Data.Queries.HistoryView>($"metrics/leads/history?grain=month&segment=channel%3A{origin}");

        Assert.That(history.Points.Sum(point => point.Value ?? 0), Is.EqualTo(leads));
    }

    [Test]
    public async Task The_scorecard_says_what_it_needs_to_for_every_metric_without_a_source()
    {
        var board = await olist.ReadAsync<Scorecard.Data.Queries.ScorecardView>("scorecard?grain=month&period=2018-05");

        Assert.That(board.Metrics.Single(metric => metric.Key == "customer-acquisition-cost").Reason, Is.EqualTo("no source has delivered spend rows yet"));
        Assert.That(board.Metrics.Single(metric => metric.Key == "customer-retention").Reason, Is.EqualTo("no source has delivered customer periods yet"));
        Assert.That(board.Metrics.Single(metric => metric.Key == "pipeline-velocity").Reason, Does.StartWith("no source maps the field \"qualified\" of deals"));
        Assert.That(board.Sources.Single().State, Is.EqualTo("fresh"));
    }
}

using Scorecard.Data.Queries;

namespace Scorecard.Tests.RealData;

/// <summary>The records behind the numbers that the metrics' contract asks for, read from the interface.</summary>
[Parallelizable(ParallelScope.Self)]
internal sealed class RecordAnchorTests
{
    [Test]
    public async Task Conversion_of_March_2018_is_made_of_1174_leads_and_140_that_became_customers()
    {
        var olist = await Examples.OlistAsync();
        var view = await olist.ReadAsync<RecordsView>("metrics/lead-conversion-rate/records?grain=month&period=2018-03&limit=1000");

        Assert.That((view.Numerator.Count, view.Denominator.Count, view.N), Is.EqualTo((140, 1174, 1174)));
        Assert.That(view.Records, Has.Count.EqualTo(140));
        Assert.That(view.Records.Select(record => record.Days), Has.All.InRange(0, 90));
        Assert.That(view.Records.Select(record => record.Day), Has.All.InRange(new DateOnly(2018, 3, 1), new DateOnly(2018, 3, 31)));
        Assert.That(view.Next, Is.Null);
    }

    [TestCase("pipeline-velocity", 2409, 1257)]
    [TestCase("win-rate", 1257, 2047)]
    [TestCase("average-deal", 1257, 1257)]
    [TestCase("sales-cycle", 1257, 1257)]
    public async Task Third_quarter_of_2017_is_made_of_the_deals_of_the_contract(string key, int numerator, int denominator)
    {
        var maven = await Examples.MavenAsync();
        var view = await maven.ReadAsync<RecordsView>($"metrics/{key}/records?grain=quarter&period=2017-Q3");

        Assert.That((view.Numerator.Count, view.Denominator.Count), Is.EqualTo((numerator, denominator)));
        Assert.That((view.Counted == "numerator" ? view.Numerator : view.Denominator).Count, Is.EqualTo(view.N));
    }

    [Test]
    public async Task Mean_deal_of_the_third_quarter_of_2017_comes_out_of_its_records()
    {
        var maven = await Examples.MavenAsync();
        var view = await maven.ReadAsync<RecordsView>("metrics/average-deal/records?grain=quarter&period=2017-Q3&limit=1000");
        var rest = await maven.ReadAsync<RecordsView>($"metrics/average-deal/records?grain=quarter&period=2017-Q3&limit=1000&after={view.Next}");

        Assert.That(view.Records.Concat(rest.Records).Average(record => record.Adds), Is.EqualTo(2372.52).Within(0.005).And.EqualTo(view.Value).Within(1e-9));
        Assert.That(rest.Next, Is.Null);
    }
}

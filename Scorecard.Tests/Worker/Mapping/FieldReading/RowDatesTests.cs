using Scorecard.Data.Snapshots;
using Scorecard.Tests.Worker.Sources.Csv;

namespace Scorecard.Tests.Worker.Mapping.FieldReading;

/// <summary>Dates that contradict each other are flagged, and their record counts.</summary>
internal sealed class RowDatesTests
{
    private CsvFolder folder = null!;

    [SetUp]
    public void SetUp() => folder = new CsvFolder();

    [TearDown]
    public void TearDown() => folder.Dispose();

    [TestCase("won", "2018-01-05", "2018-01-06", "", "closed is before created, \"2018-01-06\"")]
    [TestCase("lost", "2018-01-05", "", "2018-01-06", "closed is before qualified, \"2018-01-06\"")]
    [TestCase("open", "", "2018-01-06", "2018-01-05", "qualified is before created, \"2018-01-06\"")]
    [TestCase("open", "2018-01-05", "2018-01-06", "", null)]
    [TestCase("won", "2018-01-05", "2018-01-05 14:00", "", null)]
    [TestCase("won", "2018-02-01", "", "", "closed is in the future: the data are of 2018-02-01 00:00 UTC")]
    [TestCase("won", "2018-01-31", "", "", null)]
    [TestCase("won", "", "", "", "the deal is won, but it has no date on which it was closed")]
    public async Task Pull_odd_deal_is_kept_and_flagged(string outcome, string closed, string created, string qualified, string? flag)
    {
        var pulled = await folder.Write("f.csv", $"id,outcome,closed,created,qualified\n1,{outcome},{closed},{created},{qualified}\n").PullAllAsync("""
            { "file": "f.csv", "record": "deal", "dataTime": "2018-01-31",
              "columns": { "id": "id", "outcome": "outcome", "closed": "closed", "created": "created", "qualified": "qualified" } }
            """);

        Assert.That(pulled.Received, Has.Count.EqualTo(1));
        Assert.That(pulled.Flags.Select(each => each.Reason), Is.EqualTo(flag is null ? Array.Empty<string>() : new[] { flag }));
    }

    [TestCase("2018-01-01,2018-01-02,2018-01-03,2018-01-04,2018-01-05,,2018-01-06", "")]
    [TestCase("2018-01-01,2018-01-01,2018-01-01,2018-01-01,2018-01-01,2018-01-01,2018-01-01", "")]
    [TestCase("2018-01-09,2018-01-02,,,,,", "m<c")]
    [TestCase("2018-01-09,,2018-01-02,,,,", "a<c")]
    [TestCase("2018-01-09,,,2018-01-02,,,", "t<c")]
    [TestCase("2018-01-09,,,,2018-01-02,,", "ok<c")]
    [TestCase("2018-01-09,,,,,2018-01-02,", "no<c")]
    [TestCase("2018-01-09,,,,,,2018-01-02", "s<c")]
    [TestCase(",2018-01-09,2018-01-08,2018-01-07,2018-01-06,2018-01-05,2018-01-04", "a<m t<m t<a ok<m ok<a ok<t s<m s<a s<t s<ok no<m no<a no<t")]
    public async Task Pull_lead_whose_stages_are_out_of_order_is_kept_and_each_pair_flagged(string days, string flags)
    {
        var pulled = await folder.Write("f.csv", $"id,c,m,a,t,ok,no,s\n1,{days}\n").PullAllAsync("""
            { "file": "f.csv", "record": "lead", "dataTime": "2018-01-31",
              "columns": { "id": "id", "created": "c", "mql": "m", "assigned": "a", "firstTouch": "t", "accepted": "ok", "rejected": "no", "sql": "s" } }
            """);

        Assert.That(pulled.Received, Has.Count.EqualTo(1));
        Assert.That(string.Join(' ', pulled.Flags.Select(flag => $"{flag.Column}<{flag.Reason.Split(" is before ")[1].Split(',')[0]}")), Is.EqualTo(flags));
    }

    [Test]
    public async Task Pull_lead_that_qualified_before_it_was_made_is_flagged()
    {
        var pulled = await folder.Write("f.csv", "id,c,m\n1,2018-01-02,2018-01-01\n").PullAllAsync("""{ "file": "f.csv", "record": "lead", "columns": { "id": "id", "created": "c", "mql": "m" } }""");

        Assert.That(pulled.Flags.Single(), Is.EqualTo(new Finding("m is before c, \"2018-01-02\"", "f.csv", 2, "m", "2018-01-01", "1,2018-01-02,2018-01-01")));
    }
}

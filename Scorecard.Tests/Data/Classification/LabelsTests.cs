using Scorecard.Data.Checks;
using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Classification;

/// <summary>What the values of a segment count as: however they are spelled, and however many there are.</summary>
internal sealed class LabelsTests
{
    private static readonly DateTimeOffset s_dataTime = Pull.At("2026-03-09");

    private TestStore _store = null!;

    [SetUp]
    public async Task Begin() => _store = await TestStore.NewAsync(TestStore.Company("crm", "ads") with { SegmentValues = 3 });

    [TearDown]
    public async Task End() => await _store.DisposeAsync();

    [Test]
    public async Task PullAsync_takes_spellings_for_one_value_across_sources_and_shows_the_most_frequent_for_good()
    {
        await _store.PullAsync("crm", Pull.Leads(s_dataTime, Lead(1, "paid search"), Lead(2, "Paid Search"), Lead(3, "Paid  Search\u00A0"), Lead(4, "PAID\u2009SEARCH")));
        await _store.PullAsync("ads", Spend("paid Search"));
        Assert.That(await FactsAsync("leads"), Is.EqualTo("Paid Search 4"));
        Assert.That(await FactsAsync("cost.media"), Is.EqualTo("Paid Search 5"));
        var board = await _store.Scorecards.GetAsync(new ScorecardRequest("month", "2026-02", "channel:PAID SEARCH"), CancellationToken.None);
        Assert.That((board.Segment, board.Metrics.Single(metric => metric.Key == "leads").Value), Is.EqualTo(("channel:Paid Search", (double?)4)));

        await _store.PullAsync("crm", Pull.Leads(s_dataTime, [.. Enumerable.Range(1, 9).Select(id => Lead(id, "paid search"))]));
        Assert.That(await FactsAsync("leads"), Is.EqualTo("Paid Search 9"), "the spelling stays, whatever is most frequent later");
        await HoldsAsync();
    }

    [Test]
    public async Task PullAsync_of_more_values_than_are_counted_apart_counts_the_rest_together_and_says_so()
    {
        var run = await _store.PullAsync("crm", Pull.Leads(s_dataTime, [Lead(1, "a"), Lead(2, "a"), Lead(3, "b"), Lead(4, "b"), Lead(5, "b"), Lead(6, "c"), Lead(7, "c"), Lead(8, "d"), Lead(9, "e"), Lead(10, "")]));
        Assert.That(await FactsAsync("leads"), Is.EqualTo(" 1; a 2; b 3; c 2; other 2"));
        Assert.That(await _store.ScalarAsync<string>("SELECT segments ->> 'channel' FROM lead WHERE id = '9'"), Is.EqualTo("e"), "records keep what they say");
        Assert.That(run.Flagged, Is.EqualTo(1));
        var said = (await _store.Sources.RejectsAsync(run.Id, 0, 10, CancellationToken.None)).Single();
        Assert.That((said.Kept, said.Reason), Is.EqualTo((true, "The segment \"channel\" has more values than the 3 that are counted apart: 2 others are counted together as \"other\". Map a column with fewer values, or raise segmentValues in the company's settings")));
        var source = (await _store.Sources.ListAsync(CancellationToken.None)).Single(source => source.Name == "crm");
        Assert.That(source.FullSegments, Is.EqualTo(new[] { new FullSegmentView("channel", 3, 2, "other") }));
        Assert.That((await _store.Sources.ListAsync(CancellationToken.None)).Single(other => other.Name == "ads").FullSegments, Is.Empty);
        await HoldsAsync();
    }

    [Test]
    public async Task PullAsync_keeps_counting_apart_what_it_has_counted_apart()
    {
        await _store.PullAsync("crm", Pull.Leads(s_dataTime, Lead(1, "a"), Lead(2, "b"), Lead(3, "c"), Lead(4, "c")));
        await _store.PullAsync("crm", Pull.Leads(s_dataTime, Lead(1, "a"), Lead(2, "d"), Lead(3, "d"), Lead(4, "d"), Lead(5, "d")));
        Assert.That(await FactsAsync("leads"), Is.EqualTo("a 1; other 4"));
        await _store.PullAsync("crm", Pull.Leads(s_dataTime, Lead(1, "a"), Lead(2, "b"), Lead(3, "d")));
        Assert.That(await FactsAsync("leads"), Is.EqualTo("a 1; b 1; other 1"));
        await HoldsAsync();
    }

    [Test]
    public async Task PullAsync_of_a_value_called_other_does_not_take_the_rest_for_it()
    {
        await _store.PullAsync("crm", Pull.Leads(s_dataTime, Lead(1, "Other"), Lead(2, "Other"), Lead(3, "b"), Lead(4, "b"), Lead(5, "c"), Lead(6, "c"), Lead(7, "x")));
        Assert.That(await FactsAsync("leads"), Is.EqualTo("Other 2; all other values 1; b 2; c 2"));
    }

    [Test]
    public async Task ApplyAsync_with_another_bound_counts_anew()
    {
        await _store.PullAsync("crm", Pull.Leads(s_dataTime, Lead(1, "a"), Lead(2, "a"), Lead(3, "b"), Lead(4, "b"), Lead(5, "b"), Lead(6, "c"), Lead(7, "d")));
        await _store.Setup.ApplyAsync(TestStore.Company("crm", "ads") with { SegmentValues = 4 }, CancellationToken.None);
        Assert.That(await FactsAsync("leads"), Is.EqualTo("a 2; b 3; c 1; d 1"));
        Assert.That((await _store.Sources.ListAsync(CancellationToken.None))[0].FullSegments, Is.Empty);

        await _store.Setup.ApplyAsync(TestStore.Company("crm", "ads") with { SegmentValues = 1 }, CancellationToken.None);
        Assert.That(await FactsAsync("leads"), Is.EqualTo("b 3; other 4"));
        await HoldsAsync();
    }

    [Test]
    public async Task PullAsync_of_a_segment_that_differs_in_every_record_counts_two_hundred_values_and_no_more()
    {
        await _store.Setup.ApplyAsync(TestStore.Company("crm", "ads"), CancellationToken.None);
        await _store.PullAsync("crm", Pull.Leads(s_dataTime, [.. Enumerable.Range(1, 5_000).Select(id => Lead(id, $"person-{id}@example.org"))]));
        Assert.That(await _store.ScalarAsync<long>("SELECT count(DISTINCT segment) FROM daily_fact WHERE dimension = 'channel'"), Is.EqualTo(201));
        Assert.That(await _store.ScalarAsync<long>("SELECT count(DISTINCT segment) FROM metric_point WHERE dimension = 'channel'"), Is.EqualTo(201));
        Assert.That(await _store.ScalarAsync<decimal>("SELECT sum(quantity) FROM daily_fact WHERE fact = 'leads' AND segment = 'other'"), Is.EqualTo(4_800));
    }

    private static LeadRecord Lead(int id, string channel) => Pull.Lead($"{id}", "2026-02-05", channel);

    private static Reading[] Spend(string channel) =>
    [
        Pull.Of(Scorecard.Metrics.Facts.RecordType.Spend, s_dataTime, "channel"),
        new Received(new SpendRecord { Id = "s", FromDay = Pull.Day("2026-02-05"), ToDay = Pull.Day("2026-02-05"), Kind = "media", Amount = 5, Segments = Pull.Channel(channel) }),
    ];

    private Task<string> FactsAsync(string fact) => _store.ScalarAsync<string>(
        $"""
        SELECT string_agg(segment || ' ' || quantity, '; ' ORDER BY segment COLLATE "C")
        FROM (SELECT segment, sum(quantity)::bigint AS quantity FROM daily_fact WHERE fact LIKE '{fact}%' AND age = 0 AND dimension = 'channel' GROUP BY 1) AS counted
        """);

    /// <summary>Counted anew, everything is as pulls have published it.</summary>
    private async Task HoldsAsync() => Assert.That(await _store.Get<FactCheck>().RunAsync("person", null, CancellationToken.None), Is.True);
}

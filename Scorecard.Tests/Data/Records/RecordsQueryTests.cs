using Scorecard.Data.Queries;
using Scorecard.Metrics.Contract;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Records;

/// <summary>The query as pages and interface ask it: the value that is published, its records page by page, and a sentence for each.</summary>
[Parallelizable]
internal sealed class RecordsQueryTests
{
    private static readonly string[] Months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"];

    private TestStore store = null!;

    private IRecordsQuery Records => store.Get<IRecordsQuery>();

    [OneTimeSetUp]
    public async Task Pull() => store = await RecordsWorld.PulledAsync(3);

    [OneTimeTearDown]
    public async Task Close() => await store.DisposeAsync();

    [Test]
    public async Task GetAsync_has_the_published_value_and_as_many_records_in_every_month_and_segment()
    {
        using var each = Assert.EnterMultipleScope();
        foreach (var segment in new[] { null, "channel:web", "channel:" })
        {
            foreach (var metric in MetricCatalog.All)
            {
                var history = await store.Histories.GetAsync(new HistoryRequest(metric.Key, "month", Segment: segment), CancellationToken.None);
                foreach (var point in history.Points.Where(point => Months.Contains(point.Period)))
                {
                    var view = await Records.GetAsync(new RecordsRequest(metric.Key, "month", point.Period, segment, Limit: 1), CancellationToken.None);
                    Assert.That((view.Value, view.N, view.DefinitionVersion), Is.EqualTo((point.Value, point.N, point.DefinitionVersion)), $"{metric.Key} {point.Period} {segment}");
                    if (view.Value is not null)
                        Assert.That((view.Counted == "numerator" ? view.Numerator : view.Denominator).Count, Is.EqualTo(view.N), $"{metric.Key} {point.Period} {segment}");
                }
            }
        }
    }

    [Test]
    public async Task GetAsync_walks_through_all_records_exactly_once_and_in_order()
    {
        using var each = Assert.EnterMultipleScope();
        foreach (var metric in MetricCatalog.All)
        {
            foreach (var part in new[] { "numerator", "denominator" })
            {
                var request = new RecordsRequest(metric.Key, "month", "2026-03", Part: part, Limit: 7);
                var all = new List<RecordView>();
                RecordsView view;
                do
                {
                    view = await Records.GetAsync(request, CancellationToken.None);
                    Assert.That(view.Records, Has.Count.LessThanOrEqualTo(7));
                    all.AddRange(view.Records);
                    request = request with { After = view.Next };
                }
                while (view.Next is not null);

                Assert.That(all, Has.Count.EqualTo((part == "numerator" ? view.Numerator : view.Denominator).Count), metric.Key);
                Assert.That(all.Select(record => (record.Source, record.Id, record.Day)), Is.Unique, metric.Key);
                Assert.That(all.Select(record => record.Day), Is.Ordered, metric.Key);
                Assert.That(all.Select(record => record.Why), Has.All.Match("[0-9]{4}-[0-9]{2}-[0-9]{2}"), metric.Key);
            }
        }
    }

    [Test]
    public async Task NextAsync_is_the_page_that_is_asked_for_after_the_same_cursor_for_every_metric_and_segment()
    {
        var compared = 0;
        using var each = Assert.EnterMultipleScope();
        foreach (var metric in MetricCatalog.All)
        {
            foreach (var segment in new[] { null, "channel:web" })
            {
                var request = new RecordsRequest(metric.Key, "month", "2026-03", segment, "denominator", Limit: 2);
                var first = await Records.GetAsync(request, CancellationToken.None);
                if (first.Next is null)
                    continue;
                var asked = await Records.GetAsync(request with { After = first.Next }, CancellationToken.None);
                var next = await Records.NextAsync(first, CancellationToken.None);
                Assert.That(next.Records.Select(record => (record.Id, record.Day, record.Why)), Is.EqualTo(asked.Records.Select(record => (record.Id, record.Day, record.Why))), metric.Key);
                Assert.That((next.Next, next.Value, next.Denominator), Is.EqualTo((asked.Next, asked.Value, asked.Denominator)), metric.Key);
                compared++;
            }
        }

        Assert.That(compared, Is.GreaterThan(20), "pages that have a next one");
    }

    [TestCase("lead-conversion-rate", "2026-01", "numerator", "created on [^,]+, customer on [^,]+, ([0-9]+ days? later|the same day)$")]
    [TestCase("win-rate", "2026-03", "denominator", "^(won|lost) on ")]
    [TestCase("customer-acquisition-cost", "2026-03", "numerator", "^(media|tools|salaries|agency|other) spent on ")]
    [TestCase("gross-revenue-retention", "2026-03", "numerator", "^active on 2026-02-28, and on 2026-03-31, since ")]
    [TestCase("customer-retention", "2026-03", "denominator", "^active on 2026-02-28, (and|no longer) on 2026-03-31, since ")]
    [TestCase("lead-rejection-rate", "2026-03", "numerator", "^verdict due on [^,]+, rejected")]
    [TestCase("sla-compliance", "2026-03", "numerator", "^first touch due on [^,]+, touched in time$")]
    [TestCase("speed-to-lead", "2026-03", "numerator", "^handed off on [^,]+, (first touched after ([0-9]+ h [0-9]+ min|[0-9]+ min [0-9]+ s) of business hours|not touched yet)$")]
    [TestCase("pipeline-coverage", "2026-03", "numerator", "^expected to close on [^,]+, qualified on [^,]+, still open at the end of 2026-02-28$")]
    [TestCase("pipeline-velocity", "2026-01", "numerator", "^qualified on [^,]+, still open at the end of 2026-01-31$")]
    public async Task GetAsync_says_of_each_record_why_it_is_there(string key, string period, string part, string why)
    {
        var view = await Records.GetAsync(new RecordsRequest(key, "month", period, Part: part), CancellationToken.None);

        Assert.That(view.Records, Is.Not.Empty);
        Assert.That(view.Records.Select(record => record.Why), Has.All.Match(why));
    }

    [Test]
    public async Task GetAsync_without_a_period_takes_what_the_scorecard_shows()
    {
        var board = await store.Scorecards.GetAsync(new ScorecardRequest(), CancellationToken.None);
        using var each = Assert.EnterMultipleScope();
        foreach (var metric in board.Metrics)
        {
            var view = await Records.GetAsync(new RecordsRequest(metric.Key, Limit: 1), CancellationToken.None);
            Assert.That((view.Period, view.Value, view.N), Is.EqualTo((metric.Cohort ?? board.Period, metric.Value, metric.N)), metric.Key);
        }
    }

    [Test]
    public async Task GetAsync_as_of_a_day_leaves_out_what_came_after()
    {
        var view = await Records.GetAsync(new RecordsRequest("leads", "month", "2026-03", AsOf: new DateOnly(2026, 3, 10), Limit: 1000), CancellationToken.None);

        Assert.That(view.Records, Is.Not.Empty);
        Assert.That(view.Records.Select(record => record.Day), Has.All.LessThanOrEqualTo(new DateOnly(2026, 3, 10)));
        Assert.That(view.N, Is.EqualTo(view.Records.Count));
    }

    [TestCase("leeds", null, null, null, null, "key", "leeds")]
    [TestCase("leads", "fortnight", null, null, null, "grain", "fortnight")]
    [TestCase("leads", "month", "2026-13", null, null, "period", "2026-13")]
    [TestCase("leads", "month", null, "channel", null, "segment", "channel")]
    [TestCase("leads", "month", null, "channel:nowhere", null, "segment", "channel:nowhere")]
    [TestCase("leads", "month", null, null, "both", "part", "both")]
    public async Task GetAsync_refuses_what_it_cannot_use_by_name_and_value(string key, string? grain, string? period, string? segment, string? part, string parameter, string value)
    {
        var refused = await Assert.ThrowsAsync<QueryException>(() => Records.GetAsync(new RecordsRequest(key, grain, period, segment, part), CancellationToken.None));

        Assert.That((refused!.Parameter, refused.Value), Is.EqualTo((parameter, value)));
    }

    [TestCase("x")]
    [TestCase("%%%")]
    [TestCase("WyIyMDI2LTAzLTAxIiwiY3JtIl0")]
    [TestCase("WyIyMDI2LTAzLTAxIiwiY3JtIixudWxsXQ")]
    [TestCase("WyJ5ZXN0ZXJkYXkiLCJjcm0iLCJMMSJd")]
    [TestCase("WyIyMDI2LTAzLTAxIiwiY3JtXHUwMDAwIiwiTDEiXQ")]
    public async Task GetAsync_refuses_a_cursor_that_no_page_ended_with(string after)
    {
        var refused = await Assert.ThrowsAsync<QueryException>(() => Records.GetAsync(new RecordsRequest("leads", After: after), CancellationToken.None));

        Assert.That((refused!.Parameter, refused.Value), Is.EqualTo(("after", after)));
    }
}

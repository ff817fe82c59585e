using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Counting;

/// <summary>Open deals as they are read from the records.</summary>
internal sealed class StocksTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    private TestStore _store = null!;

    [SetUp]
    public async Task Open() => _store = await TestStore.NewAsync(TestStore.Company("crm") with { Targets = [new AgreedTarget("revenue-won", "month", 1_000)] });

    [TearDown]
    public async Task Close() => await _store.DisposeAsync();

    [Test]
    public async Task Of_a_segment_is_of_its_own_deals_and_of_the_total_is_of_all()
    {
        await PullAsync(
            Open("1", "web", 100, 0.5m), Open("2", "web", null, 0.5m), Open("3", "Übertrag \"fair\"", 40, null),
            Open("4", "web", 7, 1) with { Outcome = "lost", ClosedAt = Pull.At("2026-03-09") });
        var total = await ReadAsync(Segment.Total);
        Assert.Multiple(async () =>
        {
            Assert.That(total(PipelineFacts.Count), Is.EqualTo(3));
            Assert.That((total(PipelineFacts.WithAmount), total(PipelineFacts.Amount)), Is.EqualTo((2.0, 140.0)));
            Assert.That((total(PipelineFacts.WithProbability), total(PipelineFacts.Expected)), Is.EqualTo((1.0, 50.0)));
            Assert.That((total(PipelineFacts.ExpectedSquare), total(PipelineFacts.SquareOfExpected)), Is.EqualTo((5000.0, 2500.0)));
            var fair = await ReadAsync(new Segment("channel", "Übertrag \"fair\""));
            Assert.That((fair(PipelineFacts.Count), fair(PipelineFacts.Amount)), Is.EqualTo((1.0, 40.0)));
            var web = await ReadAsync(new Segment("channel", "web"));
            Assert.That((web(PipelineFacts.Count), web(PipelineFacts.Amount)), Is.EqualTo((2.0, 100.0)));
            var nobody = await ReadAsync(new Segment("channel", "radio"));
            Assert.That(nobody(PipelineFacts.Count), Is.Zero);
        });
    }

    [Test]
    public async Task Amounts_whose_squares_no_decimal_holds_are_read()
    {
        await PullAsync(Open("1", "web", 900_000_000_000_000m, 0.123456789m));
        var total = await ReadAsync(Segment.Total);
        Assert.That(total(PipelineFacts.ExpectedSquare), Is.EqualTo(900e12 * 900e12 * 0.123456789).Within(1e-9).Percent);
    }

    [Test]
    public async Task An_open_deal_that_changes_in_nothing_but_its_amount_is_published()
    {
        await PullAsync([.. Enumerable.Range(1, 12).Select(id => Open($"{id}", "web", 100, 0.5m))]);
        Assert.That(await ForecastAsync(), Is.EqualTo(600));
        await PullAsync([.. Enumerable.Range(1, 12).Select(id => Open($"{id}", "web", id == 7 ? 300 : 100, 0.5m))]);
        Assert.That(await ForecastAsync(), Is.EqualTo(700));
    }

    [Test]
    public async Task Coverage_of_a_month_that_is_over_is_published_with_what_has_ended_since_it_began()
    {
        DealRecord[] deals = [.. Enumerable.Range(1, 24).Select(id => Of(id, Open($"{id}", "web", 100, 0.5m)))];
        await PullAsync(deals);
        Assert.That(await CoverageAsync(), Is.EqualTo(2.4));
        await PullAsync([.. deals.Select(deal => deal.Id == "1" ? deal with { Amount = 300 } : deal)]);
        Assert.That(await CoverageAsync(), Is.EqualTo(2.6));

        static DealRecord Of(int id, DealRecord open) => open with
        {
            QualifiedAt = Pull.At("2026-01-10"), ExpectedCloseAt = Pull.At("2026-02-20"), Outcome = id % 2 == 0 ? "lost" : "open", ClosedAt = id % 2 == 0 ? Pull.At("2026-02-10") : null,
        };
    }

    private Task<double> ForecastAsync() => ValueAsync("forecast", "2026-03");

    private Task<double> CoverageAsync() => ValueAsync("pipeline-coverage", "2026-02");

    private Task<double> ValueAsync(string metric, string period) => _store.ScalarAsync<double>(
        $"SELECT value FROM metric_point WHERE metric = '{metric}' AND period = '{period}' AND dimension = '' ORDER BY id DESC LIMIT 1");

    /// <summary>What is open today, by fact.</summary>
    private async Task<Func<StockFact, double>> ReadAsync(Segment segment)
    {
        await using var connection = await _store.Database.OpenConnectionAsync();
        var facts = (await FactBooks.ReadAsync(connection, [])).Of(segment, FactBook.WithoutRules);
        return fact => facts.Open(fact, DateOnly.MinValue, DateOnly.MaxValue, Today);
    }

    private async Task PullAsync(params DealRecord[] deals)
    {
        var described = Pull.Of(RecordType.Deal, TestStore.Noon, "channel");
        var planned = described with { Fields = described.Fields.Concat(["expectedClose", "probability"]).ToHashSet(StringComparer.Ordinal) };
        await _store.PullAsync("crm", [planned, .. deals.Select(deal => new Received(deal))]);
    }

    private static DealRecord Open(string id, string channel, decimal? amount, decimal? probability) => new()
    {
        Id = id, CreatedAt = Pull.At("2026-03-01"), QualifiedAt = Pull.At("2026-03-02"), ExpectedCloseAt = Pull.At("2026-03-25"), Outcome = "open",
        Amount = amount, Probability = probability, Segments = Pull.Channel(channel),
    };
}

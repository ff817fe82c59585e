using Scorecard.Data.Queries;
using Scorecard.Data.Setup;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Setup;

/// <summary>A company changes its currency. Amounts that name none stay what they were until somebody says what they are.</summary>
[Parallelizable]
internal sealed class SourceCurrencyTests
{
    private TestStore _store = null!;

    [SetUp]
    public async Task BeginAsync()
    {
        _store = await TestStore.NewAsync(Company("EUR"));
        await _store.PullAsync("crm", Pull.Deals(TestStore.Noon, [.. Enumerable.Range(1, 3).Select(id => Pull.Won($"d{id}", "2026-02-10", 100))]));
    }

    [TearDown]
    public async Task EndAsync() => await _store.DisposeAsync();

    [Test]
    public async Task Amounts_are_not_relabelled_and_the_source_says_what_is_to_be_decided()
    {
        await _store.Setup.ApplyAsync(Company("USD"), CancellationToken.None);
        Assert.That(await RevenueAsync(), Is.EqualTo(((double?)null, "undefined")), "300 EUR without a rate");
        Assert.That(await FaultAsync(), Does.StartWith("sources[crm].currency is missing: 3 amounts or rates of crm name no currency and have been EUR, but the company's currency is USD now.").And.Contain("\"EUR\"").And.Contain("\"USD\""));

        await _store.Setup.ApplyAsync(Company("EUR"), CancellationToken.None);
        Assert.That((await RevenueAsync(), await FaultAsync()), Is.EqualTo((((double?)300, "no-target"), "")), "as if nothing had been");
    }

    [Test]
    public async Task Amounts_that_are_what_they_were_are_converted()
    {
        await _store.Setup.ApplyAsync(Company("USD", "EUR"), CancellationToken.None);
        Assert.That(await FaultAsync(), Is.Empty);
        await _store.PullAsync("fx", Rates("EUR", 1.1m));
        Assert.That((await RevenueAsync()).Value, Is.EqualTo(330).Within(1e-9));
        Assert.That(await _store.ScalarAsync<long>("SELECT count(*) FROM deal WHERE currency IS NOT NULL"), Is.Zero, "records are as their source tells them");

        await _store.Setup.ApplyAsync(Company("USD"), CancellationToken.None);
        Assert.That(await FaultAsync(), Does.Contain("have been EUR"), "leaving the setting out again is no answer");
    }

    [Test]
    public async Task Amounts_that_have_been_of_the_new_currency_all_along_are_relabelled()
    {
        await _store.Setup.ApplyAsync(Company("USD", "USD"), CancellationToken.None);
        Assert.That(((await RevenueAsync()).Value, await FaultAsync()), Is.EqualTo(((double?)300, "")));
    }

    [Test]
    public async Task Rates_that_are_worth_in_another_currency_are_none()
    {
        await _store.PullAsync("fx", Rates("USD", 0.9m));
        await _store.Setup.ApplyAsync(Company("USD", "EUR"), CancellationToken.None);
        Assert.That(await FaultAsync("fx"), Does.Contain("1 amounts or rates of fx"));
        await _store.Setup.ApplyAsync(Company("USD", "EUR", "USD"), CancellationToken.None);
        Assert.That((await RevenueAsync()).Value, Is.Null, "a rate of USD says nothing of EUR");
        await _store.PullAsync("fx", Rates("EUR", 1.2m));
        Assert.That((await RevenueAsync()).Value, Is.EqualTo(360).Within(1e-9));
    }

    private static CompanySettings Company(string currency, string? ofCrm = null, string? ofRates = null) => TestStore.Company("crm", "fx") with
    {
        Currency = currency,
        Sources = [TestStore.Company("crm").Sources[0] with { Currency = ofCrm }, TestStore.Company("fx").Sources[0] with { Currency = ofRates }],
    };

    private static IEnumerable<Reading> Rates(string currency, decimal rate) =>
    [
        new Described(RecordType.Rate, TestStore.Noon, new HashSet<string>(["day", "currency", "rate"], StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal)),
        new Received(new RateRecord { Id = "r", Day = Pull.Day("2026-02-10"), Currency = currency, Rate = rate }),
    ];

    private Task<string> FaultAsync(string source = "crm") => _store.ScalarAsync<string>($"SELECT coalesce(settings_error, '') FROM source WHERE name = '{source}'");

    private async Task<(double? Value, string Status)> RevenueAsync()
    {
        await _store.Points.RecomputeAsync(_store.Database, CancellationToken.None);
        var board = await _store.Scorecards.GetAsync(new ScorecardRequest(Period: "2026-02"), CancellationToken.None);
        var revenue = board.Metrics.Single(metric => metric.Key == "revenue-won");
        return (revenue.Value, revenue.Status);
    }
}

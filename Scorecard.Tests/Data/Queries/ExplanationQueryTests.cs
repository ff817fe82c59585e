using System.Text.Json;
using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Queries;

/// <summary>A value is explained by its own numbers, or by the reason why there is none; never by a formula that does not give it.</summary>
[Parallelizable]
internal sealed class ExplanationQueryTests
{
    private static readonly LeadRecord[] February = [.. Enumerable.Range(1, 20).Select(number => Pull.Lead($"{number}", "2026-02-05"))];

    [Test]
    public async Task GetAsync_fills_the_formula_with_the_periods_numbers()
    {
        await using var store = await FilledAsync();
        var leads = await ExplainAsync(store, "leads", "2026-02");
        Assert.Multiple(() =>
        {
            Assert.That((leads.Period, leads.Value, leads.Currency, leads.WhyNoFormula), Is.EqualTo(("2026-02", 20d, "USD", (string?)null)));
            Assert.That(leads.Formula, Is.EqualTo(new[] { new FormulaPartView("leads created", "count", "count", 20) }));
            Assert.That((leads.DefinitionVersion, leads.TargetVersion), Is.EqualTo((1, 1)));
        });
    }

    [Test]
    public async Task GetAsync_of_an_estimate_says_so_instead_of_a_formula()
    {
        await using var store = await FilledAsync();
        var ratio = await ExplainAsync(store, "mql-to-sql-ratio", "2026-02");
        Assert.Multiple(() =>
        {
            Assert.That((ratio.Estimate, ratio.Value, ratio.Status), Is.EqualTo((true, 0d, "not-yet-mature")));
            Assert.That(ratio.Formula, Is.Empty);
            Assert.That(ratio.WhyNoFormula, Does.StartWith("The 30 days are not over").And.Contain("Kaplan–Meier"));
        });
    }

    [TestCase("win-rate", "2026-02", "There is no value, which is not the same as zero: no source has delivered deals yet.")]
    [TestCase("cost-per-mql", "2026-02", "There is no value, which is not the same as zero: no source has delivered spend rows yet.")]
    [TestCase("mql-to-sql-ratio", "2026-03", "There is no value yet: the period is still running.")]
    public async Task GetAsync_without_a_value_says_why(string metric, string period, string expected)
    {
        await using var store = await FilledAsync();
        var explained = await ExplainAsync(store, metric, period);
        Assert.That((explained.Value, explained.WhyNoFormula), Is.EqualTo(((double?)null, expected)));
        Assert.That(explained.Formula, Is.Empty);
    }

    [Test]
    public async Task GetAsync_without_a_period_explains_what_the_scorecard_shows()
    {
        await using var store = await FilledAsync();
        var board = await store.Scorecards.GetAsync(new ScorecardRequest(), CancellationToken.None);
        foreach (var metric in board.Metrics)
        {
            var explained = await ExplainAsync(store, metric.Key, null);
            Assert.That(
                (explained.Period, explained.Value, explained.Status, explained.N), Is.EqualTo((metric.Cohort ?? board.Period, metric.Value, metric.Status, metric.N)), metric.Key);
        }
    }

    [Test]
    public async Task GetAsync_of_a_point_from_before_its_numbers_were_kept_says_so()
    {
        await using var store = await FilledAsync();
        await using (var forget = store.Database.CreateCommand("UPDATE metric_point SET parts = '{}'"))
            await forget.ExecuteNonQueryAsync();
        Assert.That((await ExplainAsync(store, "leads", "2026-02")).WhyNoFormula, Does.Contain("before the numbers of its formula were kept"));
    }

    [Test]
    public async Task Parameters_are_those_in_force_and_differ_where_something_else_is_agreed()
    {
        var company = TestStore.Company("crm") with
        {
            Definition = new Dictionary<string, Dictionary<string, JsonElement>> { ["mql-to-sql-ratio"] = new() { ["windowDays"] = JsonSerializer.Deserialize<JsonElement>("20") } },
        };
        await using var store = await TestStore.NewAsync(company);
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, February));
        var explained = await ExplainAsync(store, "mql-to-sql-ratio", "2026-02");
        var described = (await store.Catalog.MetricsAsync(CancellationToken.None)).Single(metric => metric.Key == "mql-to-sql-ratio");
        Assert.Multiple(() =>
        {
            Assert.That(explained.Parameters.Select(parameter => (parameter.Name, parameter.Value, parameter.Differs)),
                Is.EqualTo(new[] { ("windowDays", "20", true), ("basis", "cohort", false), ("minimumSample", "30", false) }));
            Assert.That(described.Parameters, Is.EqualTo(explained.Parameters));
            Assert.That(described.WorkedFormula, Does.Contain("within 20 days"));
        });
    }

    [Test]
    public async Task GetAsync_of_what_there_is_not_names_it()
    {
        await using var store = await FilledAsync();
        var failure = await Assert.ThrowsAsync<QueryException>(() => ExplainAsync(store, "happiness", null));
        Assert.That((failure!.Parameter, failure.Value), Is.EqualTo(("key", "happiness")));
    }

    private static async Task<TestStore> FilledAsync()
    {
        var store = await TestStore.NewAsync(TestStore.Company("crm"));
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, February));
        return store;
    }

    private static Task<ExplanationView> ExplainAsync(TestStore store, string metric, string? period) =>
        store.Explanations.GetAsync(new ExplanationRequest(metric, Period: period), CancellationToken.None);
}

using Scorecard.Data.Model;
using Scorecard.Data.Setup;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Setup;

internal sealed class CompanySetupTests
{
    private static readonly CompanySettings Settings = TestStore.Company("crm", "ads") with { Targets = [new AgreedTarget("leads", "month", 100)] };

    [Test]
    public async Task ApplyAsync_of_another_company_is_refused_by_name_and_changes_nothing()
    {
        await using var store = await TestStore.NewAsync(Settings);
        var before = await EverythingAsync(store);
        var other = TestStore.Company("erp") with { Name = "other", Title = "Other" };
        Assert.That(
            () => store.Setup.ApplyAsync(other, CancellationToken.None),
            Throws.TypeOf<SettingsException>().With.Message.Contains("\"other\"").And.Message.Contains("\"test-company\""));
        Assert.That(await EverythingAsync(store), Is.EqualTo(before));
    }

    [Test]
    public async Task ApplyAsync_of_the_same_makes_no_version()
    {
        await using var store = await TestStore.NewAsync(Settings);
        var before = await EverythingAsync(store);
        await store.Setup.ApplyAsync(Settings, CancellationToken.None);
        Assert.That(await EverythingAsync(store), Is.EqualTo(before));
    }

    [Test]
    public async Task ApplyAsync_by_two_nodes_at_once_makes_one_version()
    {
        await using var store = await TestStore.NewAsync(company: null);
        await using var node = await store.NodeAsync();
        await Task.WhenAll(store.Setup.ApplyAsync(Settings, CancellationToken.None), node.Setup.ApplyAsync(Settings, CancellationToken.None));
        Assert.That(await store.ScalarAsync<long>("SELECT count(*) FROM target_version"), Is.EqualTo(1));
    }

    [Test]
    public async Task ApplyAsync_of_other_targets_makes_version_2_from_today_on_in_the_reporting_zone()
    {
        // Half past eleven in the evening of the 10th in New York.
        await using var store = await TestStore.NewAsync(Settings with { TimeZone = "America/New_York" }, new DateTimeOffset(2026, 3, 11, 3, 30, 0, TimeSpan.Zero));
        await store.Setup.ApplyAsync(Settings with { TimeZone = "America/New_York", Targets = [new AgreedTarget("leads", "month", 120)] }, CancellationToken.None);
        Assert.That(await store.RowsAsync("SELECT version, effective_from FROM target_version WHERE version > 1"), Is.EqualTo(new[] { """{"version": 2, "effective_from": "2026-03-10"}""" }));
        Assert.That(await store.ScalarAsync<int>("SELECT max(version) FROM definition_version"), Is.EqualTo(1));
    }

    [Test]
    public async Task ApplyAsync_of_another_definition_makes_version_2_of_it_alone()
    {
        await using var store = await TestStore.NewAsync(Settings);
        var definition = SettingsFile.Parse("""{ "name": "test-company", "title": "T", "definition": { "lead-conversion-rate": { "windowDays": 60 } } }""", "x").Definition;
        await store.Setup.ApplyAsync(Settings with { Definition = definition }, CancellationToken.None);
        Assert.That(await store.ScalarAsync<int>("SELECT max(version) FROM definition_version"), Is.EqualTo(2));
        Assert.That(await store.ScalarAsync<int>("SELECT max(version) FROM target_version"), Is.EqualTo(1));
    }

    [Test]
    public async Task ApplyAsync_without_a_source_marks_it_removed_and_keeps_its_records()
    {
        await using var store = await TestStore.NewAsync(Settings);
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01")));
        await store.Setup.ApplyAsync(Settings with { Sources = [Settings.Sources[1]] }, CancellationToken.None);
        Assert.That((await store.Sources.ListAsync(CancellationToken.None)).Where(source => source.Configured).Select(source => source.Name), Is.EqualTo(new[] { "ads" }));
        Assert.That(await store.ScalarAsync<long>("SELECT count(*) FROM lead WHERE gone_snapshot_id IS NULL"), Is.EqualTo(1));

        await store.Setup.ApplyAsync(Settings, CancellationToken.None);
        Assert.That((await store.Sources.ListAsync(CancellationToken.None)).Select(source => source.Name), Is.EqualTo(new[] { "crm", "ads" }));
    }

    [Test]
    public async Task ApplyAsync_of_another_time_zone_moves_the_days_of_what_is_there()
    {
        await using var store = await TestStore.NewAsync(Settings);
        await store.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01")));
        await store.Setup.ApplyAsync(Settings with { TimeZone = "Pacific/Honolulu" }, CancellationToken.None);
        Assert.That(await store.RowsAsync("SELECT day FROM daily_fact WHERE fact = 'leads' AND dimension = ''"), Is.EqualTo(new[] { """{"day": "2026-01-31"}""" }));
    }

    private static async Task<List<string>> EverythingAsync(TestStore store) =>
    [
        .. await store.RowsAsync("SELECT * FROM company"), .. await store.RowsAsync("SELECT * FROM source"),
        .. await store.RowsAsync("SELECT * FROM definition_version"), .. await store.RowsAsync("SELECT * FROM target_version"),
    ];
}

using Scorecard.Data.Queries;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Sources;

/// <summary>What is no longer configured is asked about, and counts as a person says.</summary>
internal sealed class SourceAnswersTests
{
    [Test]
    public async Task Sources_that_are_all_configured_ask_nothing()
    {
        await using var sources = await LoadedSources.NewAsync("crm", "ads");
        await sources.ConfigureAsync("crm", "ads");

        Assert.That(await sources.Questions.AskedAsync(CancellationToken.None), Is.Empty);
        Assert.That(await sources.Answers.ListAsync(CancellationToken.None), Is.Empty);
    }

    [Test]
    public async Task Source_that_is_no_longer_configured_is_asked_about_named_as_stale_and_counted_as_before()
    {
        await using var sources = await LoadedSources.NewAsync("crm", "ads");
        await sources.ConfigureAsync("ads");

        Assert.That(await sources.Questions.AskedAsync(CancellationToken.None), Is.EqualTo(new[]
        {
            "2 deals and 3 leads of crm are counted, but no source of that name is configured any longer: rename it to one that is, retire it (its records are set aside), or keep counting it?",
        }));
        var view = (await sources.Store.Sources.ListAsync(CancellationToken.None)).Single(source => source.Name == "crm");
        Assert.That((view.Configured, view.State, view.DataAsOf, view.Question?[..19]), Is.EqualTo((false, "stale", (DateTimeOffset?)TestStore.Noon.AddHours(-5), "2 deals and 3 leads")));
        Assert.That(await sources.LeadsAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task New_source_that_delivers_the_same_waits_for_the_answer_and_others_do_not()
    {
        await using var sources = await LoadedSources.NewAsync("crm", "ads", "web");
        await sources.ConfigureAsync("crm2", "ads", "web");

        Assert.That(await WaitingAsync(sources, "crm2", "ads", "web"), Is.EqualTo("crm2 waits for crm"));
        Assert.That(async () => await sources.Store.Sources.RequestRunAsync("crm2", CancellationToken.None), Throws.InstanceOf<SourceWaitsException>());

        await sources.Answers.KeepAsync("crm", CancellationToken.None);
        Assert.That(await WaitingAsync(sources, "crm2", "ads", "web"), Is.Empty);
        Assert.That(await sources.Store.RowsAsync("SELECT source, trigger FROM run WHERE state = 'requested'"), Is.EqualTo(new[] { """{"source": "crm2", "trigger": "person"}""" }), "what waited is pulled now");
    }

    [Test]
    public async Task RetireAsync_sets_records_aside_with_their_history_and_RestoreAsync_brings_them_back_as_they_were()
    {
        await using var sources = await LoadedSources.NewAsync("crm", "ads");
        var (values, facts, before) = (await sources.ValuesAsync(), await sources.FactsAsync(), await sources.Store.ScalarAsync<long>("SELECT max(snapshot_id) FROM run"));
        await sources.ConfigureAsync("ads");

        await sources.Answers.RetireAsync("crm", null, CancellationToken.None);
        var aside = await sources.Store.ScalarAsync<long>("SELECT max(snapshot_id) FROM run");
        Assert.That((await sources.LeadsAsync(), await sources.LeadsAsync(before)), Is.EqualTo(((double?)null, (double?)2)), "now, and as it was known before");
        Assert.That((await sources.Store.Sources.ListAsync(CancellationToken.None)).Select(source => source.Name), Is.EqualTo(new[] { "ads" }));
        Assert.That(await sources.Store.ScalarAsync<string>("SELECT remark FROM run WHERE trigger = 'retire'"), Does.StartWith("2 deals and 3 leads were set aside."));

        await sources.Answers.RestoreAsync("crm", null, CancellationToken.None);
        Assert.That(await sources.FactsAsync(), Is.EqualTo(facts));
        Assert.That(await sources.ValuesAsync(), Is.EqualTo(values));
        Assert.That(await sources.Store.ScalarAsync<string>($"SELECT concat_ws(' ', (SELECT count(*) FROM lead_at({before})), (SELECT count(*) FROM lead_at({aside})), (SELECT count(*) FROM lead_at({aside + 1})))"), Is.EqualTo("3 0 3"));
        Assert.That((await sources.Answers.ListAsync(CancellationToken.None)).Select(left => left.State).Distinct(), Is.EqualTo(new[] { "kept" }), "who brings it back wants it counted");
    }

    [Test]
    public async Task RetireAsync_of_everything_there_is_leaves_no_value_standing()
    {
        await using var sources = await LoadedSources.NewAsync("crm");
        await sources.ConfigureAsync();
        await sources.Answers.RetireAsync("crm", null, CancellationToken.None);

        Assert.That((await sources.ValuesAsync()).Values.Where(value => !value.StartsWith("no-data", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task RetireAsync_of_one_record_type_leaves_the_others()
    {
        await using var sources = await LoadedSources.NewAsync("crm");
        await sources.ConfigureAsync();
        await sources.Answers.RetireAsync("crm", "deals", CancellationToken.None);

        Assert.That(await sources.LeadsAsync(), Is.EqualTo(2));
        Assert.That((await sources.Answers.ListAsync(CancellationToken.None)).Select(left => $"{left.RecordType} {left.State}"), Is.EqualTo(new[] { "deals retired", "leads asked" }));
        await using var fresh = await FreshAsync(("crm", [RecordType.Lead]));
        await SameAsync(sources, fresh);
    }

    [Test]
    public async Task Source_that_is_configured_again_is_no_question_and_what_was_set_aside_of_it_comes_back_with_its_next_pull()
    {
        await using var sources = await LoadedSources.NewAsync("crm", "ads");
        var values = await sources.ValuesAsync();
        await sources.ConfigureAsync("ads");
        await sources.Answers.KeepAsync("crm", CancellationToken.None);
        await sources.ConfigureAsync("crm", "ads");
        Assert.That(await sources.Answers.ListAsync(CancellationToken.None), Is.Empty);

        await sources.ConfigureAsync("ads");
        await sources.Answers.RetireAsync("crm", null, CancellationToken.None);
        await sources.ConfigureAsync("crm", "ads");
        Assert.That(await sources.Questions.IsDueAsync("crm", CancellationToken.None), Is.True);
        var run = await sources.PullAsync("crm");
        Assert.That((run.New, await sources.Answers.ListAsync(CancellationToken.None)), Is.EqualTo((5, Array.Empty<LeftBehindView>())));
        Assert.That(await sources.ValuesAsync(), Is.EqualTo(values));
    }

    [Test]
    public async Task Record_type_that_is_no_longer_delivered_is_asked_about_and_its_source_is_never_fresh()
    {
        await using var sources = await LoadedSources.NewAsync("crm");
        await sources.ConfigureAsync("crm=leads");
        await sources.PullAsync("crm", RecordType.Lead);

        Assert.That(await sources.Questions.AskedAsync(CancellationToken.None), Is.EqualTo(new[]
        {
            "2 deals of crm are counted, but crm is configured to deliver no deals any longer: retire them (they are set aside), or keep counting them?",
        }));
        await sources.Answers.KeepAsync("crm", CancellationToken.None);
        var kept = (await sources.Store.Sources.ListAsync(CancellationToken.None)).Single();
        Assert.That((kept.State, kept.Question, kept.LeftBehind!.Single().RecordType), Is.EqualTo(("stale", (string?)null, "deals")));

        await sources.Answers.RetireAsync("crm", "deals", CancellationToken.None);
        Assert.That((await sources.Store.Sources.ListAsync(CancellationToken.None)).Single().LeftBehind, Is.Null);
        await using var fresh = await FreshAsync(("crm", [RecordType.Lead]));
        await SameAsync(sources, fresh);
    }

    [Test]
    public async Task RenameAsync_moves_everything_and_the_next_pull_finds_nothing_new()
    {
        await using var sources = await LoadedSources.NewAsync("crm", "ads");
        var values = await sources.ValuesAsync();
        await sources.ConfigureAsync("crm2", "ads");
        await sources.Answers.RenameAsync("crm", "crm2", CancellationToken.None);
        Assert.That(await sources.Questions.AskedAsync(CancellationToken.None), Is.Empty);
        Assert.That(await sources.Store.ScalarAsync<long>("SELECT count(*) FROM source WHERE name = 'crm'"), Is.Zero);
        await sources.Store.Ledger.RequestedAsync(CancellationToken.None);

        var run = await sources.PullAsync("crm2");
        Assert.That((run.New, run.Changed, run.Gone, run.Unchanged), Is.EqualTo((0, 0, 0, 5)));
        Assert.That(await sources.ValuesAsync(), Is.EqualTo(values));
        await using var fresh = await FreshAsync(("crm2", [RecordType.Lead, RecordType.Deal]), ("ads", [RecordType.Spend]));
        await SameAsync(sources, fresh);
    }

    /// <summary>A table that names a source and was forgotten would keep the old name.</summary>
    [Test]
    public async Task RenameAsync_leaves_the_old_name_nowhere()
    {
        await using var sources = await LoadedSources.NewAsync("crm", "web");
        await sources.Store.PullAsync("crm", Pull.Leads(TestStore.Noon, Pull.Lead("L1", "2026-02-01")).Concat(LoadedSources.Readings("crm", RecordType.Deal)));
        await sources.ConfigureAsync("crm2");
        await sources.Answers.RetireAsync("crm", "deals", CancellationToken.None);
        await sources.Answers.RenameAsync("crm", "crm2", CancellationToken.None);

        var columns = await sources.Store.RowsAsync("SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name) WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.column_name = 'source'");
        Assert.That(columns, Has.Count.GreaterThan(10));
        foreach (var table in columns.Select(row => System.Text.Json.JsonDocument.Parse(row).RootElement.GetProperty("name").GetString()))
            Assert.That(await sources.Store.RowsAsync($"SELECT 1 FROM {table} t WHERE to_jsonb(t)::text ~ '\"crm\"'"), Is.Empty, table);
        Assert.That(await sources.Store.ScalarAsync<string>("SELECT content FROM publication"), Does.Not.Contain("\"crm\""));
        Assert.That(await sources.Store.ScalarAsync<long>("SELECT count(*) FROM past_record WHERE source = 'crm2'"), Is.Positive);
    }

    [Test]
    public async Task Answer_that_cannot_be_given_says_why_and_changes_nothing()
    {
        await using var sources = await LoadedSources.NewAsync("crm", "web");
        var before = await sources.Store.RowsAsync("SELECT source, id, gone_snapshot_id FROM lead");
        (Func<Task> Answer, string Words)[] wrong =
        [
            (() => sources.Answers.RetireAsync("crm", null, CancellationToken.None), "It is in the configuration"),
            (() => sources.Answers.RestoreAsync("crm", null, CancellationToken.None), "Nothing of it is set aside"),
            (() => sources.Answers.KeepAsync("nobody", CancellationToken.None), "There is nothing to ask about it"),
        ];
        foreach (var (answer, words) in wrong)
            Assert.That(async () => await answer(), Throws.InstanceOf<QueryException>().With.Message.Contains(words));

        await sources.ConfigureAsync("web");
        Assert.That(async () => await sources.Answers.RenameAsync("crm", "web", CancellationToken.None), Throws.InstanceOf<QueryException>().With.Message.Contains("web has leads of its own already"));
        Assert.That(async () => await sources.Answers.RenameAsync("crm", "crm9", CancellationToken.None), Throws.InstanceOf<QueryException>().With.Message.Contains("No source crm9"));
        Assert.That(async () => await sources.Answers.RetireAsync("crm", "invoices", CancellationToken.None), Throws.InstanceOf<QueryException>().With.Message.Contains("leads, deals, customers, spend, rates"));
        Assert.That(await sources.Store.RowsAsync("SELECT source, id, gone_snapshot_id FROM lead"), Is.EqualTo(before));
        Assert.That(await sources.Store.ScalarAsync<long>("SELECT count(*) FROM run WHERE is_decision"), Is.Zero);
    }

    [Test]
    public async Task Answer_about_a_source_that_is_being_pulled_is_refused()
    {
        await using var sources = await LoadedSources.NewAsync("crm");
        await sources.ConfigureAsync();
        await using var claim = await sources.Store.Ledger.ClaimAsync("crm", "person", null, CancellationToken.None);

        Assert.That(async () => await sources.Answers.RetireAsync("crm", null, CancellationToken.None), Throws.InstanceOf<QueryException>().With.Message.Contains("is being pulled just now"));
    }

    internal static async Task<LoadedSources> FreshAsync(params (string Source, RecordType[] Types)[] loaded)
    {
        var fresh = new LoadedSources(await TestStore.NewAsync(TestStore.Company([.. loaded.Select(source => source.Source)])));
        foreach (var (source, types) in loaded)
            await fresh.PullAsync(source, types);
        return fresh;
    }

    /// <summary>What a store that was loaded so from the start says is said; of what it does not say nothing is left.</summary>
    internal static async Task SameAsync(LoadedSources sources, LoadedSources fresh)
    {
        Assert.That(await sources.FactsAsync(), Is.EqualTo(await fresh.FactsAsync()));
        var (values, expected) = (await sources.ValuesAsync(), await fresh.ValuesAsync());
        Assert.That(values.Where(value => expected.ContainsKey(value.Key)), Is.EquivalentTo(expected));
        foreach (var (what, value) in values.Where(value => !expected.ContainsKey(value.Key)))
            Assert.That(value, Does.Match("^(0\\.0+|[a-z])"), what);
    }

    private static async Task<string> WaitingAsync(LoadedSources sources, params string[] names)
    {
        var waiting = new List<string>();
        foreach (var name in names)
            if (await sources.Questions.WaitsForAsync(name, CancellationToken.None) is { } others)
                waiting.Add($"{name} waits for {others}");
        return string.Join(", ", waiting);
    }
}

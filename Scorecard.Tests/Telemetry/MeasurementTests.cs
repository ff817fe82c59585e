using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Scorecard.Data.Hosting;
using Scorecard.Data.Snapshots;
using Scorecard.Data.Telemetry;
using Scorecard.Tests.Api;
using Scorecard.Tests.Testing;
using Scorecard.Tests.Worker.Jobs;
using Scorecard.Worker.Failures;

namespace Scorecard.Tests.Telemetry;

/// <summary>What the program measures of its own work.</summary>
[NonParallelizable]
internal sealed class MeasurementTests
{
    private static readonly Reading[] TwoLeads = Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01"), Pull.Lead("2", "2026-02-02"));

    [Test]
    public async Task Pull_is_measured_with_its_source_its_outcome_and_its_rows()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        using var heard = new Measurements();
        await Pulling.Job(store, _ => TwoLeads.Append(new Rejected(new Finding("no lead"))).ToAsyncEnumerable()).RunAsync("crm", TestStore.Noon, "schedule", CancellationToken.None);

        var (seconds, tags) = heard.Of("scorecard.pull.duration").Single();
        Assert.That((seconds, tags), Is.EqualTo((seconds, "scorecard.source=crm scorecard.pull.outcome=succeeded")));
        Assert.That(seconds, Is.Positive.And.LessThan(60));
        Assert.That(Rows(heard), Is.EqualTo("read 3, rejected 1, new 2, changed 0, gone 0"));
    }

    [Test]
    public async Task Pull_that_fails_counts_what_was_read_and_nothing_as_new()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        using var heard = new Measurements();
        static async IAsyncEnumerable<Reading> Failing()
        {
            foreach (var reading in TwoLeads)
                yield return reading;
            await Task.Yield();
            throw new SourceException("leads.csv is not there.");
        }

        await Pulling.Job(store, _ => Failing()).RunAsync("crm", TestStore.Noon, "schedule", CancellationToken.None);
        Assert.That(heard.Of("scorecard.pull.duration").Single().Tags, Is.EqualTo("scorecard.source=crm scorecard.pull.outcome=failed"));
        Assert.That(Rows(heard), Is.EqualTo("read 2, rejected 0"));
    }

    [Test]
    public async Task Pull_is_a_span_that_names_its_run_and_how_it_ended()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm"));
        var ended = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ScorecardTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await Pulling.Job(store, _ => throw new SourceException("leads.csv is not there.")).RunAsync("crm", TestStore.Noon, "person", CancellationToken.None);

        var span = ended.Single();
        Assert.That((span.OperationName, span.Status), Is.EqualTo(("pull", ActivityStatusCode.Error)));
        Assert.That(span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"), Is.EqualTo(new[] { "scorecard.source=crm", "scorecard.run.id=1", "scorecard.pull.outcome=failed" }));
    }

    [Test]
    public async Task Store_tells_how_old_the_data_of_each_source_are_and_how_many_pulls_wait()
    {
        await using var store = await TestStore.NewAsync(TestStore.Company("crm", "billing"));
        await store.PullAsync("crm", TwoLeads);
        await store.Ledger.RequestAsync("billing", CancellationToken.None);
        store.Clock.Now = TestStore.Noon.AddHours(3);
        using var heard = new Measurements();
        using var gauges = new StoreGauges(store.Database, store.Clock, NullLogger<StoreGauges>.Instance);
        await ((IStartStep)gauges).StartAsync(new StartState(), CancellationToken.None);
        heard.Ask();
        await gauges.StopAsync(CancellationToken.None);

        Assert.That(heard.Of("scorecard.source.data.age"), Is.EqualTo(new[] { (3 * 3600.0, "scorecard.source=crm") }));
        Assert.That(heard.Of("scorecard.pull.waiting"), Is.EqualTo(new[] { (1.0, "") }));
    }

    [Test]
    public async Task Answer_from_kept_bytes_is_a_hit_and_one_that_is_made_is_a_miss()
    {
        await using var host = await ApiHost.StartAsync();
        host.Fakes.Newest = 7;
        using var heard = new Measurements();
        for (var i = 0; i < 3; i++)
            await host.Client.GetStringAsync("/api/v1/scorecard");
        Assert.That(heard.Of("scorecard.cache.requests"), Is.EqualTo(new[] { (1.0, "scorecard.cache.result=miss"), (1.0, "scorecard.cache.result=hit"), (1.0, "scorecard.cache.result=hit") }));
    }

    [TestCase(ActivityKind.Client, false, false)]
    [TestCase(ActivityKind.Client, true, true)]
    [TestCase(ActivityKind.Server, false, true)]
    public void Statement_is_sent_only_as_part_of_a_request_or_a_pull(ActivityKind kind, bool hasParent, bool isSent)
    {
        using var source = new ActivitySource("test");
        using var listener = new ActivityListener { ShouldListenTo = one => one == source, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded };
        ActivitySource.AddActivityListener(listener);
        var parent = hasParent ? new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded) : default;
        using var span = source.StartActivity("statement", kind, parent)!;
        using var processor = new OnlyStatementsOfWork();
        processor.OnEnd(span);
        Assert.That(span.Recorded, Is.EqualTo(isSent));
    }

    private static string Rows(Measurements heard) => string.Join(", ", new[] { "read", "rejected", "new", "changed", "gone" }
        .SelectMany(which => heard.Of($"scorecard.pull.rows.{which}").Select(one => $"{which} {one.Value}")));
}

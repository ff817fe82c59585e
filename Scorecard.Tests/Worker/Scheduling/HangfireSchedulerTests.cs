using Scorecard.Tests.EndToEnd;
using Scorecard.Worker.Scheduling;

namespace Scorecard.Tests.Worker.Scheduling;

[Parallelizable(ParallelScope.All)]
internal sealed class HangfireSchedulerTests
{
    private const string EverySecond = "* * * * * *";
    private const string AtThree = "0 3 * * *";

    [Test]
    public async Task StartAsync_of_two_nodes_at_once_on_an_empty_database_makes_one_set_of_tables()
    {
        await using var cluster = await Cluster.NewAsync();
        await Task.WhenAll(cluster.NodeAsync("a"), cluster.NodeAsync("b"));
        Assert.That(await cluster.SqlAsync("SELECT count(*) FROM hangfire.server"), Is.EqualTo(2));
        Assert.That(await cluster.SqlAsync("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"), Is.Zero, "the product's schema stays its own");
    }

    [Test]
    public async Task ScheduleAsync_on_two_nodes_fires_each_time_once()
    {
        await using var cluster = await Cluster.NewAsync();
        var nodes = await Task.WhenAll(cluster.NodeAsync("a"), cluster.NodeAsync("b"));
        await Task.WhenAll(nodes.Select(node => node.ScheduleAsync(ScheduleKey.Pull("crm"), EverySecond, TimeZoneInfo.Utc, default)));
        await cluster.UntilFiredAsync(5);
        foreach (var node in nodes)
            await node.StopAsync(default);
        Assert.That(cluster.Firings.Select(firing => firing.DueAt), Is.Unique);
        Assert.That(cluster.Firings, Has.All.Matches<Cluster.Firing>(firing => firing is { Source: "crm", Trigger: "schedule" }));
    }

    [Test]
    public async Task StopAsync_of_one_node_leaves_the_schedule_to_the_other()
    {
        await using var cluster = await Cluster.NewAsync();
        var a = await cluster.NodeAsync("a");
        await a.ScheduleAsync(ScheduleKey.Pull("crm"), EverySecond, TimeZoneInfo.Utc, default);
        await cluster.UntilFiredAsync(1, "a");
        var b = await cluster.NodeAsync("b");
        await a.StopAsync(default);
        await cluster.UntilFiredAsync(2, "b");
        await b.StopAsync(default);
        Assert.That(cluster.Firings.Select(firing => firing.DueAt), Is.Unique);
    }

    [Test]
    public async Task StartAsync_after_three_missed_days_catches_up_once()
    {
        await using var cluster = await Cluster.NewAsync();
        var a = await cluster.NodeAsync("a");
        await a.ScheduleAsync(ScheduleKey.Pull("crm"), AtThree, TimeZoneInfo.Utc, default);
        await a.StopAsync(default);
        await cluster.MissAsync(days: 3);

        var b = await cluster.NodeAsync("b");
        await b.ScheduleAsync(ScheduleKey.Pull("crm"), AtThree, TimeZoneInfo.Utc, default);
        await cluster.UntilFiredAsync(1);
        var schedule = (await b.ScheduledAsync(default)).Single();
        Assert.That(schedule.Previous, Is.Not.Null);
        Assert.That(schedule.Next, Is.GreaterThan(TimeProvider.System.GetUtcNow()));
        await b.StopAsync(default);
        Assert.That(cluster.Firings, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task ScheduleAsync_of_a_job_longer_than_its_interval_never_overlaps_on_any_node()
    {
        await using var cluster = await Cluster.NewAsync();
        int running = 0, most = 0;
        async Task WorkAsync(CancellationToken cancellation)
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(TimeSpan.FromSeconds(1.6), cancellation);
            Interlocked.Decrement(ref running);
        }

        var nodes = await Task.WhenAll(cluster.NodeAsync("a", WorkAsync), cluster.NodeAsync("b", WorkAsync));
        await nodes[0].ScheduleAsync(ScheduleKey.Pull("crm"), EverySecond, TimeZoneInfo.Utc, default);
        await cluster.UntilFiredAsync(3);
        Assert.That(most, Is.EqualTo(1));
    }

    [Test]
    public async Task StopAsync_waits_for_what_runs()
    {
        await using var cluster = await Cluster.NewAsync();
        var release = new TaskCompletionSource();
        var node = await cluster.NodeAsync("a", _ => release.Task);
        await node.ScheduleAsync(ScheduleKey.Pull("crm"), EverySecond, TimeZoneInfo.Utc, default);
        await cluster.UntilFiredAsync(1);

        var stop = node.StopAsync(default);
        Assert.That(await Task.WhenAny(stop, Task.Delay(500)), Is.Not.SameAs(stop), "stopped under a running job");
        release.SetResult();
        await stop.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.That(cluster.Firings, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task StopAsync_cancelled_asks_what_runs_to_end()
    {
        await using var cluster = await Cluster.NewAsync();
        var ended = false;
        var node = await cluster.NodeAsync("a", async cancellation =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }
            finally
            {
                ended = true;
            }
        });
        await node.ScheduleAsync(ScheduleKey.Pull("crm"), EverySecond, TimeZoneInfo.Utc, default);
        await cluster.UntilFiredAsync(1);
        await node.StopAsync(new CancellationToken(canceled: true)).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.That(ended);
    }

    [Test]
    public async Task A_job_that_throws_is_fired_again_at_its_next_time()
    {
        await using var cluster = await Cluster.NewAsync();
        var node = await cluster.NodeAsync("a", _ => throw new InvalidOperationException("the source is away"));
        await node.ScheduleAsync(ScheduleKey.Pull("crm"), EverySecond, TimeZoneInfo.Utc, default);
        await cluster.UntilFiredAsync(3);
        Assert.That(cluster.Firings.Select(firing => firing.DueAt), Is.Unique);
    }

    [Test]
    public async Task A_node_that_dies_at_work_leaves_it_to_another_with_the_time_it_was_due()
    {
        await using var cluster = await Cluster.NewAsync();
        var a = await cluster.NodeAsync("a", cancellation => Task.Delay(Timeout.Infinite, cancellation));
        await a.ScheduleAsync(ScheduleKey.Pull("crm"), EverySecond, TimeZoneInfo.Utc, default);
        await cluster.UntilFiredAsync(1, "a");
        await cluster.CutOffAsync(a);

        await cluster.NodeAsync("b");
        var due = cluster.Firings.Single().DueAt;
        await Cluster.UntilAsync(() => cluster.Firings.Any(firing => firing is { Node: "b" } && firing.DueAt == due), $"the pull due at {due:O} on the other node");
    }

    [Test]
    public async Task ScheduleAsync_of_the_same_again_keeps_a_firing_that_is_due()
    {
        await using var cluster = await Cluster.NewAsync();
        var node = await cluster.NodeAsync("a");
        await node.ScheduleAsync(ScheduleKey.Pull("crm"), AtThree, TimeZoneInfo.Utc, default);
        var before = await cluster.SqlAsync("SELECT string_agg(field || '=' || value, ' ' ORDER BY field) FROM hangfire.hash");
        await node.ScheduleAsync(ScheduleKey.Pull("crm"), AtThree, TimeZoneInfo.Utc, default);
        Assert.That(await cluster.SqlAsync("SELECT string_agg(field || '=' || value, ' ' ORDER BY field) FROM hangfire.hash"), Is.EqualTo(before));
    }

    [TestCase("0 4 * * *", "UTC", 4)]
    [TestCase("0 3 * * *", "Etc/GMT+5", 8)]
    public async Task ScheduleAsync_of_something_else_replaces_the_schedule(string cron, string zone, int utcHour)
    {
        await using var cluster = await Cluster.NewAsync();
        var node = await cluster.NodeAsync("a");
        await node.ScheduleAsync(ScheduleKey.Pull("crm"), AtThree, TimeZoneInfo.Utc, default);
        await node.ScheduleAsync(ScheduleKey.Pull("crm"), cron, TimeZoneInfo.FindSystemTimeZoneById(zone), default);
        Assert.That((await node.ScheduledAsync(default)).Single().Next?.UtcDateTime.Hour, Is.EqualTo(utcHour));
    }

    [Test]
    public async Task UnscheduleAsync_forgets_the_schedule_and_ScheduledAsync_lists_what_is_left()
    {
        await using var cluster = await Cluster.NewAsync();
        var node = await cluster.NodeAsync("a");
        foreach (var source in new[] { "spend", "crm", "old" })
            await node.ScheduleAsync(ScheduleKey.Pull(source), AtThree, TimeZoneInfo.Utc, default);
        await node.ScheduleAsync(ScheduleKey.Job("recompute"), "0 0 * * *", TimeZoneInfo.Utc, default);
        await node.UnscheduleAsync(ScheduleKey.Pull("old"), default);
        await node.UnscheduleAsync(ScheduleKey.Pull("never-there"), default);
        Assert.That((await node.ScheduledAsync(default)).Select(schedule => $"{schedule.Key}"), Is.EqualTo(new[] { "job:recompute", "pull:crm", "pull:spend" }));
    }

    [Test]
    public async Task ScheduledAsync_lists_all_of_many()
    {
        await using var cluster = await Cluster.NewAsync();
        var node = await cluster.NodeAsync("a");
        var sources = Enumerable.Range(0, 40).Select(i => $"source-{i:000}").ToList();
        foreach (var source in sources)
            await node.ScheduleAsync(ScheduleKey.Pull(source), AtThree, TimeZoneInfo.Utc, default);
        Assert.That((await node.ScheduledAsync(default)).Select(schedule => schedule.Key.Name), Is.EqualTo(sources));
    }

    [Test]
    public async Task ScheduleAsync_of_a_job_runs_it_when_it_is_due()
    {
        await using var cluster = await Cluster.NewAsync();
        var node = await cluster.NodeAsync("a");
        await node.ScheduleAsync(ScheduleKey.Job("recompute"), "0 0 * * *", TimeZoneInfo.Utc, default);
        await cluster.MissAsync(days: 1);
        await cluster.UntilFiredAsync(1);
        Assert.That(cluster.Firings.Single().Source, Is.EqualTo("recompute"));
    }

    [Test]
    public async Task RunNowAsync_runs_a_job_beside_its_schedule()
    {
        await using var cluster = await Cluster.NewAsync();
        var node = await cluster.NodeAsync("a");
        await node.ScheduleAsync(ScheduleKey.Job("check"), AtThree, TimeZoneInfo.Utc, default);
        var next = (await node.ScheduledAsync(default)).Single().Next;
        await node.RunNowAsync(ScheduleKey.Job("check"), default);
        await cluster.UntilFiredAsync(1);
        Assert.That(cluster.Firings.Single().Source, Is.EqualTo("check"));
        Assert.That((await node.ScheduledAsync(default)).Single().Next, Is.EqualTo(next));
    }

    [Test]
    public async Task A_refused_firing_is_tried_again_until_its_window_is_settled()
    {
        await using var cluster = await Cluster.NewAsync();
        var node = await cluster.NodeAsync("a");
        await node.ScheduleAsync(ScheduleKey.Pull("crm"), AtThree, TimeZoneInfo.Utc, default);
        cluster.Hold("crm");
        await cluster.MissAsync(days: 1);
        await Patience.UntilAsync(async () => await cluster.SqlAsync("SELECT count(*) FROM hangfire.job WHERE statename = 'Scheduled'") is 1L, () => "it was refused, and is to come again");
        Assert.That(cluster.Firings, Is.Empty);

        cluster.Release("crm");
        await cluster.UntilFiredAsync(1);
        await Patience.UntilAsync(async () => await cluster.SqlAsync("SELECT count(*) FROM hangfire.job WHERE statename NOT IN ('Succeeded', 'Deleted')") is 0L, () => "nothing is left to come again");
        Assert.That(cluster.Firings, Has.Count.EqualTo(1));
        Assert.That(cluster.Firings.Single().DueAt.Hour, Is.EqualTo(3), "the instant at which it was due");
    }

    [Test]
    public async Task A_firing_that_a_stop_cuts_off_is_run_by_another_node()
    {
        await using var cluster = await Cluster.NewAsync();
        var a = await cluster.NodeAsync("a", cancellation => Task.Delay(Timeout.Infinite, cancellation));
        await a.ScheduleAsync(ScheduleKey.Pull("crm"), AtThree, TimeZoneInfo.Utc, default);
        await cluster.MissAsync(days: 1);
        await cluster.UntilFiredAsync(1, "a");
        await a.StopAsync(new CancellationToken(canceled: true));
        await cluster.NodeAsync("b");
        await cluster.UntilFiredAsync(1, "b");
        Assert.That(cluster.Firings.Select(firing => firing.DueAt).Distinct().Count(), Is.EqualTo(1));
    }

    [TestCase("job:digest")]
    [TestCase("pull: ")]
    public async Task ScheduleAsync_refuses_what_is_not_there_by_its_name(string key)
    {
        await using var cluster = await Cluster.NewAsync();
        var (node, what) = (cluster.Node("a"), ScheduleKey.Read(key)!.Value);
        Assert.That(() => node.ScheduleAsync(what, AtThree, TimeZoneInfo.Utc, default), Throws.ArgumentException.With.Message.Contains($"'{what.Name}'"));
    }

    [Test]
    public async Task ScheduleAsync_before_the_start_says_so()
    {
        await using var cluster = await Cluster.NewAsync();
        var node = cluster.Node("a");
        Assert.That(() => node.ScheduleAsync(ScheduleKey.Pull("crm"), AtThree, TimeZoneInfo.Utc, default), Throws.InvalidOperationException);
    }
}

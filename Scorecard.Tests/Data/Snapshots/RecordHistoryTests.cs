using FsCheck;
using FsCheck.Fluent;
using Scorecard.Tests.Data.DailyFacts;

namespace Scorecard.Tests.Data.Snapshots;

internal sealed class RecordHistoryTests
{
    private static readonly (string Type, string Table)[] Tables = [("Lead", "lead"), ("Deal", "deal"), ("CustomerPeriod", "customer_period"), ("Spend", "spend"), ("Rate", "rate")];

    [Test]
    public void The_latest_change_at_or_before_a_snapshot_is_the_record_as_it_was() => Prop.ForAll(RandomPulls.Any, edits => Task.Run(async () =>
    {
        var world = await PulledWorld.NewAsync();
        await using var store = world.Store;
        var states = new Dictionary<long, List<string>>();
        await world.LiveAsync(edits, async run =>
        {
            var current = string.Join(" UNION ALL ", Tables.Select(table =>
                $"SELECT '{table.Type}' AS type, source, id, to_jsonb(t) - 'source' - 'id' - 'hash' - 'snapshot_id' - 'gone_snapshot_id' AS record FROM {table.Table} t WHERE gone_snapshot_id IS NULL"));
            states[run.SnapshotId!.Value] = await store.RowsAsync(current);
            Assert.That(states[run.SnapshotId.Value], Has.Count.EqualTo(world.Received.Count));
        });
        foreach (var (snapshot, state) in states)
        {
            var replayed = await store.RowsAsync(
                $"""
                SELECT record_type AS type, source, id, record FROM (
                    SELECT DISTINCT ON (record_type, source, id) * FROM record_change WHERE snapshot_id <= {snapshot}
                    ORDER BY record_type, source, id, snapshot_id DESC) latest
                WHERE operation <> 'gone'
                """);
            Assert.That(replayed, Is.EqualTo(state), $"at snapshot {snapshot}");
        }
    }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(2));
}

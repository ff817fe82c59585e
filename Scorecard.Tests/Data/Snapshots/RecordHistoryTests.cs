using FsCheck;
using FsCheck.Fluent;
using Scorecard.Tests.Data.Counting;

namespace Scorecard.Tests.Data.Snapshots;

internal sealed class RecordHistoryTests
{
    private static readonly (string Type, string Table)[] Tables = [("Lead", "lead"), ("Deal", "deal"), ("CustomerPeriod", "customer_period"), ("Spend", "spend"), ("Rate", "rate")];

    [Test]
    public void A_past_snapshot_shows_every_record_as_it_was_known_then() => Prop.ForAll(RandomPulls.Any, edits => Task.Run(async () =>
    {
        var world = await PulledWorld.NewAsync();
        await using var store = world.Store;
        var states = new Dictionary<long, List<string>>();
        await world.LiveAsync(edits, async run =>
        {
            states[run.SnapshotId!.Value] = await store.RowsAsync(Records(table => table, "gone_snapshot_id IS NULL"));
            Assert.That(states[run.SnapshotId.Value], Has.Count.EqualTo(world.Received.Count));
        });
        foreach (var (snapshot, state) in states)
        {
            var replayed = await store.RowsAsync(Records(table => $"{table}_at({snapshot})", "true"));
            Assert.That(replayed, Is.EqualTo(state), $"at snapshot {snapshot}");
        }
    }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(2));

    private static string Records(Func<string, string> from, string where) => string.Join(" UNION ALL ", Tables.Select(table =>
        $"SELECT '{table.Type}' AS type, source, id, to_jsonb(t) - 'source' - 'id' - 'hash' - 'gone_snapshot_id' AS record FROM {from(table.Table)} t WHERE {where}"));
}

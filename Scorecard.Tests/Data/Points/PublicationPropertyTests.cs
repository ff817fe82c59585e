using FsCheck;
using FsCheck.Fluent;
using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Tests.Data.Counting;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Points;

/// <summary>What must hold of published points, however records come, change, go and return, and however time passes meanwhile.</summary>
internal sealed class PublicationPropertyTests
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 20, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void After_every_pull_valuing_everything_anew_finds_nothing_new_and_what_is_over_is_shown_once() => Prop.ForAll(RandomPulls.Any, edits => Task.Run(async () =>
    {
        var world = await PulledWorld.NewAsync(Begin);
        await using var store = world.Store;
        var closing = new ClosingValues(store);
        await world.LiveAsync(edits, async run =>
        {
            await FindNothingAsync(store, $"the pull of {run.Source}");
            await closing.CheckAsync($"the pull of {run.Source}");
            store.Clock.Now += TimeSpan.FromHours(31);
            await store.Points.RecomputeAsync(store.Database, CancellationToken.None);
            await FindNothingAsync(store, "another day");
            await closing.CheckAsync("another day");
        });
        if (closing.Count == 0)
            throw new InvalidOperationException("No value was ever shown, so that nothing was held to anything.");
    }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(2).WithEndSize(100));

    /// <summary>Forgets what was published, values everything, and takes it back.</summary>
    private static async Task FindNothingAsync(TestStore store, string after)
    {
        await using var connection = await store.Database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var forget = new NpgsqlCommand("DELETE FROM publication", connection))
            await forget.ExecuteNonQueryAsync();
        var written = await store.Points.PublishAsync(connection, 0, Changed.Nothing, CancellationToken.None);
        if (written > 0)
            throw new InvalidOperationException($"{written} points were missing or out of date after {after}:\n{string.Join('\n', await NewsAsync(connection))}");
        await transaction.RollbackAsync();
    }

    private static async Task<List<string>> NewsAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(
            "SELECT format('%s %s [%s:%s] %s %s %s', metric, period, dimension, segment, value, status, reason) FROM metric_point WHERE snapshot_id = 0 LIMIT 12", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var news = new List<string>();
        while (await reader.ReadAsync())
            news.Add(reader.GetString(0));
        return news;
    }
}

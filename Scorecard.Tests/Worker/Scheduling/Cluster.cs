using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Scorecard.Tests.Testing;
using Scorecard.Worker.Jobs;
using Scorecard.Worker.Scheduling;

namespace Scorecard.Tests.Worker.Scheduling;

/// <summary>Real scheduler nodes on one real database, and what they ran.</summary>
internal sealed class Cluster(string connectionString) : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private readonly List<(QuartzPullScheduler Node, NpgsqlDataSource Database)> _nodes = [];

    public ConcurrentQueue<Firing> Firings { get; } = new();

    public NpgsqlDataSource Database { get; } = NpgsqlDataSource.Create(connectionString);

    public static async Task<Cluster> NewAsync() => new(await TestDatabase.EmptyAsync());

    public async Task<QuartzPullScheduler> NodeAsync(string name, Func<CancellationToken, Task>? work = null)
    {
        var node = Node(name, work);
        await node.StartAsync(default);
        return node;
    }

    /// <summary>A node that has not started.</summary>
    public QuartzPullScheduler Node(string name, Func<CancellationToken, Task>? work = null)
    {
        var database = NpgsqlDataSource.Create(connectionString);
        var daily = new Dictionary<string, Func<DateTimeOffset, CancellationToken, Task>>(StringComparer.Ordinal)
        {
            ["recompute"] = (due, cancellation) => new Pull(name, this, work).RunAsync("recompute", due, "daily", cancellation),
        };
        var options = new SchedulingOptions { CheckInEvery = TimeSpan.FromSeconds(1), MissedAfter = TimeSpan.FromSeconds(1), EndWithin = TimeSpan.FromSeconds(3) };
        var node = new QuartzPullScheduler(database, new Pull(name, this, work), daily, options, TimeProvider.System, NullLoggerFactory.Instance);
        _nodes.Add((node, database));
        return node;
    }

    /// <summary>Takes the database away from a node, as a dead machine does: it says nothing any more and releases nothing.</summary>
    public ValueTask CutOffAsync(QuartzPullScheduler node) => _nodes.Single(one => one.Node == node).Database.DisposeAsync();

    public async Task<object?> SqlAsync(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Moves the next firing of every schedule back by so many days, as if no node had run since.</summary>
    public Task MissAsync(int days) =>
        SqlAsync($"UPDATE scheduling.qrtz_triggers SET next_fire_time = next_fire_time - {days * TimeSpan.TicksPerDay}");

    public static async Task UntilAsync(Func<bool> condition, string what)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (!condition())
        {
            if (patience.IsCancellationRequested)
                Assert.Fail($"Not within {s_patience.TotalSeconds} s: {what}.");
            await Task.Delay(20);
        }
    }

    public Task UntilFiredAsync(int times, string? node = null) =>
        UntilAsync(() => Firings.Count(firing => node is null || string.Equals(firing.Node, node, StringComparison.Ordinal)) >= times, $"{times} firings on {node ?? "any node"}");

    public async ValueTask DisposeAsync()
    {
        foreach (var (node, database) in _nodes)
        {
            await node.DisposeAsync();
            await database.DisposeAsync();
        }

        await Database.DisposeAsync();
        await TestDatabase.DropAsync(connectionString);
    }

    internal sealed record Firing(string Node, string Source, DateTimeOffset DueAt, string Trigger);

    private sealed class Pull(string node, Cluster cluster, Func<CancellationToken, Task>? work) : IPullJob
    {
        public Task RunAsync(string source, DateTimeOffset scheduledFor, string trigger, CancellationToken cancellation)
        {
            cluster.Firings.Enqueue(new Firing(node, source, scheduledFor, trigger));
            return work?.Invoke(cancellation) ?? Task.CompletedTask;
        }
    }
}

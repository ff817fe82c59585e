using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Scorecard.Data.Setup;
using Scorecard.Tests.Testing;
using Scorecard.Worker.Jobs;
using Scorecard.Worker.Scheduling;

namespace Scorecard.Tests.Worker.Scheduling;

/// <summary>Real scheduler nodes on one real database, and what they ran.</summary>
internal sealed class Cluster(string connectionString) : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private readonly List<(HangfireScheduler Node, NpgsqlDataSource Database)> _nodes = [];

    /// <summary>What the ledger is in the product: who is at a source, and which of its windows are settled.</summary>
    private readonly ConcurrentDictionary<string, string> _held = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Source, DateTimeOffset Due), bool> _settled = new();
    private readonly Dictionary<HangfireScheduler, string> _names = [];

    public ConcurrentQueue<Firing> Firings { get; } = new();

    public NpgsqlDataSource Database { get; } = NpgsqlDataSource.Create(connectionString);

    public static async Task<Cluster> NewAsync() => new(await TestDatabase.EmptyAsync());

    public async Task<HangfireScheduler> NodeAsync(string name, Func<CancellationToken, Task>? work = null)
    {
        var node = Node(name, work);
        await node.StartAsync(default);
        return node;
    }

    /// <summary>A node that has not started.</summary>
    public HangfireScheduler Node(string name, Func<CancellationToken, Task>? work = null)
    {
        var database = NpgsqlDataSource.Create(connectionString);
        var options = new SchedulingOptions
        {
            LookEvery = TimeSpan.FromSeconds(1),
            FetchEvery = TimeSpan.FromSeconds(0.2),
            CheckInEvery = TimeSpan.FromSeconds(1),
            SilentFor = TimeSpan.FromSeconds(3),
            TryAgainAfter = TimeSpan.FromSeconds(1),
            EndWithin = TimeSpan.FromSeconds(3),
        };
        var node = new HangfireScheduler(database, new Pull(name, this, work), [new Job("recompute", name, this), new Job("check", name, this)], options, TimeProvider.System, NullLoggerFactory.Instance);
        _nodes.Add((node, database));
        _names[node] = name;
        return node;
    }

    /// <summary>Takes the database away from a node, as a dead machine does: it says nothing any more, and its sessions end.</summary>
    public async Task CutOffAsync(HangfireScheduler node)
    {
        var (cut, database) = _nodes.Single(one => one.Node == node);
        await database.DisposeAsync();
        foreach (var held in _held.Where(held => held.Value == _names[cut]))
            _held.TryRemove(held);
    }

    /// <summary>Holds a source as another worker would.</summary>
    public void Hold(string source) => _held[source] = "somebody";

    /// <summary>Lets it go.</summary>
    public void Release(string source) => _held.TryRemove(source, out _);

    public async Task<object?> SqlAsync(string sql)
    {
        await using var command = Database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Moves the next firing of every schedule back by so many days, as if no node had run since.</summary>
    public Task MissAsync(int days) => SqlAsync(
        $"""
        UPDATE hangfire.hash SET value = to_char((value::timestamptz AT TIME ZONE 'UTC') - interval '{days} days', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') WHERE field IN ('NextExecution', 'CreatedAt');
        UPDATE hangfire.set SET score = score - {days * 86_400} WHERE key = 'recurring-jobs'
        """);

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
        public async Task<bool> RunAsync(string source, DateTimeOffset scheduledFor, string trigger, CancellationToken cancellation)
        {
            if (cluster._settled.ContainsKey((source, scheduledFor)))
                return true;
            if (!cluster._held.TryAdd(source, node))
                return false;
            cluster.Firings.Enqueue(new Firing(node, source, scheduledFor, trigger));
            try
            {
                await (work?.Invoke(cancellation) ?? Task.CompletedTask);
                cluster._settled[(source, scheduledFor)] = true;
                return true;
            }
            finally
            {
                cluster._held.TryRemove(KeyValuePair.Create(source, node));
            }
        }
    }

    private sealed class Job(string name, string node, Cluster cluster) : IScheduledJob
    {
        public string Name => name;

        public string ScheduleOf(CompanySettings company) => "0 0 * * *";

        public Task RunAsync(DateTimeOffset dueAt, CancellationToken cancellation)
        {
            cluster.Firings.Enqueue(new Firing(node, name, dueAt, "job"));
            return Task.CompletedTask;
        }
    }
}

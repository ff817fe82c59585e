using System.Diagnostics;
using Npgsql;
using Scorecard.Tests.EndToEnd;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Faults;

/// <summary>A schedule has come due and a worker has begun to pull: whatever becomes of that worker, the window is pulled, and once.</summary>
[Category("Faults")]
internal sealed class LostFiringTests
{
    private const string Fired = "Schedule pull:files, due";
    private const string Refused = "is not settled: another worker is at it";

    private string _database = null!;
    private SmallCompany _company = null!;

    [SetUp]
    public async Task BeginAsync()
    {
        _database = await TestDatabase.EmptyAsync();
        _company = new SmallCompany().With(SmallCompany.Leads("files", schedule: "0 3 * * *"));
    }

    [TearDown]
    public async Task EndAsync()
    {
        _company.Dispose();
        await TestDatabase.DropAsync(_database);
    }

    [Test]
    public async Task Worker_that_stands_still_while_another_is_given_its_firing_pulls_it_once()
    {
        await using var nodes = await FiredAsync();
        await nodes.Holder.SignalAsync("STOP");
        await nodes.Other.UntilSaysAsync(Refused);
        await nodes.Holder.SignalAsync("CONT");
        await nodes.LetGoAsync();
        await IsPulledOnceAsync(nodes);
    }

    [Test]
    public async Task Worker_that_is_killed_after_another_was_refused_leaves_it_to_that_one()
    {
        await using var nodes = await FiredAsync();
        await nodes.Holder.SignalAsync("STOP");
        await nodes.Other.UntilSaysAsync(Refused);
        await nodes.Holder.KillAsync();
        await nodes.LetGoAsync();
        await IsPulledOnceAsync(nodes);
    }

    [Test]
    public async Task Worker_whose_session_the_server_ends_pulls_the_window_again()
    {
        await using var nodes = await FiredAsync();
        // Whoever else waits for the table just then is ended too, and again until it was the pull.
        await UntilAsync(
            """
            SELECT (SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()) >= 0
               AND (SELECT count(*) = 1 FROM run WHERE trigger = 'schedule' AND state = 'failed')
            """, nodes.Holder);
        await nodes.LetGoAsync();
        await IsPulledOnceAsync(nodes);
    }

    [Test]
    public async Task Worker_that_is_killed_leaves_its_firing_to_another()
    {
        await using var nodes = await FiredAsync();
        await nodes.Holder.KillAsync();
        var since = Stopwatch.GetTimestamp();
        await nodes.LetGoAsync();
        await IsPulledOnceAsync(nodes);
        await TestContext.Progress.WriteLineAsync($"Pulled by the other worker {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s after the kill.");
    }

    /// <summary>Two workers, one of which is in the middle of a scheduled pull that a locked table keeps from going on.</summary>
    private async Task<Nodes> FiredAsync()
    {
        var workers = new[] { Worker(), Worker() };
        foreach (var worker in workers)
            await worker.UntilSaysAsync("Ready.");
        await File.AppendAllTextAsync(Path.Combine(_company.Folder, "leads.csv"), "l-4,2026-02-04\n");
        var connection = new NpgsqlConnection(_database + ";Pooling=false");
        await connection.OpenAsync();
        var locked = await connection.BeginTransactionAsync();
        await ExecuteAsync(connection, "LOCK TABLE lead IN ACCESS EXCLUSIVE MODE");
        await AskAsync("UPDATE hangfire.hash SET value = to_char((value::timestamptz AT TIME ZONE 'UTC') - interval '1 day', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') WHERE field IN ('NextExecution', 'CreatedAt') AND key LIKE '%pull:files'");
        await AskAsync("UPDATE hangfire.set SET score = score - 86400 WHERE key = 'recurring-jobs' AND value = 'pull:files'");
        await UntilAsync("SELECT count(*) = 1 FROM run WHERE trigger = 'schedule' AND state = 'running'", workers);
        var holder = workers.Single(worker => worker.Output.Contains(Fired, StringComparison.Ordinal));
        return new Nodes(holder, workers.Single(worker => worker != holder), connection, locked);
    }

    private async Task IsPulledOnceAsync(Nodes nodes)
    {
        await UntilAsync("SELECT count(*) = 1 FROM run WHERE scheduled_for IS NOT NULL AND state = 'succeeded'", nodes.Other, nodes.Holder);
        await UntilAsync("SELECT count(*) = 0 FROM hangfire.job WHERE statename NOT IN ('Succeeded', 'Deleted')", nodes.Other, nodes.Holder);
        Assert.That(await AskAsync("SELECT count(*) FROM run WHERE trigger = 'schedule' AND state = 'succeeded'"), Is.EqualTo(1L), "once");
        Assert.That(await AskAsync("SELECT count(*) FROM lead"), Is.EqualTo(4L));
    }

    private RunningProgram Worker() => RunningProgram.Start(new Launch("Scorecard.Worker", _company.Arguments).WithDatabase(_database));

    private Task UntilAsync(string sql, params RunningProgram[] workers) =>
        Patience.UntilAsync(async () => await AskAsync(sql) is true, () => $"{sql}\n{Ledger()}\n{string.Join("\n--- the next worker\n", workers.Select(worker => worker.Output))}", Patience.Long);

    /// <summary>The ledger and the scheduler's jobs as they stand.</summary>
    private object? Ledger() => AskAsync(
        "SELECT concat((SELECT string_agg(run::text, E'\\n') FROM run), E'\\n', (SELECT string_agg(concat(job, ' fetched ', fetchedat), E'\\n') FROM hangfire.job LEFT JOIN hangfire.jobqueue ON jobid = job.id))").GetAwaiter().GetResult();

    private async Task<object?> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_database + ";Pooling=false");
        await connection.OpenAsync();
        return await ExecuteAsync(connection, sql);
    }

    private static async Task<object?> ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private sealed class Nodes(RunningProgram holder, RunningProgram other, NpgsqlConnection connection, NpgsqlTransaction locked) : IAsyncDisposable
    {
        public RunningProgram Holder => holder;

        public RunningProgram Other => other;

        public Task LetGoAsync() => locked.RollbackAsync();

        public async ValueTask DisposeAsync()
        {
            await locked.DisposeAsync();
            await connection.DisposeAsync();
            await other.DisposeAsync();
            await holder.DisposeAsync();
        }
    }
}

using System.Globalization;
using Scorecard.Benchmarks.Generation;
using Scorecard.Benchmarks.Store;
using Scorecard.Benchmarks.Values;

namespace Scorecard.Benchmarks.Running;

/// <summary>Our side: one store from its first load through all kinds of pulls to the values of the last.</summary>
internal sealed class StoreRun(BenchmarkServer server, Exports exports, int repeat, Action<string> say)
{
    public const string Leads = "crm";

    /// <summary>The state of the leads that the values are compared in.</summary>
    public const string Last = "years";

    private const string Others = "books";
    private const string Recent = "recent";
    private const string Few = "few";
    private const string EmptyLine = "line";
    private const string OtherOrder = "order";

    private readonly StoreTimes _times = new();

    /// <summary>Everything that is measured, or only the pulls.</summary>
    public async Task<StoreTimes> RunAsync(bool pullsOnly, CancellationToken cancellation)
    {
        MakeExports();
        for (var load = 1; load < repeat; load++)
        {
            var (worker, _) = await LoadAsync("bench_store", cancellation);
            await worker.DisposeAsync();
        }

        var (last, connection) = await LoadAsync("bench_store", cancellation);
        await using var ours = last;
        var written = new WrittenRows(connection);
        await UnchangedAsync(ours, written, cancellation);
        await ChangeAsync(ours, Recent, _times.ChangedRecently, cancellation);
        await ChangeAsync(ours, Few, _times.ChangedFew, cancellation);
        await ChangeAsync(ours, Last, _times.ChangedOverYears, cancellation);
        await PullAsync(ours, Last, [], cancellation);
        if (!pullsOnly)
            await EvaluateAsync(ours, cancellation);
        _times.PeakMegabytes = (await ours.DoAsync(new Order(Work.Memory), cancellation)).PeakMegabytes;
        return _times;
    }

    /// <summary>A smaller store, loaded and changed: what growth is measured from.</summary>
    public async Task<StoreTimes> ChangesOnlyAsync(CancellationToken cancellation)
    {
        exports.MakeBase();
        exports.Make(Few, BenchmarkOptions.ChangedShare, Spread.Years, Layout.Plain);
        var (worker, _) = await LoadAsync("bench_small", cancellation);
        await using var ours = worker;
        await ChangeAsync(ours, Few, _times.ChangedFew, cancellation);
        return _times;
    }

    private void MakeExports()
    {
        say($"Making the exports of {exports.Rows:N0} leads");
        exports.MakeBase();
        exports.Make(EmptyLine, 0, Spread.Years, Layout.TrailingNewline);
        exports.Make(OtherOrder, 0, Spread.Years, Layout.Reordered);
        exports.Make(Recent, BenchmarkOptions.ChangedShare, Spread.Recent, Layout.Plain);
        exports.Make(Few, BenchmarkOptions.ChangedShare / BenchmarkOptions.Growth, Spread.Years, Layout.Plain);
        exports.Make(Last, BenchmarkOptions.ChangedShare, Spread.Years, Layout.Plain);
    }

    /// <summary>A worker just started on an empty store, which knows all but the leads and then loads them.</summary>
    private async Task<(WorkerProcess Worker, string Connection)> LoadAsync(string database, CancellationToken cancellation)
    {
        say($"First load of {exports.Rows:N0} leads");
        var connection = await server.NewDatabaseAsync(database, cancellation);
        var worker = await WorkerProcess.StartAsync(exports.Settings, connection, cancellation);
        await worker.PullAsync(Others, cancellation);
        var pulled = await PullAsync(worker, Exports.Base, _times.FirstLoads, cancellation);
        Expect(pulled.Counted!.New, exports.Rows, "new");
        return (worker, connection);
    }

    private async Task UnchangedAsync(WorkerProcess worker, WrittenRows written, CancellationToken cancellation)
    {
        say("Nothing changed");
        await written.RememberAsync(cancellation);
        for (var at = 1; at <= repeat; at++)
        {
            exports.Touch(TimeProvider.System.GetUtcNow());
            await PullAsync(worker, Exports.Base, _times.SameBytes, cancellation);
            await PullAsync(worker, EmptyLine, _times.EmptyLine, cancellation);
            await PullAsync(worker, OtherOrder, _times.OtherOrder, cancellation);
            await PullAsync(worker, Exports.Base, [], cancellation);
        }

        foreach (var reply in _times.SameBytes.Concat(_times.EmptyLine).Concat(_times.OtherOrder))
            Expect(reply.Counted!.New + reply.Counted.Changed + reply.Counted.Gone, 0, "changed");
        _times.WrittenForNothing.UnionWith(await written.FindAsync(cancellation));
    }

    /// <summary>Back and forth, which changes the same leads each time; both count.</summary>
    private async Task ChangeAsync(WorkerProcess worker, string to, List<Reply> replies, CancellationToken cancellation)
    {
        say($"Changes: {to}");
        for (var at = 1; at <= repeat; at++)
        {
            await PullAsync(worker, to, replies, cancellation);
            await PullAsync(worker, Exports.Base, replies, cancellation);
        }

        var changed = replies[0].Counted!.Changed;
        foreach (var reply in replies)
            Expect(reply.Counted!.Changed, changed, "changed");
        if (changed == 0)
            throw new InvalidOperationException($"No lead was changed by {to}");
    }

    private async Task EvaluateAsync(WorkerProcess worker, CancellationToken cancellation)
    {
        say("Evaluating");
        var (fromFacts, fromRecords) = (Path.Combine(exports.Live, "facts.tsv"), Path.Combine(exports.Live, "records.tsv"));
        for (var at = 1; at <= repeat; at++)
            await DoAsync(worker, new Order(Work.Evaluate, Values: fromFacts), _times.FromFacts, cancellation);
        for (var at = 1; at <= repeat; at++)
            await DoAsync(worker, new Order(Work.Rebuild), _times.Rebuilds, cancellation);
        for (var at = 1; at <= repeat; at++)
            await DoAsync(worker, new Order(Work.EvaluateFromRecords, Values: fromRecords), _times.FromRecords, cancellation);
        _times.Values = await ValueSet.ReadAsync(fromFacts, cancellation);
        _times.ValuesFromRecords = await ValueSet.ReadAsync(fromRecords, cancellation);
    }

    private Task<Reply> PullAsync(WorkerProcess worker, string leads, List<Reply> replies, CancellationToken cancellation)
    {
        exports.Show(leads);
        return DoAsync(worker, new Order(Work.Pull, Leads), replies, cancellation);
    }

    private async Task<Reply> DoAsync(WorkerProcess worker, Order order, List<Reply> replies, CancellationToken cancellation)
    {
        await server.SettleAsync(cancellation);
        var reply = await worker.DoAsync(order, cancellation);
        replies.Add(reply);
        say(string.Create(CultureInfo.InvariantCulture, $"  {order.Work}: {reply.Seconds:0.0} s {string.Join(", ", reply.Phases.Select(phase => $"{phase.Key} {phase.Value:0.0}"))}"));
        return reply;
    }

    private static void Expect(long counted, long expected, string what)
    {
        if (counted != expected)
            throw new InvalidOperationException($"The pull counted {counted} {what}, expected {expected}: it was not the work that was to be measured.");
    }
}

using System.Diagnostics;
using Scorecard.Benchmarks.Running;

namespace Scorecard.Benchmarks.Store;

/// <summary>The process that does our side's work, run with the settings of the runtime that the product's worker has.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private WorkerProcess(Process process) => _process = process;

    public static async Task<WorkerProcess> StartAsync(string settings, string connectionString, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        var folder = AppContext.BaseDirectory;
        string[] words =
        [
            "exec", "--runtimeconfig", Path.Combine(folder, "Scorecard.Worker.runtimeconfig.json"),
            Path.Combine(folder, "Scorecard.Benchmarks.dll"), WorkerCommand.Name, "--settings", settings,
        ];
        foreach (var word in words)
            start.ArgumentList.Add(word);
        start.Environment[WorkerCommand.ConnectionVariable] = connectionString;
        var worker = new WorkerProcess(Process.Start(start) ?? throw new InvalidOperationException("The worker's process did not start"));
        await worker.ReplyAsync(cancellation);
        return worker;
    }

    public async Task<Reply> DoAsync(Order order, CancellationToken cancellation)
    {
        await _process.StandardInput.WriteLineAsync(Exchange.Write(order).AsMemory(), cancellation);
        await _process.StandardInput.FlushAsync(cancellation);
        return await ReplyAsync(cancellation);
    }

    public Task<Reply> PullAsync(string source, CancellationToken cancellation) => DoAsync(new Order(Work.Pull, source), cancellation);

    public ValueTask DisposeAsync() => ChildProcess.EndAsync(_process);

    private async Task<Reply> ReplyAsync(CancellationToken cancellation)
    {
        var line = await _process.StandardOutput.ReadLineAsync(cancellation)
            ?? throw new InvalidOperationException("The worker's process ended; what it said of it stands above.");
        var reply = Exchange.Read<Reply>(line);
        return reply.Error is null ? reply : throw new InvalidOperationException(reply.Error);
    }
}

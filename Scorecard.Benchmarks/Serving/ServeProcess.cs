using System.Diagnostics;
using Scorecard.Benchmarks.Running;
using Scorecard.Benchmarks.Store;

namespace Scorecard.Benchmarks.Serving;

/// <summary>The process that answers, run with the settings of the runtime that the product's all-in-one has.</summary>
internal sealed class ServeProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = ServeCommand.Patience + TimeSpan.FromSeconds(10);

    private readonly Process _process;

    private ServeProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<ServeProcess> StartAsync(string connectionString, CancellationToken cancellation)
    {
        var folder = AppContext.BaseDirectory;
        string[] words = ["exec", "--runtimeconfig", Path.Combine(folder, "Scorecard.Web.runtimeconfig.json"), Path.Combine(folder, "Scorecard.Benchmarks.dll"), ServeCommand.Name];
        var start = new ProcessStartInfo("dotnet", words) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment[WorkerCommand.ConnectionVariable] = connectionString;
        start.Environment.Remove("Access__Token");
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server's process did not start");
        string? address = null;
        try
        {
            address = await AddressAsync(process, cancellation);
            return new ServeProcess(process, new Uri(address));
        }
        finally
        {
            if (address is null)
                await ChildProcess.EndAsync(process);
        }
    }

    private static async Task<string> AddressAsync(Process process, CancellationToken cancellation)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(Patience);
        return await process.StandardOutput.ReadLineAsync(late.Token)
            ?? throw new InvalidOperationException("The server's process ended; what it said of it stands above.");
    }

    public ValueTask DisposeAsync() => ChildProcess.EndAsync(_process);
}

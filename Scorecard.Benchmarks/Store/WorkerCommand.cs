using System.Globalization;
using Npgsql;

namespace Scorecard.Benchmarks.Store;

/// <summary>Our side of the comparison, in a process of its own, so that its memory is a worker's and no one else's.</summary>
internal sealed class WorkerCommand(WorkerNode node, PhaseTimes phases)
{
    public const string Name = "worker";

    /// <summary>The connection string comes by the environment: a command line is seen by everyone on the machine.</summary>
    public const string ConnectionVariable = "ConnectionStrings__Scorecard";

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var settings = arguments.Required("settings");
        arguments.RefuseOthers();
        var connection = Environment.GetEnvironmentVariable(ConnectionVariable) ?? throw new ArgumentException($"{ConnectionVariable} is not set");
        using var phases = new PhaseTimes();
        await using var node = await WorkerNode.StartAsync(settings, connection, CancellationToken.None);
        await new WorkerCommand(node, phases).ObeyAsync(CancellationToken.None);
        return 0;
    }

    private async Task ObeyAsync(CancellationToken cancellation)
    {
        await Console.Out.WriteLineAsync(Exchange.Write(new Reply()));
        while (await Console.In.ReadLineAsync(cancellation) is { } line)
            await Console.Out.WriteLineAsync(Exchange.Write(await AnswerAsync(Exchange.Read<Order>(line), cancellation)));
    }

    private async Task<Reply> AnswerAsync(Order order, CancellationToken cancellation)
    {
        phases.Take();
        var started = TimeProvider.System.GetTimestamp();
        try
        {
            var reply = await DoAsync(order, cancellation);
            return reply.Seconds > 0 ? reply : reply with { Seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds, Phases = phases.Take() };
        }
        catch (Exception failure) when (failure is InvalidOperationException or NpgsqlException or IOException)
        {
            return new Reply { Error = failure.ToString() };
        }
    }

    private async Task<Reply> DoAsync(Order order, CancellationToken cancellation)
    {
        switch (order.Work)
        {
            case Work.Pull:
                return new Reply { Counted = await node.PullAsync(order.Source!, cancellation) };
            case Work.Rebuild:
                await new Evaluation(node.Database, node.Memory, TimeProvider.System).FromRecordsAsync(cancellation);
                return new Reply();
            case Work.Memory:
                return new Reply { PeakMegabytes = await PeakMegabytesAsync(cancellation) };
            default:
                return await EvaluateAsync(order, cancellation);
        }
    }

    private async Task<Reply> EvaluateAsync(Order order, CancellationToken cancellation)
    {
        var evaluation = new Evaluation(node.Database, node.Memory, TimeProvider.System);
        var started = TimeProvider.System.GetTimestamp();
        var values = await (order.Work == Work.Evaluate ? evaluation.FromFactsAsync(cancellation) : evaluation.FromRecordsAsync(cancellation));
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        if (order.Values is not null)
            await values.WriteAsync(order.Values, cancellation);
        return new Reply { Seconds = seconds };
    }

    /// <summary>What the kernel says was resident at most; elsewhere than on Linux, what is now.</summary>
    private static async Task<double> PeakMegabytesAsync(CancellationToken cancellation)
    {
        const string Status = "/proc/self/status";
        if (!File.Exists(Status))
            return Environment.WorkingSet / 1e6;
        var line = (await File.ReadAllLinesAsync(Status, cancellation)).First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1e6;
    }
}

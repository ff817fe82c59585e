using Scorecard.Benchmarks.Running;

namespace Scorecard.Benchmarks.Serving;

/// <summary>Measures how fast the scorecard is answered beside a query for each request and beside an endpoint that does nothing, in one process.</summary>
internal static class ServingCommand
{
    public const string Name = "serving";

    private const string Json = "/api/v1/scorecard";
    private const string Page = "/";

    private const string AsBrowsersAsk = "Accept-Encoding: gzip, deflate, br, zstd\r\nAccept-Language: en\r\n";

    /// <summary>What is asked for and how; nothing keeps the references from being as bare as they can be.</summary>
    private static readonly (string Path, string? Headers)[] Asked =
        [(ServeCommand.Ping, null), (ServeCommand.Query, null), (Json, AsBrowsersAsk), (Page, AsBrowsersAsk)];

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var (seconds, repeat, clients) = (arguments.Number("seconds", 5), arguments.Number("repeat", 3), arguments.Number("clients", 2000));
        var (json, markdown) = (arguments.Has("json"), arguments.Has("markdown"));
        arguments.RefuseOthers();
        await using var server = await BenchmarkServer.StartAsync(Environment.GetEnvironmentVariable("ConnectionStrings__Scorecard"), CancellationToken.None);
        var connection = await server.NewDatabaseAsync("scorecard_serving", CancellationToken.None);
        await using var served = await ServeProcess.StartAsync(connection, CancellationToken.None);
        // First, while the server is small: memory that it took under load it does not give back at once.
        var listeners = await Listeners.RunAsync(served.Address, connection, clients, CancellationToken.None);
        var loads = await LoadAsync(served.Address, TimeSpan.FromSeconds(seconds), repeat);
        var machine = new Machine(await server.VersionAsync(CancellationToken.None));
        Report.Write(Console.Out, [.. Measured(loads, listeners, clients)], json, markdown, machine);
        return 0;
    }

    /// <summary>One after the other, several times, so that what the machine does meanwhile falls on all of them.</summary>
    private static async Task<Dictionary<string, Load>> LoadAsync(Uri address, TimeSpan time, int repeat)
    {
        var runs = Asked.ToDictionary(asked => asked.Path, _ => new List<Load>(), StringComparer.Ordinal);
        for (var at = 0; at <= repeat; at++)
        {
            foreach (var (path, headers) in Asked)
            {
                var load = await Load.RunAsync(address, path, time, headers, CancellationToken.None);
                // The first time is for getting warm.
                if (at > 0)
                    runs[path].Add(load);
            }
        }

        return runs.ToDictionary(pair => pair.Key, pair => Load.Median(pair.Value), StringComparer.Ordinal);
    }

    private static IEnumerable<Measurement> Measured(Dictionary<string, Load> loads, Listeners listeners, int clients)
    {
        var (ping, query) = (loads[ServeCommand.Ping], loads[ServeCommand.Query]);
        foreach (var (what, load) in new[] { ("scorecard as JSON", loads[Json]), ("scorecard as a page", loads[Page]) })
        {
            yield return new($"{what}, time for each answer", Load.Connections, load.Microseconds, query.Microseconds, "a query without tracking for each", 1.0 / 12, "µs");
            yield return new($"{what}, time for each answer", Load.Connections, load.Microseconds, ping.Microseconds, "an endpoint that does nothing", 1 / 0.55, "µs");
            yield return new($"{what}, 99 of 100 answers within", Load.Connections, load.SlowestOfHundred, 5, "5 ms", 1, "ms");
        }

        yield return new("news at the last of the screens that listen", clients, listeners.Milliseconds, 150, "150 ms after the commit", 1, "ms");
        yield return new("memory of the server for each of them", clients, listeners.Kilobytes, 20, "20 KB", 1, "KB");
    }
}

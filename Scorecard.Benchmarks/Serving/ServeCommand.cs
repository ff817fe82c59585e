using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Scorecard.Api;
using Scorecard.Api.Access;
using Scorecard.Data;
using Scorecard.Data.Hosting;
using Scorecard.Data.Model;
using Scorecard.Web;
using Scorecard.Worker;
using Scorecard.Worker.Sources.Demo;

namespace Scorecard.Benchmarks.Serving;

/// <summary>The all-in-one as the product composes it, with the demo company, and beside its own endpoints those that it is held against.</summary>
internal static class ServeCommand
{
    public const string Name = "serve";

    /// <summary>An endpoint that does nothing.</summary>
    public const string Ping = "/reference/ping";

    /// <summary>An endpoint that reads the points of a month by a query of its own for each request.</summary>
    public const string Query = "/reference/query";

    /// <summary>Answers with the memory that is resident, after what is garbage has been collected.</summary>
    public const string Memory = "/reference/memory";

    /// <summary>How long the demo company may take to be loaded.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<int> RunAsync(Arguments arguments)
    {
        arguments.RefuseOthers();
        await using var app = Compose();
        await app.StartAsync();
        var ready = app.Services.GetRequiredService<IReadiness>();
        using var patience = new CancellationTokenSource(Patience);
        while (!ready.IsReady)
            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        await Console.Out.WriteLineAsync(app.Urls.Single());
        // It lives as long as whoever started it.
        await Console.In.ReadLineAsync();
        await app.StopAsync();
        return 0;
    }

    private static WebApplication Compose()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(PageEndpoints).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseStaticWebAssets();
        // What it says on the standard output is read by whoever started it.
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).AddFilter<ConsoleLoggerProvider>(level => level >= LogLevel.Warning);
        var node = NodeOptions.Read(builder.Configuration, []);
        builder.Services.AddScorecardData(node.Database(DemoSettings.Company)).AddScorecardWorker(node);
        builder.Services.AddAccess(builder.Configuration).AddScorecardApi().AddPages();
        var app = builder.Build();
        app.UseAccess();
        app.UseScorecardApi();
        app.MapPages();
        app.MapScorecardApi();
        MapReferences(app);
        return app;
    }

    private static void MapReferences(WebApplication app)
    {
        app.MapGet(Ping, () => Plain("pong"));
        app.MapGet(Query, (StoreContexts contexts, CancellationToken cancellation) => MonthAsync(contexts, cancellation));
        app.MapGet(Memory, () =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            return Plain(Environment.WorkingSet.ToString(CultureInfo.InvariantCulture));
        });
    }

    /// <summary>With its length in the head, as an answer has that is kept.</summary>
    private static FileContentHttpResult Plain(string text) => TypedResults.Bytes(Encoding.ASCII.GetBytes(text), "text/plain");

    private static async Task<List<MetricPoint>> MonthAsync(StoreContexts contexts, CancellationToken cancellation)
    {
        await using var store = contexts.New();
        return await store.MetricPoints.AsNoTracking()
            .Where(point => point.Grain == "month" && point.Dimension == "" && point.Segment == "")
            .OrderByDescending(point => point.PeriodStart).Take(25)
            .ToListAsync(cancellation);
    }
}

using System.Net;
using Scorecard.Tests.EndToEnd;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Telemetry;

/// <summary>What a program that runs sends to a collector.</summary>
internal sealed class ExportTests
{
    [Test]
    public async Task Program_sends_metrics_and_traces_where_an_endpoint_is_set()
    {
        var (database, url) = (await TestDatabase.EmptyAsync(), Launch.FreeUrl());
        await using (var collector = Collector.At(url))
        {
            using var company = new SmallCompany().With(SmallCompany.Leads("files"));
            await using var program = await RunningProgram.StartReadyAsync(Often(Launch.Web(company.Arguments), database).With("OTEL_EXPORTER_OTLP_ENDPOINT", url).With("OTEL_SERVICE_NAME", "the-board"));
            Assert.That(await program.StatusAsync("/api/v1/scorecard"), Is.EqualTo(200));
            foreach (var metric in new[] { "scorecard.pull.duration", "scorecard.pull.rows.new", "scorecard.source.data.age", "scorecard.pull.waiting", "scorecard.cache.requests", "http.server.request.duration", "dotnet.gc.collections", "db.client.connection.count" })
                await Patience.UntilAsync(() => Task.FromResult(collector.HasHeard("/v1/metrics", metric)), () => metric, Patience.Long);
            foreach (var span in new[] { "GET /api/v1/scorecard", "scorecard.run.id", "db.query.text" })
                await Patience.UntilAsync(() => Task.FromResult(collector.HasHeard("/v1/traces", span)), () => span, Patience.Long);
            Assert.That(collector.Posts.Select(post => post.ContentType), Is.All.EqualTo("application/x-protobuf"));
            Assert.That(collector.Posts.Where(post => !post.Body.Contains("the-board", StringComparison.Ordinal)), Is.Empty, "what the environment calls the service");
        }

        await TestDatabase.DropAsync(database);
    }

    [Test]
    public async Task Worker_alone_sends_its_pulls()
    {
        var (database, url) = (await TestDatabase.EmptyAsync(), Launch.FreeUrl());
        await using (var collector = Collector.At(url))
        {
            using var company = new SmallCompany().With(SmallCompany.Leads("files"));
            await using var worker = RunningProgram.Start(Often(new Launch("Scorecard.Worker", company.Arguments), database).With("OTEL_EXPORTER_OTLP_ENDPOINT", url));
            foreach (var (path, name) in new[] { ("/v1/metrics", "scorecard.pull.duration"), ("/v1/metrics", "scorecard.source.data.age"), ("/v1/traces", "scorecard.run.id") })
                await Patience.UntilAsync(() => Task.FromResult(collector.HasHeard(path, name)), () => $"{name}. It said:\n{worker.Output}", Patience.Long);
        }

        await TestDatabase.DropAsync(database);
    }

    [Test]
    public async Task Program_sends_nothing_where_no_endpoint_is_set()
    {
        var database = await TestDatabase.EmptyAsync();
        await using (var collector = AtTheUsualPort())
        {
            using var company = new SmallCompany().With(SmallCompany.Leads("files"));
            await using var program = await RunningProgram.StartReadyAsync(Often(Launch.Web(company.Arguments), database));
            await program.StatusAsync("/api/v1/scorecard");
            await Task.Delay(TimeSpan.FromSeconds(2));
            Assert.That(collector.Posts, Is.Empty);
        }

        await TestDatabase.DropAsync(database);
    }

    private static Launch Often(Launch launch, string database) => launch.WithDatabase(database)
        .With("OTEL_METRIC_EXPORT_INTERVAL", "300").With("OTEL_BSP_SCHEDULE_DELAY", "300");

    /// <summary>Where the library sends by itself.</summary>
    private static Collector AtTheUsualPort()
    {
        try
        {
            return Collector.At("http://localhost:4318");
        }
        catch (HttpListenerException taken)
        {
            Assert.Ignore($"Something else listens where a collector does: {taken.Message}");
            throw;
        }
    }
}

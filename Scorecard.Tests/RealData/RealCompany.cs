using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Scorecard.Api;
using Scorecard.Api.Access;
using Scorecard.Data;
using Scorecard.Data.Hosting;
using Scorecard.Data.Queries;
using Scorecard.Data.Setup;
using Scorecard.Tests.Testing;
using Scorecard.Worker.Jobs;
using Scorecard.Worker.Sources;
using Scorecard.Worker.Sources.Csv;

namespace Scorecard.Tests.RealData;

/// <summary>A company in a database of its own: configured, pulled and read through the product's own parts, the interface included.</summary>
internal sealed class RealCompany : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly string connectionString;
    private readonly WebApplication app;
    private readonly HttpClient client;

    private RealCompany(string connectionString, WebApplication app)
    {
        (this.connectionString, this.app) = (connectionString, app);
        client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public NpgsqlDataSource Database => Get<NpgsqlDataSource>();

    public IHistoryQuery History => Get<IHistoryQuery>();

    /// <summary>Starts the interface over an empty database and configures the company; nothing is pulled yet.</summary>
    public static async Task<RealCompany> StartAsync(CompanySettings settings, string folder)
    {
        var database = await TestDatabase.CloneAsync();
        var host = Build(database, folder);
        await host.StartAsync();
        var company = new RealCompany(database, host);
        await company.ReadyAsync();
        await company.ConfigureAsync(settings);
        return company;
    }

    public async Task ConfigureAsync(CompanySettings settings)
    {
        Get<SourceCatalog>().Company = settings;
        Assert.That(settings.Sources.Select(source => Get<SourceFactory>().Describe(source.Name).Error), Has.All.Null);
        await Get<CompanySetup>().ApplyAsync(settings, CancellationToken.None);
    }

    /// <summary>Pulls the company's one source, and answers with what the ledger says of it.</summary>
    public async Task<RunView> PullAsync()
    {
        var source = Get<SourceCatalog>().Company.Sources.Single().Name;
        await Get<PullJob>().RunAsync(source, TimeProvider.System.GetUtcNow(), "person", CancellationToken.None);
        return (await ReadAsync<List<RunView>>($"sources/{source}/runs?limit=1")).Single();
    }

    /// <summary>What the interface answers below <c>/api/v1/</c>.</summary>
    public async Task<T> ReadAsync<T>(string address) => (await client.GetFromJsonAsync<T>($"/api/v1/{address}", Json))!;

    /// <summary>One metric of a scorecard, as the interface answers it.</summary>
    public async Task<MetricView> MetricAsync(string key, string query) =>
        (await ReadAsync<ScorecardView>($"scorecard?{query}")).Metrics.Single(metric => metric.Key == key);

    /// <summary>One period of a metric's history, as the interface answers it.</summary>
    public async Task<HistoryPoint> PointAsync(string key, string grain, string period, string more = "") =>
        (await ReadAsync<HistoryView>($"metrics/{key}/history?grain={grain}&from={period}&to={period}{more}")).Points.Single();

    public Task<List<RejectView>> RejectsAsync(RunView run) => ReadAsync<List<RejectView>>($"runs/{run.Id}/rejects?limit=1000");

    /// <summary>Every row of a query as text, for comparing whole tables.</summary>
    public async Task<List<string>> RowsAsync(string sql)
    {
        await using var connection = await Database.OpenConnectionAsync();
        await FactsTable.FillAsync(connection, TimeProvider.System, sql);
        await using var command = new NpgsqlCommand($"SELECT row::text FROM ({sql}) AS row ORDER BY row::text COLLATE \"C\"", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await TestDatabase.DropAsync(connectionString);
    }

    private static WebApplication Build(string database, string folder)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddScorecardData(new DatabaseOptions(database, "", ""));
        builder.Services.AddSingleton<ISchedule, UnknownSchedule>();
        builder.Services.AddSingleton<ISourceKind, CsvSourceKind>().AddSingleton(new SourceCatalog(folder)).AddSingleton<SourceFactory>();
        builder.Services.AddSingleton<PullProgress>().AddSingleton<ReplayJob>().AddSingleton<StopWatch>().AddSingleton<PullJob>();
        builder.Services.AddAccess(builder.Configuration).AddScorecardApi();
        var host = builder.Build();
        host.UseAccess();
        host.UseScorecardApi();
        host.MapScorecardApi();
        return host;
    }

    private async Task ReadyAsync()
    {
        using var limit = new CancellationTokenSource(StartLimit);
        var state = Get<StartState>();
        while (!state.IsReady)
        {
            Assert.That(state.Error, Is.Null);
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }
    }
}

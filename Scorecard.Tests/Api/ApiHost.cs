using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Scorecard.Api;
using Scorecard.Api.Access;
using Scorecard.Api.Events;
using Scorecard.Data.Devices;
using Scorecard.Data.Hosting;
using Scorecard.Data.Queries;
using Scorecard.Data.Restated;

namespace Scorecard.Tests.Api;

/// <summary>The interface on a real server on a free port of this machine, over <see cref="Fakes"/>.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    private ApiHost(WebApplication app, Fakes fakes)
    {
        App = app;
        Fakes = fakes;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromMinutes(5) };
    }

    /// <summary>A page of the host, beside the interface.</summary>
    private const string OwnPage = "/page";

    /// <summary>What a device link opens, as the pages have it.</summary>
    public const string Wall = "/wall";

    public const string WallEvents = "/wall/events";

    public WebApplication App { get; }

    public Fakes Fakes { get; }

    public HttpClient Client { get; }

    public static async Task<ApiHost> StartAsync(string? token = null, TimeSpan? pingEvery = null, TimeProvider? time = null)
    {
        var fakes = new Fakes();
        var app = Build(fakes, "http://127.0.0.1:0", token, pingEvery, time);
        await app.StartAsync();
        return new ApiHost(app, fakes);
    }

    public static WebApplication Build(Fakes fakes, string url, string? token, TimeSpan? pingEvery = null, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Configuration.AddInMemoryCollection([new("Access:Token", token)]);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton<IScorecardQuery>(fakes).AddSingleton<IHistoryQuery>(fakes).AddSingleton<IRecordsQuery>(fakes).AddSingleton<IRestatedRecordsQuery>(fakes).AddSingleton<ISourceQuery>(fakes);
        builder.Services.AddSingleton<ICatalogQuery>(fakes).AddSingleton<IExplanationQuery>(fakes).AddSingleton<IFactCheckQuery>(fakes).AddSingleton<IRecordHistoryQuery>(fakes).AddSingleton<IAnnouncements>(fakes).AddSingleton<IReadiness>(fakes).AddSingleton<IDeviceLinks>(fakes).AddSingleton<INotes>(fakes).AddSingleton<Scorecard.Data.Held.IHeldPulls>(fakes);
        builder.Services.AddAccess(builder.Configuration).AddScorecardApi();
        builder.Services.Configure<EventOptions>(options => options.PingEvery = pingEvery ?? options.PingEvery);
        var app = builder.Build();
        app.UseProblems();
        app.UseAccess();
        app.UseRequestLocalization();
        app.UseScorecardApi();
        app.MapScorecardApi();
        app.MapGet(OwnPage, () => "a page");
        app.MapMethods(Wall, ["GET", "POST"], () => "the wall").WithMetadata(new OpenToDevicesAttribute());
        app.MapEventStream(WallEvents).WithMetadata(new OpenToDevicesAttribute());
        return app;
    }

    public IEnumerable<string> Endpoints() =>
        App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText is not (OwnPage or Wall or WallEvents))
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"]).Select(method => $"{method} {endpoint.RoutePattern.RawText}"))
            .Order(StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
    }
}

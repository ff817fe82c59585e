using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Scorecard.Api;
using Scorecard.Api.Access;
using Scorecard.Api.Events;
using Scorecard.Data.Devices;
using Scorecard.Data.Hosting;
using Scorecard.Data.Queries;
using Scorecard.Tests.Api;
using Scorecard.Tests.EndToEnd;
using Scorecard.Tests.Web;
using Scorecard.Web;

namespace Scorecard.Tests.Browser;

/// <summary>The pages on a real server with their real style and script, showing whatever board a test puts on.</summary>
internal sealed class WallHost : IAsyncDisposable
{
    private readonly WebApplication host;
    private readonly ShownBoard shown;

    private WallHost(WebApplication app, ShownBoard shown, Fakes fakes) => (host, this.shown, Fakes) = (app, shown, fakes);

    public Fakes Fakes { get; }

    public string Url => host.Urls.Single();

    /// <summary>Every endpoint there is, as <c>GET /wall</c>.</summary>
    public IEnumerable<string> Endpoints => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => $"{method} /{endpoint.RoutePattern.RawText?.TrimStart('/')}"))
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    public static async Task<WallHost> StartAsync(string? url = null, string? token = null, bool upgraded = false)
    {
        var (shown, fakes) = (new ShownBoard(), new Fakes());
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(PageEndpoints).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url ?? Launch.FreeUrl()).UseStaticWebAssets();
        builder.Configuration.AddInMemoryCollection([new("Access:Token", token)]);
        builder.Services.AddSingleton<IScorecardQuery>(shown).AddSingleton<ISourceQuery>(fakes).AddSingleton<IAnnouncements>(fakes).AddSingleton<IReadiness>(fakes).AddSingleton<IDeviceLinks>(fakes);
        builder.Services.AddAccess(builder.Configuration).AddScorecardApi().AddPages();
        builder.Services.Configure<EventOptions>(options => options.RetryAfter = TimeSpan.FromMilliseconds(300));
        var app = builder.Build();
        app.UseProblems();
        app.UseAccess();
        if (upgraded)
            app.Use(NameAssetsAnewAsync);
        app.UseScorecardApi();
        app.MapPages();
        app.MapScorecardApi();
        await app.StartAsync();
        return new WallHost(app, shown, fakes);
    }

    /// <summary>Puts another board on; a page shows it when it is told, or opened.</summary>
    public void Show(ScorecardView board) => shown.Board = board;

    /// <summary>Tells every open page that there is something new.</summary>
    public ValueTask TellAsync(string name = "scorecard") => Fakes.Said.Writer.WriteAsync(new Announcement(name, "42"));

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    /// <summary>As after an upgrade: the pages name another style and another script.</summary>
    private static async Task NameAssetsAnewAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path != "/wall")
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        using var page = new MemoryStream();
        (context.Response.Body, context.Request.Headers.AcceptEncoding) = (page, default);
        await next(context);
        context.Response.Body = body;
        await context.Response.WriteAsync(Encoding.UTF8.GetString(page.ToArray()).Replace(".js\"", ".js?upgraded\"", StringComparison.Ordinal));
    }

    private sealed class ShownBoard : IScorecardQuery
    {
        public ScorecardView Board { get; set; } = SampleBoard.View();

        public Task<ScorecardView> GetAsync(ScorecardRequest request, CancellationToken cancellation) => Task.FromResult(Board);
    }
}

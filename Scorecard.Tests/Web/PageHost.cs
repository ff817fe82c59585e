using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Scorecard.Api;
using Scorecard.Web;

namespace Scorecard.Tests.Web;

/// <summary>The pages on a real server on a free port of this machine, over the sample's queries.</summary>
internal sealed class PageHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PageHost(WebApplication app, SampleQueries queries)
    {
        (_app, Queries) = (app, queries);
        Browser = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-GB");
    }

    public SampleQueries Queries { get; }

    public HttpClient Browser { get; }

    public static async Task<PageHost> StartAsync()
    {
        var queries = new SampleQueries(SampleBoard.View());
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(PageEndpoints).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(SampleBoard.Now));
        PageRenderer.AddQueries(builder.Services, queries).AddPages();
        var app = builder.Build();
        app.UseProblems();
        app.MapPages();
        app.MapGet("/broken", void () => throw new InvalidOperationException("secret detail"));
        app.MapGet("/away", void () => throw new InvalidOperationException("likely transient", new Npgsql.NpgsqlException("Failed to connect to 10.0.0.7:5432", new System.Net.Sockets.SocketException())));
        await app.StartAsync();
        return new PageHost(app, queries);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _app.DisposeAsync();
    }
}

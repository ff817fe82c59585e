using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.StaticAssets;
using Scorecard.Api.Hosting;
using Scorecard.Data.Embedded;
using Scorecard.Data.Hosting;
using Scorecard.Data.Model;
using Scorecard.Web.Pages.Starting;

namespace Scorecard.Web;

/// <summary>What the all-in-one does before it is ready, and when it cannot be.</summary>
internal static class Hosting
{
    private static readonly string[] AnsweredFromTheStart = ["/health", "/openapi", "/sign-in", "/fonts"];

    /// <summary>
    /// Keeps the keys of forms, so that a form that is open stays valid over a restart: beside the data of the embedded server; on a
    /// server of yours in its database, where all nodes find them.
    /// </summary>
    public static void AddFormKeys(this IServiceCollection services, NodeOptions node)
    {
        var keys = services.AddDataProtection().SetApplicationName("scorecard");
        if (node.ConnectionString is null)
        {
            keys.PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(DataFolder.Default(), DataFolder.Keys)));
            return;
        }

        keys.PersistKeysToDbContext<ScorecardContext>();
        services.AddScoped(provider => provider.GetRequiredService<StoreContexts>().New());
        // The framework would read them when the program starts, and there is no database yet. The first form reads them.
        foreach (var early in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(IDataProtectionBuilder).Assembly).ToList())
            services.Remove(early);
    }

    /// <summary>Shows how far the start has come wherever a page is asked for; the API says that it is not ready yet, and both when the store is away.</summary>
    public static void UseStarting(this WebApplication app) => app.Use(async (context, next) =>
    {
        var state = context.RequestServices.GetRequiredService<StartState>();
        if (state.IsReady || NeedsNoStore(context) || Running.TellsItself(context, state))
            await next(context);
        else if (state.HasBeenReady || context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            await Running.SayNotReadyAsync(context, state);
        else
            await ShowStartAsync(context, state);
    });

    private static bool NeedsNoStore(HttpContext context) =>
        Array.Exists(AnsweredFromTheStart, path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal))
        || context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static Task ShowStartAsync(HttpContext context, StartState state)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "1";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(StartingPage.Render(state.Step, null, state.Error), context.RequestAborted);
    }
}

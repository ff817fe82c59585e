using Microsoft.AspNetCore.DataProtection;
using Scorecard.Data.Embedded;
using Scorecard.Data.Hosting;
using Scorecard.Web.Pages.Starting;

namespace Scorecard.Web;

/// <summary>What the all-in-one does before it is ready, and when it cannot be.</summary>
internal static class Hosting
{
    private static readonly string[] AnsweredFromTheStart = ["/health", "/openapi", "/sign-in", "/fonts"];

    /// <summary>Keeps the keys of forms with the data, so that a form that is open stays valid over a restart.</summary>
    public static void AddKeysBesideTheData(this IServiceCollection services) => services
        .AddDataProtection()
        .SetApplicationName("scorecard")
        .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(DataFolder.Default(), "keys")));

    /// <summary>Shows how far the start has come wherever a page is asked for; the API says that it is not ready yet.</summary>
    public static void UseStarting(this WebApplication app) => app.Use(async (context, next) =>
    {
        var state = context.RequestServices.GetRequiredService<StartState>();
        if (state.IsReady || Array.Exists(AnsweredFromTheStart, path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal)))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "1";
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await TypedResults.Problem(state.Message, statusCode: StatusCodes.Status503ServiceUnavailable, title: "Not ready yet").ExecuteAsync(context);
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(StartingPage.Render(state.Step, null, state.Error), context.RequestAborted);
    });
}

using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Scorecard.Data.Queries;
using Scorecard.Web.Pages.Devices;
using Scorecard.Web.Pages.Notes;
using Scorecard.Web.Pages.Problems;
using Scorecard.Web.Pages.Wall;

namespace Scorecard.Web.Pages;

/// <summary>The pages in the composition root: one line for what they need, one line for where they are.</summary>
public static class PageEndpoints
{
    private const string StaleForm = "This form is too old or does not come from this page. Nothing was started or stopped. Open the sources page again and repeat.";

    private static readonly string[] s_notPages = ["/api", "/openapi", "/health", WallEndpoints.Events];

    /// <summary>Registers what the pages need besides the queries.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddAntiforgery();
        services.AddRazorComponents();
        services.AddResponseCompression();
        return services.Configure<RequestLocalizationOptions>(SpeakAsTheReader);
    }

    /// <summary>Maps the pages and what they are made of. Call it before the API is mapped or after; the API's own errors stay its own.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.Use(ContentPolicy.ApplyAsync);
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseWhen(IsPage, pages => pages.UseExceptionHandler(broken => broken.Run(WriteErrorAsync)));
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(LeaveOthersTheirStatus);
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().WithStaticAssets();
        NoteForms.Map(app);
        WallEndpoints.Map(app);
        DeviceEndpoints.Map(app);
        app.MapPost("/sources/{name}/runs", RequestRunAsync).ExcludeFromDescription();
        app.MapPost("/runs/{id:long}/replay", RequestReplayAsync).ExcludeFromDescription();
        app.MapPost("/runs/{id:long}/stop", RequestStopAsync).ExcludeFromDescription();
    }

    // The words are English; dates, numbers and money are written as the reader's own language writes them.
    private static void SpeakAsTheReader(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture("en");
        options.SupportedCultures = CultureInfo.GetCultures(CultureTypes.AllCultures);
        options.SupportedUICultures = [CultureInfo.GetCultureInfo("en")];
        options.RequestCultureProviders = [new AcceptLanguageHeaderRequestCultureProvider()];
    }

    private static bool IsPage(HttpContext context) => !Array.Exists(s_notPages, path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    // The headers were cleared with the answer that failed.
    private static Task WriteErrorAsync(HttpContext context) => ContentPolicy.ApplyAsync(context, WriteErrorPageAsync);

    private static Task WriteErrorPageAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(ErrorPage.Render(Activity.Current?.Id ?? context.TraceIdentifier), context.RequestAborted);
    }

    // Programs that read JSON have no use for a page that says "nothing here".
    private static Task LeaveOthersTheirStatus(HttpContext context, RequestDelegate next)
    {
        if (!IsPage(context) && context.Features.Get<IStatusCodePagesFeature>() is { } statusPages) statusPages.Enabled = false;
        return next(context);
    }

    private static async Task<Results<RedirectHttpResult, BadRequest<string>, NotFound>> RequestRunAsync(
        string name, HttpContext context, IAntiforgery antiforgery, ISourceQuery sources, CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest(StaleForm);
        try
        {
            await sources.RequestRunAsync(name, cancellation);
        }
        catch (QueryException)
        {
            return TypedResults.NotFound();
        }

        return TypedResults.LocalRedirect(Address.Source(name));
    }

    private static async Task<Results<RedirectHttpResult, BadRequest<string>, NotFound>> RequestReplayAsync(
        long id, HttpContext context, IAntiforgery antiforgery, ISourceQuery sources, CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest(StaleForm);
        try
        {
            return TypedResults.LocalRedirect(Address.Run((await sources.RequestReplayAsync(id, cancellation)).Id));
        }
        catch (QueryException missing) when (missing.Parameter is "id")
        {
            return TypedResults.NotFound();
        }
        catch (QueryException refused)
        {
            return TypedResults.BadRequest(refused.Message);
        }
    }

    // The page of a run that has ended meanwhile says how.
    private static async Task<Results<RedirectHttpResult, BadRequest<string>, NotFound>> RequestStopAsync(
        long id, HttpContext context, IAntiforgery antiforgery, ISourceQuery sources, CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest(StaleForm);
        try
        {
            await sources.RequestStopAsync(id, cancellation);
            return TypedResults.LocalRedirect(Address.Run(id));
        }
        catch (RunEndedException)
        {
            return TypedResults.LocalRedirect(Address.Run(id));
        }
        catch (QueryException)
        {
            return TypedResults.NotFound();
        }
    }
}

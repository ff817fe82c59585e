using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Scorecard.Api;
using Scorecard.Api.Answers;
using Scorecard.Data.Queries;
using Scorecard.Presentation.Pictures;
using Scorecard.Web.Pages.Devices;
using Scorecard.Web.Pages.Notes;
using Scorecard.Web.Pages.Problems;
using Scorecard.Web.Pages.Sources;
using Scorecard.Web.Pages.Wall;

namespace Scorecard.Web.Pages;

/// <summary>The pages in the composition root: one line for what they need, one line for where they are.</summary>
public static class PageEndpoints
{
    internal const string StaleForm = "This form is too old or does not come from this page. Nothing was started or stopped. Open the sources page again and repeat.";

    /// <summary>Registers what the pages need besides the queries.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddAntiforgery();
        services.AddRazorComponents();
        services.AddResponseCompression();
        services.AddProblems().AddSingleton(PlainPage.Style);
        // Before the one that writes JSON.
        services.Insert(0, ServiceDescriptor.Singleton<IProblemDetailsWriter, PageProblems>());
        return services.AddReaderCulture().AddPictures();
    }

    /// <summary>Maps the pages and what they are made of. Call it before the API is mapped or after; the API's own errors stay its own.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().WithStaticAssets();
        NoteForms.Map(app);
        SourceForms.Map(app);
        WallEndpoints.Map(app);
        DeviceEndpoints.Map(app);
        app.MapPost("/sources/{name}/runs", RequestRunAsync).ExcludeFromDescription();
        app.MapPost("/runs/{id:long}/replay", RequestReplayAsync).ExcludeFromDescription();
        app.MapPost("/runs/{id:long}/stop", RequestStopAsync).ExcludeFromDescription();
        HeldForms.Map(app);
    }

    private static async Task<Results<RedirectHttpResult, ProblemHttpResult>> RequestRunAsync(
        string name, HttpContext context, IAntiforgery antiforgery, ISourceQuery sources, CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Refused(StaleForm);
        try
        {
            await sources.RequestRunAsync(name, cancellation);
        }
        catch (SourceWaitsException waits)
        {
            return Refused(waits.Message);
        }
        catch (QueryException missing)
        {
            return Missing(missing);
        }

        return TypedResults.LocalRedirect(Address.Source(name));
    }

    private static async Task<Results<RedirectHttpResult, ProblemHttpResult>> RequestReplayAsync(
        long id, HttpContext context, IAntiforgery antiforgery, ISourceQuery sources, CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Refused(StaleForm);
        try
        {
            return TypedResults.LocalRedirect(Address.Run((await sources.RequestReplayAsync(id, cancellation)).Id));
        }
        catch (QueryException missing) when (missing.Parameter is "id")
        {
            return Missing(missing);
        }
        catch (QueryException refused)
        {
            return Refused(refused.Message);
        }
    }

    // The page of a run that has ended meanwhile says how.
    private static async Task<Results<RedirectHttpResult, ProblemHttpResult>> RequestStopAsync(
        long id, HttpContext context, IAntiforgery antiforgery, ISourceQuery sources, CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Refused(StaleForm);
        try
        {
            await sources.RequestStopAsync(id, cancellation);
            return TypedResults.LocalRedirect(Address.Run(id));
        }
        catch (RunEndedException)
        {
            return TypedResults.LocalRedirect(Address.Run(id));
        }
        catch (QueryException missing)
        {
            return Missing(missing);
        }
    }

    internal static ProblemHttpResult Refused(string why) => TypedResults.Problem(why, statusCode: StatusCodes.Status400BadRequest, title: "Nothing was changed.");

    internal static ProblemHttpResult Missing(QueryException missing) => TypedResults.Problem(missing.Message, statusCode: StatusCodes.Status404NotFound, title: "There is nothing here.");
}

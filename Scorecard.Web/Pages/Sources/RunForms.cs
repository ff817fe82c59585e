using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Scorecard.Data.Queries;

namespace Scorecard.Web.Pages.Sources;

/// <summary>The forms that start a run, read one again and stop one. Each leads to the page that shows what becomes of it.</summary>
internal static class RunForms
{
    internal const string StaleForm = "This form is too old or does not come from this page. Nothing was started or stopped. Open the sources page again and repeat.";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sources/{name}/runs", RequestRunAsync).ExcludeFromDescription();
        routes.MapPost("/runs/{id:long}/replay", RequestReplayAsync).ExcludeFromDescription();
        routes.MapPost("/runs/{id:long}/stop", RequestStopAsync).ExcludeFromDescription();
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

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Scorecard.Data.Held;
using Scorecard.Data.Queries;

namespace Scorecard.Web.Pages.Sources;

/// <summary>What a person decides on a held pull.</summary>
internal static class HeldForms
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/runs/{id:long}/publish", (long id, HttpContext context, IAntiforgery antiforgery, IHeldPulls held, CancellationToken cancellation) =>
            DecideAsync(id, "publish", context, antiforgery, held, cancellation)).ExcludeFromDescription();
        routes.MapPost("/runs/{id:long}/keep", (long id, HttpContext context, IAntiforgery antiforgery, IHeldPulls held, CancellationToken cancellation) =>
            DecideAsync(id, "keep", context, antiforgery, held, cancellation)).ExcludeFromDescription();
    }

    // The page of a run that can no longer be decided on says why.
    private static async Task<Results<RedirectHttpResult, ProblemHttpResult>> DecideAsync(
        long id, string decision, HttpContext context, IAntiforgery antiforgery, IHeldPulls held, CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return RunForms.Refused(RunForms.StaleForm);
        try
        {
            return TypedResults.LocalRedirect(Address.Run(await held.DecideAsync(id, decision, context.Request.Form["by"], cancellation)));
        }
        catch (RunEndedException)
        {
            return TypedResults.LocalRedirect(Address.Run(id));
        }
        catch (QueryException missing) when (missing.Parameter is "id")
        {
            return RunForms.Missing(missing);
        }
        catch (QueryException refused)
        {
            return RunForms.Refused(refused.Message);
        }
    }
}

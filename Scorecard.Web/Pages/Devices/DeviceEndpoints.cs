using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Scorecard.Data.Devices;
using Scorecard.Data.Queries;

namespace Scorecard.Web.Pages.Devices;

/// <summary>What the page of the screens posts beside its own form.</summary>
internal static class DeviceEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/devices/{id:long}/revoke", RevokeAsync).ExcludeFromDescription();

    private static async Task<Results<RedirectHttpResult, ProblemHttpResult>> RevokeAsync(
        long id, HttpContext context, IAntiforgery antiforgery, IDeviceLinks links, CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.Problem("This form is too old or does not come from this page. Nothing was revoked. Open the page of the screens again and repeat.", statusCode: StatusCodes.Status400BadRequest, title: "Nothing was changed.");
        try
        {
            await links.RevokeAsync(id, cancellation);
            return TypedResults.LocalRedirect("/devices");
        }
        catch (QueryException missing)
        {
            return TypedResults.Problem(missing.Message, statusCode: StatusCodes.Status404NotFound, title: "There is nothing here.");
        }
    }
}

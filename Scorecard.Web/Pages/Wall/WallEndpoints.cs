using Microsoft.AspNetCore.Http.HttpResults;
using Scorecard.Api;
using Scorecard.Api.Access;

namespace Scorecard.Web.Pages.Wall;

/// <summary>What the wall needs beside its page.</summary>
internal static class WallEndpoints
{
    public const string Events = "/wall/events";

    public static void Map(IEndpointRouteBuilder routes)
    {
        // Below the wall, where the cookie of a screen goes.
        routes.MapEventStream(Events).WithMetadata(new OpenToDevicesAttribute());
        routes.MapPost("/wall/leave", Leave).AllowAnonymous().ExcludeFromDescription();
    }

    private static RedirectHttpResult Leave(HttpContext context)
    {
        DeviceSession.Leave(context);
        return TypedResults.LocalRedirect("/");
    }
}

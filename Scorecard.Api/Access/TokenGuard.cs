using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace Scorecard.Api.Access;

/// <summary>With a token set, lets in who shows it: programs as <c>Authorization: Bearer</c>, browsers by the cookie of <c>/sign-in</c>; and a screen that its link has let in.</summary>
internal sealed class TokenGuard(RequestDelegate next, IOptions<AccessOptions> options, AccessCookie cookie)
{
    private const string Scheme = "Bearer ";

    public Task InvokeAsync(HttpContext context)
    {
        if (!options.Value.HasToken || IsOpen(context) || context.Features.Get<DeviceAccess>() is not null || HasBearer(context) || cookie.Admits(context))
            return next(context);
        return WantsPage(context) ? RedirectAsync(context) : RefuseAsync(context);
    }

    /// <summary>Open are the endpoints that say so, and the files that pages are drawn with.</summary>
    private static bool IsOpen(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } metadata
        && (metadata.GetMetadata<IAllowAnonymous>() is not null || metadata.GetMetadata<StaticAssetDescriptor>() is not null);

    private bool HasBearer(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && cookie.IsToken(header[Scheme.Length..].Trim());
    }

    private static bool WantsPage(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static Task RedirectAsync(HttpContext context)
    {
        var request = context.Request;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect($"{request.PathBase}{SignInEndpoints.Path}{QueryString.Create("returnTo", request.PathBase + request.Path + request.QueryString)}");
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Refusal.WriteAsync(
            context,
            StatusCodes.Status401Unauthorized,
            "A token is needed.",
            "Send it as 'Authorization: Bearer …', or sign in at /sign-in.",
            "Authorization",
            value: null);
    }
}

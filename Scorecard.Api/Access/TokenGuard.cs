using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace Scorecard.Api.Access;

/// <summary>With a token set, lets in who shows it: programs as <c>Authorization: Bearer</c>, browsers by the cookie of <c>/sign-in</c>; and a screen that its link has let in.</summary>
internal sealed class TokenGuard(RequestDelegate next, IOptions<AccessOptions> options, AccessCookie cookie, GuessLimit limit)
{
    private const string Scheme = "Bearer ";

    public async Task InvokeAsync(HttpContext context)
    {
        if (!options.Value.HasToken || IsOpen(context) || context.Features.Get<DeviceAccess>() is not null || cookie.IsToken(Bearer(context)) || cookie.Admits(context))
            await next(context);
        else if (await WrongAsync(context) is { } wait)
            await TooManyAsync(context, wait);
        else if (WantsPage(context))
            Redirect(context);
        else
            await RefuseAsync(context);
    }

    /// <summary>Open are the endpoints that say so, and the files that pages are drawn with.</summary>
    private static bool IsOpen(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } metadata
        && (metadata.GetMetadata<IAllowAnonymous>() is not null || metadata.GetMetadata<StaticAssetDescriptor>() is not null);

    /// <summary>The token that a program shows; null where it shows none.</summary>
    internal static string? Bearer(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }

    /// <summary>Who shows nothing guesses nothing.</summary>
    private async Task<TimeSpan?> WrongAsync(HttpContext context)
    {
        if (Bearer(context) is { } bearer)
            return await limit.WrongAsync(context, "a bearer token", bearer);
        return cookie.Forged(context) is { } forged ? await limit.WrongAsync(context, "a cookie", forged) : null;
    }

    private static bool WantsPage(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static void Redirect(HttpContext context)
    {
        var request = context.Request;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect($"{request.PathBase}{SignInEndpoints.Path}{QueryString.Create("returnTo", request.PathBase + request.Path + request.QueryString)}");
    }

    private static Task TooManyAsync(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Refusal.WriteAsync(
            context,
            StatusCodes.Status429TooManyRequests,
            "That is not the token, and too many wrong ones have come from this address.",
            $"Try again in {RetryAfter.Set(context, wait)} seconds. The right token, the value of Access__Token on the server, is let in at once.",
            "Authorization",
            value: null);
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

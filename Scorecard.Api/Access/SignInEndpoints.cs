using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Scorecard.Api.Answers;

namespace Scorecard.Api.Access;

/// <summary>The page where a browser shows the token once.</summary>
internal static class SignInEndpoints
{
    public const string Path = "/sign-in";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var signIn = routes.MapGroup(Path).AllowAnonymous().ExcludeFromDescription();
        signIn.MapGet("", Show);
        signIn.MapPost("", SubmitAsync);
    }

    internal static Results<ContentHttpResult, RedirectHttpResult> Show(string? returnTo, HttpContext context, [FromServices] IOptions<AccessOptions> options) =>
        options.Value.HasToken ? Page(context, StatusCodes.Status200OK, returnTo, message: null) : TypedResults.Redirect(Own(returnTo));

    internal static async Task<Results<ContentHttpResult, RedirectHttpResult>> SubmitAsync(
        HttpContext context,
        [FromServices] AccessCookie cookie,
        [FromServices] GuessLimit limit,
        CancellationToken cancellation)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(cancellation) : FormCollection.Empty;
        var returnTo = form["returnTo"].ToString();
        var token = form["token"].ToString();
        if (!cookie.IsToken(token))
        {
            return await limit.WrongAsync(context, "the form of /sign-in", token) is { } wait
                ? TooMany(context, returnTo, wait)
                : Page(context, StatusCodes.Status401Unauthorized, returnTo, "That is not the token. It is the value of Access__Token on the server.");
        }

        cookie.Issue(context);
        return TypedResults.Redirect(Own(returnTo));
    }

    private static ContentHttpResult TooMany(HttpContext context, string returnTo, TimeSpan wait) => Page(
        context,
        StatusCodes.Status429TooManyRequests,
        returnTo,
        $"That is not the token, and too many wrong ones have come from this address. Try again in {RetryAfter.Set(context, wait)} seconds; the right one is let in at once.");

    /// <summary>Only to a path of this server: <c>//elsewhere</c> and <c>/\elsewhere</c> are other servers to a browser.</summary>
    private static string Own(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl) ? AsciiAddress.Of(path) : "/";

    private static ContentHttpResult Page(HttpContext context, int status, string? returnTo, string? message)
    {
        context.Response.Headers.CacheControl = "no-store";
        var html = $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Sign in – Scorecard</title>
            {Style.Element}
            </head>
            <body>
            <main>
            <h1>Scorecard</h1>
            <form method="post">
            <input type="hidden" name="returnTo" value="{HtmlEncoder.Default.Encode(Own(returnTo))}">
            <label for="token">Access token</label>
            <input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
            {(message is null ? "" : $"<p role=\"alert\">{HtmlEncoder.Default.Encode(message)}</p>")}
            <button>Sign in</button>
            </form>
            </main>
            </body>
            </html>
            """;
        return TypedResults.Content(html, "text/html; charset=utf-8", statusCode: status);
    }

    internal static readonly InlineStyle Style = new("""
        :root { color-scheme: light dark }
        body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 1rem/1.5 system-ui, sans-serif;
               background: light-dark(#f6f7f9, #0c0f13); color: light-dark(#14181f, #f2f5f8) }
        main { width: min(22rem, calc(100vw - 4rem)); padding: 2rem; border-radius: .75rem;
               background: light-dark(#fff, #151a21); border: 1px solid light-dark(#dfe3e9, #262d37) }
        h1 { margin: 0 0 1rem; font-size: 1.25rem }
        form { display: grid; gap: .5rem }
        input, button { font: inherit; padding: .6rem .75rem; border-radius: .4rem; border: 1px solid light-dark(#59616e, #9aa5b3) }
        button { border: 0; margin-top: .5rem; background: light-dark(#14181f, #f2f5f8); color: light-dark(#fff, #0c0f13); cursor: pointer }
        p { margin: 0; color: light-dark(#c0262d, #ff5c57) }
        """);
}

using Scorecard.Api.Answers;

namespace Scorecard.Api.Access;

/// <summary>What a screen shows that cannot have the wall, dark as the wall is. It needs nothing but itself.</summary>
internal static class DevicePages
{
    /// <summary>Where a browser forgets its link.</summary>
    public const string Leave = "/wall/leave";

    private const string NoLongerValid = "This screen's link is no longer valid";

    /// <summary>The link is revoked, or never was one; past too many that never were, how long to wait.</summary>
    public static Task RefuseAsync(HttpContext context, TimeSpan? wait)
    {
        if (wait is { } time)
            RetryAfter.Set(context, time);
        var status = wait is null ? StatusCodes.Status403Forbidden : StatusCodes.Status429TooManyRequests;
        return WantsPage(context)
            ? WriteAsync(context, status, NoLongerValid, $"""
                <h1>{NoLongerValid}.</h1>
                <p>Ask an administrator for a new one: they are made on the scorecard's page “Screens”.</p>
                <form method="post" action="{context.Request.PathBase}{Leave}"><button>Forget the link on this browser</button></form>
                """)
            : Refusal.WriteAsync(context, status, $"{NoLongerValid}.", "Ask an administrator for a new one.", "Cookie", value: null);
    }

    /// <summary>The node or its store cannot tell yet; the screen asks again by itself.</summary>
    public static Task WaitAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "2";
        context.Response.Headers["Refresh"] = "2";
        return WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "Starting", """
            <h1>Scorecard is starting.</h1>
            <p>The board appears here by itself.</p>
            """);
    }

    /// <summary>Whether a browser has gone there, and not a script of the page.</summary>
    public static bool WantsPage(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static Task WriteAsync(HttpContext context, int status, string title, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title} – Scorecard</title>
            {Style.Element}
            </head>
            <body>
            <main>
            {body}
            </main>
            </body>
            </html>
            """, context.RequestAborted);
    }

    internal static readonly InlineStyle Style = new("""
        :root { color-scheme: dark }
        body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: max(1rem, 3.4vh)/1.4 system-ui, sans-serif; background: #0c0f13; color: #f2f5f8 }
        main { width: min(80vw, 60rem) }
        h1 { margin: 0; font-size: max(1.5rem, 6vh); line-height: 1.15; letter-spacing: -.02em }
        p { margin: 1em 0; color: #9aa5b3 }
        button { font: inherit; padding: .5em .9em; border: 1px solid #6c7786; border-radius: .4em; background: none; color: inherit; cursor: pointer }
        """);
}

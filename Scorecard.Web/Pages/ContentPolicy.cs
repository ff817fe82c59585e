using Scorecard.Web.Pages.Problems;

namespace Scorecard.Web.Pages;

/// <summary>
/// What a page may load and run: its own files, and no script that stands in the page. Lengths that the wall is laid out
/// with stand in style attributes, which can run nothing.
/// </summary>
internal static class ContentPolicy
{
    private static readonly string s_pages = Policy($"'self' '{PlainPage.StyleHash}'");

    /// <summary>The sign-in page has its style in itself, and no script.</summary>
    private static readonly string s_signIn = Policy("'unsafe-inline'");

    /// <summary>Sets the policy, unless whoever answers sets one of their own.</summary>
    public static Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/sign-in", StringComparison.OrdinalIgnoreCase) ? s_signIn : s_pages;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }

    private static string Policy(string style) =>
        $"default-src 'self'; script-src 'self'; style-src {style}; style-src-attr 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
}

using System.Net;
using Scorecard.Api.Answers;

namespace Scorecard.Web.Pages.Problems;

/// <summary>A document that needs nothing but itself: for when styles, components or the store may not be there.</summary>
internal static class PlainPage
{
    /// <summary>Writes the document.</summary>
    /// <param name="title">Before the product's name in the window's title.</param>
    /// <param name="body">Ready HTML.</param>
    /// <param name="refreshSeconds">After how many seconds the page asks for itself again; null for never.</param>
    public static string Render(string title, string body, int? refreshSeconds = null) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        {(refreshSeconds is { } seconds ? $"<meta http-equiv=\"refresh\" content=\"{seconds}\">" : "")}
        <title>{Encode(title)} · Scorecard</title>
        {Style.Element}
        </head>
        <body>
        <main>
        <p class="brand">Scorecard</p>
        {body}
        </main>
        </body>
        </html>
        """;

    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <summary>The style that stands in the document.</summary>
    public static readonly InlineStyle Style = new("""
        :root{color-scheme:light dark;--ground:#f6f7f9;--ink:#14181f;--dim:#59616e;--line:#dfe3e9;--off:#c0262d}
        @media (prefers-color-scheme:dark){:root{--ground:#0c0f13;--ink:#f2f5f8;--dim:#9aa5b3;--line:#262d37;--off:#ff5c57}}
        body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--ground);color:var(--ink);font:1.0625rem/1.5 system-ui,sans-serif}
        main{width:min(30rem,100vw - 2.5rem)}p{margin:.5rem 0}a{color:inherit;margin-right:1rem}
        .brand{font-weight:700}h1{margin:1.5rem 0 .25rem;font-size:1.75rem;line-height:1.2;letter-spacing:-.02em}
        .dim{color:var(--dim);font-size:.9375rem}.error{padding-left:.75rem;border-left:4px solid var(--off)}.error,code{overflow-wrap:anywhere}
        .bar{margin:1.25rem 0;height:4px;border-radius:2px;background:linear-gradient(90deg,var(--ink) 0 30%,var(--line) 30%)}
        @media (prefers-reduced-motion:no-preference){.bar{background-size:200% 100%;animation:go 1s linear infinite}@keyframes go{from{background-position:100% 0}to{background-position:-100% 0}}}
        """);
}

using System.Net;

namespace Scorecard.Web.Pages.Starting;

/// <summary>The page shown until the store is ready: a whole document by itself, since nothing else can be served yet. It asks again every second, without JavaScript.</summary>
public static class StartingPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="step">What is being done: <c>Starting PostgreSQL</c>.</param>
    /// <param name="detail">How far it is: <c>12,000 leads</c>.</param>
    /// <param name="error">Why it has stopped and what to do; the page then does not ask again as often.</param>
    public static string Render(string step, string? detail, string? error) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="refresh" content="{(error is null ? 1 : 10)}">
        <title>{(error is null ? "Starting" : "Could not start")} · Scorecard</title>
        <style>{Style}</style>
        </head>
        <body>
        <main>
        <p class="brand">Scorecard</p>
        {(error is null ? Progress(step, detail) : Failure(step, error))}
        </main>
        </body>
        </html>
        """;

    private static string Progress(string step, string? detail) => $"""
        <h1>{Encode(step)}</h1>
        <p role="status">{Encode(detail ?? "This takes a few seconds.")}</p>
        <div class="bar" aria-hidden="true"></div>
        <p class="dim">The scorecard appears here by itself.</p>
        """;

    private static string Failure(string step, string error) => $"""
        <h1>It could not start</h1>
        <p>While: {Encode(step)}</p>
        <p class="error" role="alert">{Encode(error)}</p>
        <p class="dim">Nothing was lost. The program's log has the details; this page tries again by itself.</p>
        """;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private const string Style = """
        :root{color-scheme:light dark;--ground:#f6f7f9;--ink:#14181f;--dim:#59616e;--line:#dfe3e9;--off:#c0262d}
        @media (prefers-color-scheme:dark){:root{--ground:#0c0f13;--ink:#f2f5f8;--dim:#9aa5b3;--line:#262d37;--off:#ff5c57}}
        body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--ground);color:var(--ink);font:1.0625rem/1.5 system-ui,sans-serif}
        main{width:min(30rem,100vw - 2.5rem)}p{margin:.5rem 0}
        .brand{font-weight:700}h1{margin:1.5rem 0 .25rem;font-size:1.75rem;line-height:1.2;letter-spacing:-.02em}
        .dim{color:var(--dim);font-size:.9375rem}.error{padding-left:.75rem;border-left:4px solid var(--off);overflow-wrap:anywhere}
        .bar{margin:1.25rem 0;height:4px;border-radius:2px;background:linear-gradient(90deg,var(--ink) 0 30%,var(--line) 30%)}
        @media (prefers-reduced-motion:no-preference){.bar{background-size:200% 100%;animation:go 1s linear infinite}@keyframes go{from{background-position:100% 0}to{background-position:-100% 0}}}
        """;
}

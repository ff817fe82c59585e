using Microsoft.AspNetCore.Mvc;

namespace Scorecard.Web.Pages.Problems;

/// <summary>Says what has failed where not even the layout can be drawn.</summary>
internal static class ErrorPage
{
    public static string Render(ProblemDetails problem, string trace) => PlainPage.Render(problem.Title ?? "", $"""
        <h1>{PlainPage.Encode(problem.Title ?? "")}</h1>
        <p>{PlainPage.Encode(problem.Detail ?? "")}</p>
        <p><a href="/">Scorecard</a><a href="/sources">Sources</a></p>
        <p class="dim">Number of this request: <code>{PlainPage.Encode(trace)}</code></p>
        """);
}

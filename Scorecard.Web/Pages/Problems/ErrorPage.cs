namespace Scorecard.Web.Pages.Problems;

/// <summary>Says that a page could not be made, that nothing was lost, and what to do.</summary>
internal static class ErrorPage
{
    public static string Render(string trace) => PlainPage.Render("Something went wrong", $"""
        <h1>Something went wrong</h1>
        <p>This page could not be made. No data were changed or lost; what was last computed is kept.</p>
        <p>Try it again in a moment. If it stays, the sources page shows whether a pull has failed, and the program's log has the details under the number below.</p>
        <p><a href="/">Scorecard</a><a href="/sources">Sources</a></p>
        <p class="dim">Number of this request: <code>{PlainPage.Encode(trace)}</code></p>
        """);
}

using Scorecard.Web.Pages.Problems;

namespace Scorecard.Web.Pages.Starting;

/// <summary>The page shown until the store is ready. It asks again by itself, without JavaScript.</summary>
public static class StartingPage
{
    private const int SecondsBetweenLooks = 1;
    private const int SecondsAfterError = 10;

    /// <summary>Writes the whole document.</summary>
    /// <param name="step">What is being done: <c>Starting PostgreSQL</c>.</param>
    /// <param name="detail">How far it is: <c>12,000 leads</c>.</param>
    /// <param name="error">Why it has stopped and what to do; the page then asks again less often.</param>
    public static string Render(string step, string? detail, string? error) => error is null
        ? PlainPage.Render("Starting", Progress(step, detail), SecondsBetweenLooks)
        : PlainPage.Render("Could not start", Failure(step, error), SecondsAfterError);

    private static string Progress(string step, string? detail) => $"""
        <h1>{PlainPage.Encode(step)}</h1>
        <p role="status">{PlainPage.Encode(detail ?? "This takes a few seconds.")}</p>
        <div class="bar" aria-hidden="true"></div>
        <p class="dim">The scorecard appears here by itself.</p>
        """;

    private static string Failure(string step, string error) => $"""
        <h1>It could not start</h1>
        <p>While: {PlainPage.Encode(step)}</p>
        <p class="error" role="alert">{PlainPage.Encode(error)}</p>
        <p class="dim">Nothing was lost. The program's log has the details; this page tries again by itself.</p>
        """;
}

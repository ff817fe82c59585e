using Scorecard.Data.Queries;

namespace Scorecard.Web.Pages.Problems;

/// <summary>The status of a page that says itself what is wrong.</summary>
internal static class PageStatus
{
    /// <summary>Sets it.</summary>
    /// <remarks>The renderer throws away what a page says once its status is 404, so it is set when the answer begins.</remarks>
    public static void Set(HttpContext? http, int status)
    {
        if (http is null) return;
        http.Response.OnStarting(() =>
        {
            http.Response.StatusCode = status;
            return Task.CompletedTask;
        });
    }

    /// <summary>What a question that cannot be answered is answered with.</summary>
    public static void Set(HttpContext? http, QueryException problem) => Set(http, problem.IsGone ? StatusCodes.Status410Gone : StatusCodes.Status400BadRequest);
}

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Scorecard.Api.Answers;
using Scorecard.Web.Pages.Wall;

namespace Scorecard.Web.Pages.Problems;

/// <summary>Tells a person of a failure by a page in the layout, with what to do and a way on. Programs that read JSON are told in JSON.</summary>
internal sealed class PageProblems(ILogger<PageProblems> log) : IProblemDetailsWriter
{
    private const string SecondsUntilNextLook = "2";

    private static readonly string[] s_notPages = ["/api", "/openapi", "/health", WallEndpoints.Events];

    /// <summary>Whether a page is asked for: at an address of pages, or elsewhere by a browser that goes there.</summary>
    public static bool WantsPage(HttpRequest request) =>
        !Array.Exists(s_notPages, path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
        || (HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase));

    public bool CanWrite(ProblemDetailsContext context) => WantsPage(context.HttpContext.Request);

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var (http, problem) = (context.HttpContext, context.ProblemDetails);
        problem.Status ??= http.Response.StatusCode;
        ProblemWords.Complete(problem, http.Request);
        http.Response.StatusCode = problem.Status.GetValueOrDefault();
        http.Response.Headers.CacheControl = "no-store";
        var comesBack = problem.Status is StatusCodes.Status503ServiceUnavailable && HttpMethods.IsGet(http.Request.Method);
        if (comesBack)
            http.Response.Headers["Refresh"] = SecondsUntilNextLook;
        await WriteAsync(http, problem, comesBack);
    }

    /// <summary>In services of its own: those of the request may have been in the middle of a page when it failed.</summary>
    private async Task WriteAsync(HttpContext http, ProblemDetails problem, bool comesBack)
    {
        var (services, trace) = (http.RequestServices, ProblemWords.TraceId(http));
        await using var own = services.CreateAsyncScope();
        http.RequestServices = own.ServiceProvider;
        // A form that was refused is not read again by the page that says so.
        http.Request.ContentType = null;
        http.Features.Set<IFormFeature>(null);
        http.Features.Set<IAntiforgeryValidationFeature>(null);
        try
        {
            var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(ProblemDocument.Details)] = problem, [nameof(ProblemDocument.Trace)] = trace, [nameof(ProblemDocument.ComesBack)] = comesBack,
            };
            await new RazorComponentResult<ProblemDocument>(parameters) { StatusCode = problem.Status, PreventStreamingRendering = true }.ExecuteAsync(http);
        }
        catch (Exception failure) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            log.LogWarning(failure, "The page that tells of a failure could not be drawn in the layout; it is told without.");
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.WriteAsync(ErrorPage.Render(problem, trace), http.RequestAborted);
        }
        finally
        {
            http.RequestServices = services;
        }
    }
}

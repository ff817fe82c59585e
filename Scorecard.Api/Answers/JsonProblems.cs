using Microsoft.AspNetCore.Mvc;

namespace Scorecard.Api.Answers;

/// <summary>Writes problems as JSON whatever the client says that it takes: an answer without a word helps nobody.</summary>
internal sealed class JsonProblems : IProblemDetailsWriter
{
    private const string ContentType = "application/problem+json";

    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var (http, problem) = (context.HttpContext, context.ProblemDetails);
        problem.Status ??= http.Response.StatusCode;
        ProblemWords.Complete(problem, http.Request);
        problem.Extensions.TryAdd("traceId", ProblemWords.TraceId(http));
        await http.Response.WriteAsJsonAsync<ProblemDetails>(problem, ApiJson.Options, ContentType, http.RequestAborted);
    }
}

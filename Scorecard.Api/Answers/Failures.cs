using Microsoft.AspNetCore.Diagnostics;
using Scorecard.Data;

namespace Scorecard.Api.Answers;

/// <summary>The one place where a failure becomes a problem (RFC 9457). What is not foreseen says nothing of its insides: they are in the log.</summary>
internal sealed class Failures(IProblemDetailsService problems, ILogger<Failures> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var endpoint = httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        var problem = ProblemWords.Of(exception, httpContext.Request, endpoint);
        Log(exception, httpContext, problem.Status);
        httpContext.Response.StatusCode = problem.Status ?? StatusCodes.Status500InternalServerError;
        if (problem.Status is StatusCodes.Status503ServiceUnavailable)
            httpContext.Response.Headers.RetryAfter = "5";
        await problems.WriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
        return true;
    }

    private void Log(Exception exception, HttpContext context, int? status)
    {
        if (status is StatusCodes.Status500InternalServerError)
            log.LogError(exception, "A request to {Path} failed; its problem has the number {TraceId}.", context.Request.Path, ProblemWords.TraceId(context));
        else if (StoreFault.Of(exception) is { } fault)
            log.LogWarning("A request to {Path} could not be answered. {What} {Reason}", context.Request.Path, fault.What, exception.GetBaseException().Message);
    }
}

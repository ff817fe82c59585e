using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Answers;

/// <summary>The one place where a failure becomes a problem (RFC 9457). What is not foreseen says nothing of its insides.</summary>
internal sealed class Failures(IProblemDetailsService problems) : IExceptionHandler
{
    /// <summary>The parameters that name a thing: where there is none of that name, it is not found.</summary>
    private static readonly HashSet<string> s_names = new(StringComparer.OrdinalIgnoreCase) { "key", "metric", "source", "name", "run", "type", "id" };

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = Describe(exception);
        httpContext.Response.StatusCode = problem.Status ?? StatusCodes.Status500InternalServerError;
        if (problem.Status is StatusCodes.Status503ServiceUnavailable)
            httpContext.Response.Headers.RetryAfter = "5";
        await problems.WriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
        return true;
    }

    private static ProblemDetails Describe(Exception exception) => exception switch
    {
        QueryException query => Describe(query),
        RunEndedException ended => new() { Status = StatusCodes.Status409Conflict, Title = "The run has ended.", Detail = ended.Message },
        BadHttpRequestException bad => new() { Status = bad.StatusCode, Title = "The request cannot be read.", Detail = bad.Message },
        DbException { IsTransient: true } => new()
        {
            Status = StatusCodes.Status503ServiceUnavailable,
            Title = "The store cannot be reached.",
            Detail = "Nothing was lost or changed. Try again in a few seconds.",
        },
        _ => new()
        {
            Status = StatusCodes.Status500InternalServerError,
            Title = "Something went wrong here.",
            Detail = "It is in the server's log, under this problem's traceId.",
        },
    };

    private static ProblemDetails Describe(QueryException query)
    {
        var (status, title) = query.IsGone ? (StatusCodes.Status410Gone, "It is no longer kept.")
            : s_names.Contains(query.Parameter) ? (StatusCodes.Status404NotFound, "There is no such thing.")
            : (StatusCodes.Status400BadRequest, "A parameter cannot be used.");
        return new()
        {
            Status = status,
            Title = title,
            Detail = query.Message,
            Extensions = { ["parameter"] = query.Parameter, ["value"] = query.Value },
        };
    }
}

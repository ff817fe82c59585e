using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Scorecard.Api.Answers;

/// <summary>
/// Refuses what nobody can read before anything is looked up by it: a NUL in a parameter, which no name has and no database
/// takes, and a body in an encoding that there is not.
/// </summary>
internal sealed class ReadableRequest(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, IProblemDetailsService problems)
    {
        if (Fault(context.Request) is { } fault)
        {
            context.Response.StatusCode = fault.Status.GetValueOrDefault();
            await problems.WriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = fault });
            return;
        }

        await next(context);
        // A page that refuses a form says what kind of answer it is, and then nothing: what is said of such a status is said by others.
        if (context.Response is { StatusCode: >= StatusCodes.Status400BadRequest, HasStarted: false, ContentLength: null } response)
            response.ContentType = null;
    }

    private static ProblemDetails? Fault(HttpRequest request) =>
        Unkeepable(request.Query) is { } name ? ProblemWords.Unkeepable(name)
        : MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type is { Charset.HasValue: true, Encoding: null }
            ? ProblemWords.New(StatusCodes.Status415UnsupportedMediaType, "The body is in an encoding that is not read here.", "Send it as UTF-8. Nothing was changed.")
            : null;

    private static string? Unkeepable(IQueryCollection query)
    {
        foreach (var (name, values) in query)
        {
            if (name.Contains('\0', StringComparison.Ordinal) || values.Any(value => value?.Contains('\0', StringComparison.Ordinal) is true))
                return name.Replace("\0", "", StringComparison.Ordinal);
        }

        return null;
    }
}

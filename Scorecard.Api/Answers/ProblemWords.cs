using System.Diagnostics;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Scorecard.Data;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Answers;

/// <summary>Failures and statuses in words for people.</summary>
public static class ProblemWords
{
    /// <summary>Values that came with a request are said again so far and no further.</summary>
    private const int Longest = 300;

    private const string CannotBeRead = "The request cannot be read.";

    /// <summary>The parameters that name a thing: where there is none of that name, it is not found.</summary>
    private static readonly HashSet<string> s_names = new(StringComparer.OrdinalIgnoreCase) { "key", "metric", "source", "name", "run", "type", "id" };

    /// <summary>By which the log and a problem are found to belong together.</summary>
    public static string TraceId(HttpContext context) => Activity.Current?.Id ?? context.TraceIdentifier;

    /// <summary>What a request's failure is to be told as.</summary>
    internal static ProblemDetails Of(Exception failure, HttpRequest request, Endpoint? endpoint) => failure switch
    {
        QueryException query => Of(query),
        SourceWaitsException waits => New(StatusCodes.Status409Conflict, "The source waits for an answer.", waits.Message),
        RunEndedException ended => New(StatusCodes.Status409Conflict, "The run has ended.", ended.Message),
        BadHttpRequestException bad => BodyProblem.Of(bad, endpoint),
        InvalidDataException or IOException when IsForm(request) =>
            New(StatusCodes.Status400BadRequest, CannotBeRead, "The form does not end where it says, or has more fields, or longer ones, than any page of this program sends. Nothing was changed."),
        AntiforgeryValidationException => New(StatusCodes.Status400BadRequest, CannotBeRead, "This form is too old or does not come from this page. Nothing was changed. Open the page again and repeat."),
        _ when StoreFault.IsUnkeepableText(failure) => Unkeepable(),
        _ when StoreFault.Of(failure) is { } fault => Of(fault),
        _ => New(StatusCodes.Status500InternalServerError, "Something went wrong here.", "What was kept before is kept. Try again in a moment; if it stays, the server's log has the details under the number of this request."),
    };

    /// <summary>Says of a status that came without a word what it means and what would do.</summary>
    public static void Complete(ProblemDetails problem, HttpRequest request)
    {
        var (title, detail) = problem.Status switch
        {
            StatusCodes.Status400BadRequest when IsForm(request) =>
                (CannotBeRead, "This form is too old, or does not come from a page of this program. Nothing was changed. Open the page again and repeat."),
            StatusCodes.Status400BadRequest => (CannotBeRead, "Something in it is not as this address takes it. Nothing was changed."),
            StatusCodes.Status404NotFound => ("There is nothing here.", "There is no page at this address. It may have been mistyped, or the link is an old one."),
            StatusCodes.Status405MethodNotAllowed => ("This address does not take that.", $"It does not answer to {Short(request.Method)}. Nothing was changed."),
            StatusCodes.Status413PayloadTooLarge => ("The request is too large.", "It is larger than this server takes. Nothing was changed."),
            StatusCodes.Status415UnsupportedMediaType => ("The body is in no format that is read here.", "Send it as JSON, with Content-Type: application/json. Nothing was changed."),
            _ => ("The request was not answered.", "Nothing was changed."),
        };
        problem.Detail ??= problem.Title is null || IsReasonPhrase(problem) ? detail : null;
        problem.Title = problem.Title is null || IsReasonPhrase(problem) ? title : problem.Title;
    }

    internal static string Short(string? value) => value is null ? "" : value.Length <= Longest ? value : $"{value[..Longest]}… ({value.Length:N0} characters)";

    internal static ProblemDetails New(int status, string title, string detail) => new() { Status = status, Title = title, Detail = detail };

    /// <summary>A text that has a NUL in it.</summary>
    internal static ProblemDetails Unkeepable(string? parameter = null)
    {
        var problem = New(
            StatusCodes.Status400BadRequest, "A text cannot be used.",
            $"{(parameter is null ? "A text of this request" : $"'{Short(parameter)}'")} has a character that no text may have, such as NUL or half of one. Nothing was changed; leave it out.");
        if (parameter is not null)
            problem.Extensions["parameter"] = Short(parameter);
        return problem;
    }

    /// <summary>By the header alone: a form whose token does not hold must not even be looked at.</summary>
    private static bool IsForm(HttpRequest request) => request.ContentType is { } type
        && (type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) || type.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase));

    /// <summary>The framework has two names for 413.</summary>
    private static bool IsReasonPhrase(ProblemDetails problem) =>
        problem.Title is "Content Too Large" || string.Equals(problem.Title, Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(problem.Status ?? 0), StringComparison.Ordinal);

    private static ProblemDetails Of(StoreFault fault) => fault.IsAway
        ? New(StatusCodes.Status503ServiceUnavailable, "The store cannot be reached.", "Nothing was lost or changed. Try again in a few seconds.")
        : New(StatusCodes.Status500InternalServerError, fault.What, $"Nothing was changed. {fault.Remedy}");

    private static ProblemDetails Of(QueryException query)
    {
        var (status, title) = query.IsGone ? (StatusCodes.Status410Gone, "It is no longer kept.")
            : !query.IsTooMany && s_names.Contains(query.Parameter) ? (StatusCodes.Status404NotFound, "There is no such thing.")
            : (StatusCodes.Status400BadRequest, "A parameter cannot be used.");
        var problem = New(status, title, Bounded(query));
        problem.Extensions["parameter"] = Short(query.Parameter);
        problem.Extensions["value"] = query.Value is null ? null : Short(query.Value);
        return problem;
    }

    /// <summary>A message repeats the value that it is about, which may be as long as whoever sent it liked.</summary>
    private static string Bounded(QueryException query) =>
        query.Value is { Length: > Longest } value ? query.Message.Replace(value, Short(value), StringComparison.Ordinal) : query.Message;
}

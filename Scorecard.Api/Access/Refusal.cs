namespace Scorecard.Api.Access;

/// <summary>How the door says no.</summary>
internal static class Refusal
{
    public static Task WriteAsync(HttpContext context, int status, string title, string detail, string parameter, string? value) =>
        TypedResults.Problem(
            detail,
            statusCode: status,
            title: title,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["parameter"] = parameter, ["value"] = value })
        .ExecuteAsync(context);
}

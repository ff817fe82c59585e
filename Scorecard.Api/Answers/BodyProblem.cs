using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Scorecard.Api.Answers;

/// <summary>Says what is wrong with a body, and what the address takes: by its properties, and not in the words of the program that reads it.</summary>
internal static class BodyProblem
{
    private const string Title = "The body cannot be used.";

    public static ProblemDetails Of(BadHttpRequestException bad, Endpoint? endpoint)
    {
        var problem = new ProblemDetails { Status = bad.StatusCode };
        if (bad.StatusCode is StatusCodes.Status400BadRequest && endpoint?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } type)
            Describe(problem, bad.InnerException as JsonException, type);
        return problem;
    }

    private static void Describe(ProblemDetails problem, JsonException? json, Type type)
    {
        var known = Known(type);
        var expected = $"Expected is a JSON object with {string.Join(", ", known.Select(one => $"'{one.Key}' ({one.Value})"))}. Nothing was changed.";
        problem.Title = Title;
        if (json is null)
            problem.Detail = $"There is none. {expected}";
        else if (Property(json) is not { } property)
            problem.Detail = $"It is no JSON object that can be read{Place(json)}. {expected}";
        else
        {
            problem.Extensions["parameter"] = ProblemWords.Short(property);
            problem.Detail = known.TryGetValue(property, out var kind)
                ? $"'{property}' is not {kind}. {expected}"
                : $"There is no property '{ProblemWords.Short(property)}' here. {expected}";
        }
    }

    /// <summary>The property at which the reader stopped; null where what it read is no JSON, or no object.</summary>
    private static string? Property(JsonException json) => json switch
    {
        { InnerException: JsonException } => null,
        { Path: ['$', '[', '\'', .. var quoted, '\'', ']'] } => quoted,
        { Path: ['$', '.', .. var name] } => name.Split('.', '[')[0],
        _ => null,
    };

    private static string Place(JsonException json) => json.LineNumber is { } line ? $": look at line {line + 1}, character {json.BytePositionInLine + 1}" : "";

    private static Dictionary<string, string> Known(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name), property => Kind(property.PropertyType), StringComparer.OrdinalIgnoreCase);

    private static string Kind(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var text when text == typeof(string) => "a text",
        var flag when flag == typeof(bool) => "true or false",
        var whole when whole == typeof(int) || whole == typeof(long) => "a whole number",
        { IsPrimitive: true } => "a number",
        { IsArray: true } => "a list",
        _ => "an object",
    };
}

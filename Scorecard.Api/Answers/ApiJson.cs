using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Scorecard.Api.Answers;

/// <summary>How the interface writes JSON: camelCase, nulls kept, ids as strings (a 64-bit id would lose digits in a browser).</summary>
internal static class ApiJson
{
    /// <summary>For what is written outside an endpoint's result: lines, files and hashes.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    public static void Apply(JsonSerializerOptions options)
    {
        options.NumberHandling = JsonNumberHandling.Strict;
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(WriteIdsAsStrings);
    }

    /// <summary>Whether a property is an id: <c>Id</c>, <c>SnapshotId</c>; a count is no id.</summary>
    public static bool IsId(JsonPropertyInfo property) =>
        (property.PropertyType == typeof(long) || property.PropertyType == typeof(long?))
        && property.Name.EndsWith("Id", StringComparison.OrdinalIgnoreCase);

    private static void WriteIdsAsStrings(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(IsId))
            property.NumberHandling = JsonNumberHandling.WriteAsString;
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        options.MakeReadOnly();
        return options;
    }
}

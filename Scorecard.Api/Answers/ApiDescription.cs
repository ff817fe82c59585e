using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Scorecard.Api.Answers;

/// <summary>The OpenAPI document: the words stand as XML documentation on the handlers and views, this adds the rest.</summary>
internal static class ApiDescription
{
    public static void Apply(OpenApiOptions options)
    {
        options.AddDocumentTransformer(DescribeAsync);
        options.AddSchemaTransformer(IdsAreStringsAsync);
        options.ShouldInclude = api => api.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is true || api.RelativePath?.StartsWith("health/", StringComparison.Ordinal) is true;
    }

    private static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Scorecard",
            Version = "v1",
            Description = "The red and green scorecard that sales and marketing own together. Ratios are fractions, ids are strings, "
                + "what does not exist is null with a status and a reason. Errors are problem details (RFC 9457) that name the parameter and its value.",
        };
        // The document is the same wherever it is served.
        document.Servers = [];
        return Task.CompletedTask;
    }

    private static Task IdsAreStringsAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (context.JsonPropertyInfo is not { } property || !ApiJson.IsId(property))
            return Task.CompletedTask;
        schema.Type = property.PropertyType == typeof(long?) ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        schema.Format = null;
        return Task.CompletedTask;
    }
}

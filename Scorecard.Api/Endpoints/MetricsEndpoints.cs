using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Endpoints;

internal static class MetricsEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var metrics = routes.MapGroup("/metrics").WithTags("Metrics");
        metrics.MapGet("", ListAsync);
        metrics.MapGet("/{key}", GetAsync).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Every metric: what it means, whose it is, and its formula.</summary>
    internal static async Task<Ok<IReadOnlyList<MetricDescriptor>>> ListAsync([FromServices] ICatalogQuery catalog, CancellationToken cancellation) =>
        TypedResults.Ok(await catalog.MetricsAsync(cancellation));

    /// <summary>One metric: what it means, whose it is, and its formula.</summary>
    /// <param name="key">The metric's key, such as lead-conversion-rate.</param>
    internal static async Task<Ok<MetricDescriptor>> GetAsync([FromRoute] string key, [FromServices] ICatalogQuery catalog, CancellationToken cancellation)
    {
        var metrics = await catalog.MetricsAsync(cancellation);
        return TypedResults.Ok(
            metrics.FirstOrDefault(metric => string.Equals(metric.Key, key, StringComparison.Ordinal))
            ?? throw new QueryException("key", key, $"There is no metric '{key}'; there are {string.Join(", ", metrics.Select(metric => metric.Key))}."));
    }
}

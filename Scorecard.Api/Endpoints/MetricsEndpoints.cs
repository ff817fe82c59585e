using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Scorecard.Api.Answers;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Endpoints;

internal static class MetricsEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var metrics = routes.MapGroup("/metrics").WithTags("Metrics");
        metrics.MapGet("", ListAsync);
        metrics.MapGet("/{key}", GetAsync).ProducesProblem(StatusCodes.Status404NotFound);
        metrics.MapGet("/{key}/explanation", ExplainAsync)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Every metric: what it means to each team, whose it is, its formula, and what is agreed of it.</summary>
    internal static async Task<Ok<IReadOnlyList<MetricDescriptor>>> ListAsync([FromServices] ICatalogQuery catalog, CancellationToken cancellation) =>
        TypedResults.Ok(await catalog.MetricsAsync(cancellation));

    /// <summary>One metric: what it means to each team, whose it is, its formula, and what is agreed of it.</summary>
    /// <param name="key">The metric's key, such as lead-conversion-rate.</param>
    internal static async Task<Ok<MetricDescriptor>> GetAsync([FromRoute] string key, [FromServices] ICatalogQuery catalog, CancellationToken cancellation)
    {
        var metrics = await catalog.MetricsAsync(cancellation);
        return TypedResults.Ok(
            metrics.FirstOrDefault(metric => string.Equals(metric.Key, key, StringComparison.Ordinal))
            ?? throw new QueryException("key", key, $"There is no metric '{key}'; there are {string.Join(", ", metrics.Select(metric => metric.Key))}."));
    }

    /// <summary>One value explained: its formula filled with the period's own numbers, what is agreed there, and whether it was restated.</summary>
    /// <param name="key">The metric's key, such as lead-conversion-rate.</param>
    /// <param name="grain"><c>day</c>, <c>week</c>, <c>month</c> (the default), <c>quarter</c> or <c>year</c>.</param>
    /// <param name="period">The period's name, for a cohort metric that of entry; by default the one that the scorecard shows of the metric.</param>
    /// <param name="segment">One pair, such as channel:organic; "channel:" is the blank one; the total by default.</param>
    /// <param name="snapshot">The id of a snapshot: the value as it was known when it had been received; as it is known today by default.</param>
    /// <param name="asOf">A day, such as 2018-11-14: what happened after it does not count.</param>
    internal static async Task<Ok<ExplanationView>> ExplainAsync(
        [FromRoute] string key, string? grain, string? period, string? segment, string? snapshot, string? asOf,
        [FromServices] IExplanationQuery explanations, CancellationToken cancellation) =>
        TypedResults.Ok(await explanations.GetAsync(
            new ExplanationRequest(key, grain, period, segment, Parse.Id("snapshot", snapshot), Parse.Day("asOf", asOf)), cancellation));
}

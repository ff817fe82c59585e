using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Endpoints;

internal static class RecordHistoryEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/records/{type}/history", GetAsync).WithTags("Records").ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>What a record has been: every version that is kept, with the snapshot that brought it, what each changed field by field, and when it was gone.</summary>
    /// <param name="type"><c>lead</c>, <c>deal</c>, <c>customer-period</c>, <c>spend</c> or <c>rate</c>.</param>
    /// <param name="source">The source it came from.</param>
    /// <param name="id">Its id there.</param>
    internal static async Task<Ok<RecordHistoryView>> GetAsync(
        [FromRoute] string type, string? source, string? id, [FromServices] IRecordHistoryQuery query, CancellationToken cancellation) =>
        TypedResults.Ok(await query.GetAsync(type, source, id, cancellation));
}

namespace Scorecard.Data.Queries;

/// <summary>Explains a metric's value in one period.</summary>
public interface IExplanationQuery
{
    /// <summary>The value with its formula filled and what it was made from; throws <see cref="QueryException"/> naming the parameter and its value where one cannot be used.</summary>
    Task<ExplanationView> GetAsync(ExplanationRequest request, CancellationToken cancellation);
}

/// <summary>Which value: <c>Period</c> by name, by default the one that the scorecard shows of the metric.</summary>
/// <param name="Snapshot">The snapshot at which it is to be as it was known; as it is known today if absent.</param>
/// <param name="AsOf">The last day whose events count.</param>
public sealed record ExplanationRequest(string Key, string? Grain = null, string? Period = null, string? Segment = null, long? Snapshot = null, DateOnly? AsOf = null);

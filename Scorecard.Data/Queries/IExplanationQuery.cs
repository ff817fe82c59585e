namespace Scorecard.Data.Queries;

/// <summary>Explains a metric's value in one period.</summary>
public interface IExplanationQuery
{
    /// <summary>The value with its formula filled and what it was made from; throws <see cref="QueryException"/> naming the parameter and its value where one cannot be used.</summary>
    Task<ExplanationView> GetAsync(ExplanationRequest request, CancellationToken cancellation);
}

/// <summary>Which value: <c>Period</c> by name, by default the one that the scorecard shows of the metric.</summary>
public sealed record ExplanationRequest(string Key, string? Grain = null, string? Period = null, string? Segment = null);

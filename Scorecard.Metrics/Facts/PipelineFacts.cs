namespace Scorecard.Metrics.Facts;

/// <summary>
/// The open pipeline by the day on which it is expected to close. Each measure is kept twice: for the deals qualified up
/// to a day, and for those ended up to a day; what was open on the day is the one less the other.
/// </summary>
public sealed record PipelineFacts(AgeFact Qualified, AgeFact Ended)
{
    private static readonly Quantity Weighted = Deal.Amount.Times(Deal.Probability);

    /// <summary>How many deals.</summary>
    public static readonly PipelineFacts Count = Of("pipeline", null, null);

    /// <summary>How many have an amount.</summary>
    public static readonly PipelineFacts WithAmount = Of("pipeline.with-amount", Deal.Amount.IsKnown, null);

    /// <summary>Their amounts.</summary>
    public static readonly PipelineFacts Amount = Of("pipeline.amount", null, Deal.Amount);

    /// <summary>How many have an amount and a probability.</summary>
    public static readonly PipelineFacts WithProbability = Of("pipeline.with-probability", Weighted.IsKnown, null);

    /// <summary>Amount × probability.</summary>
    public static readonly PipelineFacts Expected = Of("pipeline.expected", null, Weighted);

    /// <summary>Amount² × probability.</summary>
    public static readonly PipelineFacts ExpectedSquare = Of("pipeline.expected-square", null, Deal.Amount.Times(Weighted));

    /// <summary>(Amount × probability)².</summary>
    public static readonly PipelineFacts SquareOfExpected = Of("pipeline.square-of-expected", null, Weighted.Times(Weighted));

    /// <summary>Deals in a currency without a rate.</summary>
    public static readonly PipelineFacts WithoutRate = Of("pipeline.without-rate", Deal.WithoutRate.IsKnown, null);

    /// <summary>Both of its facts.</summary>
    public IEnumerable<Fact> Both => [Qualified, Ended];

    /// <summary>The measure over the deals open at the end of <paramref name="day"/> that were expected to close from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public double Open(FactTable facts, DateOnly start, DateOnly end, DateOnly day) =>
        facts.Planned(Qualified, start, end, day) - facts.Planned(Ended, start, end, day);

    private static PipelineFacts Of(string key, Condition? where, Quantity? sum) => new(
        new AgeFact($"{key}.qualified", Deal.ExpectedClose, Deal.Qualified, where, sum),
        new AgeFact($"{key}.ended", Deal.ExpectedClose, Deal.Ended, where, sum));
}

namespace Scorecard.Metrics.Facts;

/// <summary>The open pipeline by the day on which it is expected to close.</summary>
public static class PipelineFacts
{
    private static readonly Quantity Weighted = Deal.Amount.Times(Deal.Probability);

    /// <summary>How many deals.</summary>
    public static readonly StockFact Count = Of("pipeline", null, null);

    /// <summary>How many have an amount.</summary>
    public static readonly StockFact WithAmount = Of("pipeline.with-amount", Deal.Amount.IsKnown, null);

    /// <summary>Their amounts.</summary>
    public static readonly StockFact Amount = Of("pipeline.amount", null, Deal.Amount);

    /// <summary>How many have an amount and a probability.</summary>
    public static readonly StockFact WithProbability = Of("pipeline.with-probability", Weighted.IsKnown, null);

    /// <summary>Amount × probability.</summary>
    public static readonly StockFact Expected = Of("pipeline.expected", null, Weighted);

    /// <summary>Amount² × probability.</summary>
    public static readonly StockFact ExpectedSquare = Of("pipeline.expected-square", null, Deal.Amount.Times(Weighted));

    /// <summary>(Amount × probability)².</summary>
    public static readonly StockFact SquareOfExpected = Of("pipeline.square-of-expected", null, Weighted.Times(Weighted));

    /// <summary>Deals in a currency without a rate.</summary>
    public static readonly StockFact WithoutRate = Of("pipeline.without-rate", Deal.WithoutRate.IsKnown, null);

    private static StockFact Of(string key, Condition? where, Quantity? sum) => new(key, Deal.ExpectedClose, Deal.Qualified, Deal.Ended, where, sum);
}

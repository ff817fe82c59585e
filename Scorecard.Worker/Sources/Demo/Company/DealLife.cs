namespace Scorecard.Worker.Sources.Demo.Company;

/// <summary>A deal's whole life but for its outcome, by the clock of the reporting time zone.</summary>
/// <param name="Lead">The lead it came from; none for a deal that sales found itself.</param>
/// <param name="Probability">The forecast while it is open and qualified, 0 to 1.</param>
/// <param name="Amount">In the company's currency, yearly.</param>
internal sealed record DealLife(
    LeadLife? Lead,
    string Channel,
    string Region,
    DateTime Created,
    DateTime Qualified,
    DateTime ExpectedClose,
    DateTime Closed,
    decimal Probability,
    decimal Amount)
{
    /// <summary>Its number in the order of creation.</summary>
    public int Number { get; init; }

    public bool Won { get; init; }

    /// <summary>The customer that it makes, if won.</summary>
    public int? Customer { get; init; }

    /// <summary>Whether somebody forgot to fill in the amount.</summary>
    public bool AmountMissing { get; init; }
}

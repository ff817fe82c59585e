using Scorecard.Metrics.Facts;

namespace Scorecard.Metrics.Records;

/// <summary>What records are called.</summary>
public static class RecordWords
{
    /// <summary>Several of a type: <c>deals</c>.</summary>
    public static string Plural(RecordType type) => type switch
    {
        RecordType.Lead => "leads",
        RecordType.Deal => "deals",
        RecordType.CustomerPeriod => "customer periods",
        RecordType.Spend => "spend rows",
        _ => "exchange rates",
    };
}

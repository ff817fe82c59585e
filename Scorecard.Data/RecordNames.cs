namespace Scorecard.Data;

/// <summary>What record types are called where people and programs read of them, by the name that the store keeps.</summary>
internal static class RecordNames
{
    /// <summary><c>customer-period</c>.</summary>
    public static string Of(string type) => type switch
    {
        "Lead" => "lead",
        "Deal" => "deal",
        "CustomerPeriod" => "customer-period",
        "Spend" => "spend",
        _ => "rate",
    };

    /// <summary><c>customer periods</c>.</summary>
    public static string Many(string type) => type switch
    {
        "Lead" => "leads",
        "Deal" => "deals",
        "CustomerPeriod" => "customer periods",
        "Spend" => "rows of spend",
        _ => "exchange rates",
    };
}

namespace Scorecard.Web.Components.Formatting;

/// <summary>The words of a status. The palette is a setting, the words are not.</summary>
internal static class StatusText
{
    public static string Word(string status) => status switch
    {
        "green" => "on target",
        "red" => "off target",
        "no-data" => "no data",
        "not-yet-mature" => "not yet mature",
        "too-few" => "too few",
        "no-target" => "no target",
        "grey" => "not enough to judge",
        _ => status,
    };

    /// <summary>Green, red, or grey for all that has no colour: also the name of its shape and of its class in the style.</summary>
    public static string Colour(string status) => status is "green" or "red" ? status : "grey";

    /// <summary>The reason, unless it only repeats the word.</summary>
    public static string? Reason(string status, string? reason) =>
        string.IsNullOrWhiteSpace(reason) || string.Equals(reason, Word(status), StringComparison.OrdinalIgnoreCase) ? null : reason;

    public static string Owner(string owner) => owner switch
    {
        "shared" => "Both teams",
        "marketing" => "Marketing",
        "sales" => "Sales",
        _ => owner,
    };
}

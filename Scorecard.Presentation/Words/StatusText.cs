using Scorecard.Data.Queries;

namespace Scorecard.Presentation.Words;

/// <summary>The words of a status. The palette is a setting, the words are not.</summary>
public static class StatusText
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

    /// <summary>The word of a metric on a board. A value that covers part of its period is no absence, and one of a running period is not judged.</summary>
    public static string Word(MetricView metric, ScorecardView view) => view.Running && metric.Status is "not-yet-mature"
        ? metric.Cohort is null ? SoFar : "carried over"
        : Word(metric.Status, metric.Value);

    /// <summary>The word of one value of a history.</summary>
    public static string Word(HistoryPoint point) => point.Running && Colour(point.Status) is "grey" ? SoFar : Word(point.Status, point.Value);

    /// <summary>The word beside a value.</summary>
    public static string Word(string status, double? value) => status is "no-data" && value is not null ? "partly covered" : Word(status);

    /// <summary>Of a value whose period is running.</summary>
    public const string SoFar = "so far";

    /// <summary>Green, red, or grey for all that has no colour: also the name of its shape and of its class in the style.</summary>
    public static string Colour(string status) => status is "green" or "red" ? status : "grey";

    /// <summary>The reason, unless it only repeats the word.</summary>
    public static string? Reason(string status, string? reason) =>
        string.IsNullOrWhiteSpace(reason) || string.Equals(reason, Word(status), StringComparison.OrdinalIgnoreCase) || (status is "no-target" && reason.StartsWith(Word(status), StringComparison.Ordinal)) ? null : reason;

    public static string Owner(string owner) => owner switch
    {
        "shared" => "Both teams",
        "marketing" => "Marketing",
        "sales" => "Sales",
        _ => owner,
    };
}

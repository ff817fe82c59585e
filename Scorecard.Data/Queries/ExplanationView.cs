namespace Scorecard.Data.Queries;

/// <summary>One value of a metric, explained: its formula with the period's own numbers, and what it was made from.</summary>
/// <param name="Metric">The metric's key.</param>
/// <param name="Grain"><c>day</c>, <c>week</c>, <c>month</c>, <c>quarter</c> or <c>year</c>.</param>
/// <param name="Period">The period's name; for a cohort metric the period of entry.</param>
/// <param name="Running">Whether the period is not over yet.</param>
/// <param name="Segment"><c>channel:organic</c>, or null for the total.</param>
/// <param name="Currency">The currency of every amount in it, also where the value itself is no money.</param>
/// <param name="N">What the value rests on: the denominator of a ratio, the records of a mean, the count itself.</param>
/// <param name="Target">What it is held against.</param>
/// <param name="Status"><c>green</c>, <c>red</c>, <c>no-data</c>, <c>stale</c>, <c>incomplete</c>, <c>undefined</c>, <c>not-yet-mature</c>, <c>too-few</c> or <c>no-target</c>.</param>
/// <param name="Reason">Why there is no colour, or no value, in words.</param>
/// <param name="CloseCall">Whether the interval contains the target.</param>
/// <param name="Estimate">Whether the value is an estimate that stands in until the cohort is mature.</param>
/// <param name="Formula">The formula piece by piece with its numbers; empty where it does not give the value, and <c>WhyNoFormula</c> says why.</param>
/// <param name="WhyNoFormula">Why the formula is not filled: there is no value, or an estimate stands in.</param>
/// <param name="Notes">What else is worth knowing: records left out, approximations.</param>
/// <param name="Parameters">Everything a definition may set of the metric, with the value in force in the period.</param>
/// <param name="Restated">What was first shown, where another value or status is known since; else null.</param>
/// <param name="AsOf">The last day that counted.</param>
/// <param name="DefinitionVersion">The version of the definition that governs the period.</param>
/// <param name="TargetVersion">The version of the targets that governs the period.</param>
/// <param name="SnapshotId">The snapshot that last changed the value; null where it was computed when it was asked for.</param>
/// <param name="WithoutOldDeals">Of pipeline velocity: what it is without the deals that have been open for too long; else null.</param>
public sealed record ExplanationView(
    string Metric,
    string Grain,
    string Period,
    bool Running,
    string? Segment,
    string Currency,
    double? Value,
    double? Low,
    double? High,
    double? N,
    TargetView? Target,
    string Status,
    string? Reason,
    bool CloseCall,
    bool Estimate,
    IReadOnlyList<FormulaPartView> Formula,
    string? WhyNoFormula,
    IReadOnlyList<string> Notes,
    IReadOnlyList<SettingView> Parameters,
    RestatedView? Restated,
    DateOnly? AsOf,
    int DefinitionVersion,
    int TargetVersion,
    long? SnapshotId,
    WithoutOldView? WithoutOldDeals = null);

/// <summary>A number of a formula, or the signs and words between two.</summary>
/// <param name="Words">What the number is; between numbers, the signs and words themselves.</param>
/// <param name="Part">The name of the number among the parts; null between numbers.</param>
/// <param name="Unit">What it is measured in; null between numbers.</param>
/// <param name="Value">The number; null between numbers.</param>
public sealed record FormulaPartView(string Words, string? Part, string? Unit, double? Value);

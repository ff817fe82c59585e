namespace Scorecard.Metrics.Agreements;

/// <summary>The rules that derive stages of a lead.</summary>
/// <param name="Mql">What makes a lead an MQL; null where its source says so by a date.</param>
/// <param name="Sql">What makes a lead an SQL; null where its source says so by a date.</param>
public sealed record StageRules(StageRule? Mql = null, StageRule? Sql = null)
{
    /// <summary>The source's own dates hold.</summary>
    public static StageRules None { get; } = new();
}

/// <summary>
/// A lead is in the stage once its life-cycle stage is one of those named, or its score is high enough. It entered when
/// its source says so, else with the first snapshot that showed it.
/// </summary>
public sealed record StageRule
{
    /// <summary>The life-cycle stages, as the source writes them.</summary>
    public IReadOnlyList<string>? LifecycleStages { get; init; }

    /// <summary>The lowest score.</summary>
    public decimal? ScoreAtLeast { get; init; }

    /// <summary>The fields that a source has to map for the rule to be applied; one of them is enough.</summary>
    public IEnumerable<string> Fields =>
        [.. LifecycleStages is null ? Array.Empty<string>() : ["lifecycleStage"], .. ScoreAtLeast is null ? Array.Empty<string>() : ["score"]];

    /// <inheritdoc/>
    public bool Equals(StageRule? other) =>
        other is not null && ScoreAtLeast == other.ScoreAtLeast && (LifecycleStages ?? []).Order(StringComparer.Ordinal).SequenceEqual((other.LifecycleStages ?? []).Order(StringComparer.Ordinal));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ScoreAtLeast, LifecycleStages?.Count);
}

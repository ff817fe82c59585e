using Scorecard.Metrics.Periods;

namespace Scorecard.Metrics.Contract;

/// <summary>What both teams agreed on, as far as it governs one period and segment: parameters, business hours, targets.</summary>
public sealed record Terms
{
    /// <summary>Every parameter at its default, the clock running day and night, no target.</summary>
    public static Terms Defaults { get; } = new();

    /// <summary>The parameters of the definition in force.</summary>
    public ParameterValues Parameters { get; init; } = ParameterValues.Defaults;

    /// <summary>When the hand-off's clock runs.</summary>
    public BusinessCalendar Hours { get; init; } = new(BusinessHours.Always, TimeZoneInfo.Utc);

    /// <summary>The target of a metric in the same period and segment; null where it has none.</summary>
    public Func<string, Target?> TargetOf { get; init; } = _ => null;

    /// <summary>The value of a whole-number parameter of a metric.</summary>
    public int Whole(IMetric metric, string name) => Parameters.Whole(metric, name);

    /// <summary>The word that a parameter of a metric is set to.</summary>
    public string Word(IMetric metric, string name) => Parameters.Word(metric, name);

    /// <summary>The words that a parameter of a metric is set to.</summary>
    public IReadOnlyList<string> Words(IMetric metric, string name) => Parameters.Words(metric, name);

    /// <summary>The smallest denominator of the metric that is coloured.</summary>
    public int MinimumSample(IMetric metric) => Parameters.MinimumSample(metric);

    /// <summary>A definition's parameters alone: no hours and no targets are agreed.</summary>
    public static implicit operator Terms(ParameterValues parameters) => new() { Parameters = parameters };
}

using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.HandOff;
using Scorecard.Metrics.Periods;

namespace Scorecard.Metrics.Agreements;

/// <summary>What both teams sign as one version: what the metrics are, which rules make a lead an MQL or SQL, and when the hand-off's clock runs.</summary>
/// <param name="Parameters">The parameters of the metrics that differ from their defaults.</param>
/// <param name="Stages">The rules that derive stages; the source's own dates hold where there is none.</param>
/// <param name="Hours">The business hours.</param>
public sealed record Definition(ParameterValues Parameters, StageRules Stages, BusinessHours Hours)
{
    /// <summary>Every parameter at its default, no rules, the clock running day and night.</summary>
    public static Definition Default { get; } = new(ParameterValues.Defaults, StageRules.None, BusinessHours.Always);

    /// <summary>Business hours in which sales touches a lead.</summary>
    public int TouchHours => Parameters.Whole(Metric<SlaCompliance>(), SlaCompliance.Hours.Name);

    /// <summary>Business hours in which sales says what it thinks of a lead.</summary>
    public int VerdictHours => Parameters.Whole(Metric<LeadAcceptanceRate>(), LeadAcceptanceRate.VerdictHours.Name);

    /// <summary>Whether both classify every record alike; what they make of the counts may differ.</summary>
    public bool ClassifiesLike(Definition other) =>
        Stages.Equals(other.Stages) && Hours.Equals(other.Hours) && TouchHours == other.TouchHours && VerdictHours == other.VerdictHours;

    private static T Metric<T>()
        where T : IMetric => MetricCatalog.All.OfType<T>().Single();
}

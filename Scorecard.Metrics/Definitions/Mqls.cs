using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;

namespace Scorecard.Metrics.Definitions;

/// <summary>Leads that marketing qualified in the period (MQLs), by the day they first reached that stage.</summary>
public sealed class Mqls : IMetric
{
    public string Key => "mqls";
    public string Label => "Qualified leads";
    public string Meaning => "Leads that marketing qualified in the period (MQLs), by the day they first reached that stage.";
    public string Formula => "leads that first became MQL in the period";
    public Team Owner => Team.Marketing;
    public Unit Unit => Unit.Count;
    public Direction Direction => Direction.Higher;
    public bool IsHeadline => true;
    public bool InTensionSet => true;
    public int Order => 10;
    public int MinimumSample => 0;
    public IReadOnlyList<Fact> Facts => [CountedFacts.Mqls];

    public Result Evaluate(FactTable facts, Period period, Terms terms) => Counts.Of(facts, CountedFacts.Mqls, period);

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay) =>
        MetricRecords.Of(Behind.Flow(CountedFacts.Mqls, period, lastDay, "leads that first became MQL in the period"));
}

using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;

namespace Scorecard.Metrics.Definitions.Deals;

/// <summary>Deals that became a qualified opportunity in the period.</summary>
public sealed class OpportunitiesCreated : IMetric
{
    public string Key => "opportunities-created";
    public string Label => "Opportunities created";
    public string Meaning => "Deals that became a qualified opportunity in the period.";
    public string Formula => "deals qualified in the period";
    public string ForMarketing => "How many deals grew out of the leads you handed over and other sources: whether demand becomes pipeline.";
    public string ForSales => "How many new deals you started to work in earnest: the revenue of a sales cycle from now.";
    public string WouldChange => "More accepted leads and more prospecting raise it, and so does a looser rule for when a deal is qualified, which then lowers the win rate. Both teams can agree on another rule or target.";
    public string WorkedFormula(Terms terms) => "{count:count deals that became qualified}";
    public Team Owner => Team.Sales;
    public Unit Unit => Unit.Count;
    public Direction Direction => Direction.Higher;
    public int Order => 60;
    public int MinimumSample => 0;
    public IReadOnlyList<Fact> Facts => [CountedFacts.DealsQualified];

    public Result Evaluate(FactTable facts, Period period, Terms terms) => Counts.Of(facts, CountedFacts.DealsQualified, period);

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay) =>
        MetricRecords.Of(Behind.Flow(CountedFacts.DealsQualified, period, lastDay, "deals qualified in the period"));
}

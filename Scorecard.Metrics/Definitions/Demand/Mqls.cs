using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;

namespace Scorecard.Metrics.Definitions.Demand;

/// <summary>Leads that marketing qualified in the period (MQLs), by the day they first reached that stage.</summary>
public sealed class Mqls : IMetric
{
    public string Key => "mqls";
    public string Label => "Qualified leads";
    public string Meaning => "Leads that marketing qualified in the period (MQLs), by the day they first reached that stage.";
    public string Formula => "leads that first became MQL in the period";
    public string ForMarketing => "How many leads you held ready for sales: your delivery to the other team.";
    public string ForSales => "How many leads marketing says are worth your time: the work that is coming to you.";
    public string WouldChange => "More or better leads raise it, and so does a looser rule for what qualifies; a looser rule shows up later as a lower MQL to SQL and lead conversion. Both teams can agree on another rule or target.";
    public string WorkedFormula(Terms terms) => "{count:count leads that became MQL}";
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

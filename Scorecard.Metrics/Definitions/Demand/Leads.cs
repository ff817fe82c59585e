using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;

namespace Scorecard.Metrics.Definitions.Demand;

/// <summary>People or companies that came in during the period, by the day the lead was created.</summary>
public sealed class Leads : IMetric
{
    public string Key => "leads";
    public string Label => "Leads";
    public string Meaning => "People or companies that came in during the period, by the day the lead was created.";
    public string Formula => "leads created in the period";
    public string ForMarketing => "How many people your campaigns, content and events brought in, before anybody has judged them.";
    public string ForSales => "How much there is to come: what is qualified and handed over to you later starts here.";
    public string WouldChange => "More spend, another channel mix or a lower threshold for what counts as a lead moves it. It says nothing of quality, so read it with lead conversion. The target is agreed per length of period.";
    public string WorkedFormula(Terms terms) => "{count:count leads created}";
    public Team Owner => Team.Marketing;
    public Unit Unit => Unit.Count;
    public Direction Direction => Direction.Higher;
    public bool InTensionSet => true;
    public int Order => 30;
    public int MinimumSample => 0;
    public IReadOnlyList<Fact> Facts => [CountedFacts.Leads];

    public Result Evaluate(FactTable facts, Period period, Terms terms) => Counts.Of(facts, CountedFacts.Leads, period);

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay) =>
        MetricRecords.Of(Behind.Flow(CountedFacts.Leads, period, lastDay, "leads created in the period"));
}

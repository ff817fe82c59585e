using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;

namespace Scorecard.Metrics.Definitions.Demand;

/// <summary>Leads that sales qualified in the period (SQLs), by the day they first reached that stage.</summary>
public sealed class Sqls : IMetric
{
    public string Key => "sqls";
    public string Label => "Sales qualified leads";
    public string Meaning => "Leads that sales qualified in the period (SQLs), by the day they first reached that stage.";
    public string Formula => "leads that first became SQL in the period";
    public string ForMarketing => "How many of your leads sales found worth pursuing: the part of your work that got through.";
    public string ForSales => "How many leads you took on as worth pursuing: the start of your pipeline.";
    public string WouldChange => "More ready leads and faster verdicts raise it; it counts by the day a lead first reached the stage, so catching up on old ones raises it too. Both teams can agree on another rule for the stage or another target.";
    public string WorkedFormula(Terms terms) => "{count:count leads that became SQL}";
    public Team Owner => Team.Sales;
    public Unit Unit => Unit.Count;
    public Direction Direction => Direction.Higher;
    public int Order => 50;
    public int MinimumSample => 0;
    public IReadOnlyList<Fact> Facts => [CountedFacts.Sqls];

    public Result Evaluate(FactTable facts, Period period, Terms terms) => Counts.Of(facts, CountedFacts.Sqls, period);

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay) =>
        MetricRecords.Of(Behind.Flow(CountedFacts.Sqls, period, lastDay, "leads whose own sales qualification (SQL) was first recorded in the period"));
}

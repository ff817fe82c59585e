using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Metrics.Definitions.Demand;

/// <summary>Media cost over the leads that marketing qualified.</summary>
public sealed class CostPerMql : IMetric
{
    private static readonly FlowFact Media = CountedFacts.Cost["media"];

    public string Key => "cost-per-mql";
    public string Label => "Cost per MQL";
    public string Meaning => "What marketing paid in media for each lead it qualified.";
    public string Formula => "media cost of the period ÷ MQLs of the period";
    public string ForMarketing => "What you pay in media for each lead you hold ready, and so which budgets buy readiness and which only reach.";
    public string ForSales => "What it costs to put one lead on your desk: a lead left untouched wastes this much.";
    public string WouldChange => "Moving budget to channels whose leads qualify lowers it; so does a looser rule for what qualifies, which then shows in lead conversion. Salaries and tools are not in it: those are in the acquisition cost.";
    public string WorkedFormula(Terms terms) => "{mediaCost:money of media cost} ÷ {mqls:count MQLs}";
    public Team Owner => Team.Marketing;
    public Unit Unit => Unit.Money;
    public Direction Direction => Direction.Lower;
    public bool IsHeadline => true;
    public bool InTensionSet => true;
    public int Order => 20;
    public int MinimumSample => 10;
    public IReadOnlyList<Fact> Facts => [CountedFacts.Mqls, Media, CountedFacts.CostWithoutRate];

    public Result Evaluate(FactTable facts, Period period, Terms terms)
    {
        var (cost, mqls) = ((double)facts.Sum(Media, period), (double)facts.Sum(CountedFacts.Mqls, period));
        var parts = new Dictionary<string, double> { ["mediaCost"] = cost, ["mqls"] = mqls };
        var result = MissingRates.Reason(facts, CountedFacts.CostWithoutRate, period) is { } reason ? Result.None(reason, mqls) : Divide(cost, mqls);
        return result with { Parts = parts };
    }

    private static Result Divide(double cost, double mqls)
    {
        if (cost == 0)
            return Result.None("no media cost is recorded for the period", mqls);
        if (mqls == 0)
            return Result.None("no lead was qualified in the period");
        var count = Garwood.Interval((long)mqls);
        return Result.Of(cost / mqls, mqls) with { Interval = new Interval(cost / count.High, cost / count.Low) };
    }

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay) => new(
        Behind.Flow(Media, period, lastDay, "days of media spend in the period"),
        Behind.Flow(CountedFacts.Mqls, period, lastDay, "leads that first became MQL in the period"));
}

using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Metrics.Definitions.Customers;

/// <summary>What is left of the recurring amount of the customers there were, upgrades not counted; never above 1.</summary>
public sealed class GrossRevenueRetention : IMetric
{
    public string Key => "gross-revenue-retention";
    public string Label => "Gross revenue retention";
    public string Meaning => "Of the recurring revenue there was when the period began, the share kept at its end; a customer that pays more counts with what it paid before.";
    public string Formula => "sum of the smaller of then and now ÷ sum of then, over the customers active on the day before the period";
    public string ForMarketing => "How much of the revenue you once helped to win is still there: how well the customers you attract fit.";
    public string ForSales => "How much of what was sold still pays, upgrades left aside: what you have to replace before you grow.";
    public string WouldChange => "Fewer customers leaving, or paying less, raises it; upgrades and new customers do not, and it is never above 100 %. A few large customers move it more than many small ones.";
    public string WorkedFormula(Terms terms) => "{sumKept:money a month kept} ÷ {sumThen:money a month the day before}";
    public Team Owner => Team.Shared;
    public Unit Unit => Unit.Ratio;
    public Direction Direction => Direction.Higher;
    public int Order => 50;
    public int MinimumSample => 30;
    public IReadOnlyList<Fact> Facts => [CountedFacts.Customers];

    public IReadOnlyList<Reading> Readings(Period period, Terms terms) => [ReadRecords.Customers(period, "monthlyAmount")];

    /// <summary>The Wilson interval runs on the effective number of customers, (Σ then)² ÷ Σ then²: a delta interval covers far too little at these sizes.</summary>
    public Result Evaluate(FactTable facts, Period period, Terms terms)
    {
        var pairs = facts.Pairs(CountedFacts.Customers, period);
        if (RecurringRevenue.WhyUnknown(pairs) is { } reason)
            return Result.None(reason, pairs.Then);
        if (pairs.SumThen <= 0)
            return Result.None("no recurring revenue on the day before the period", pairs.Paying);
        var share = (double)(pairs.SumKept / pairs.SumThen);
        var effective = EffectiveNumber.Of((double)pairs.SumThen, pairs.SumThenSquared);
        return Result.Of(share, pairs.Paying) with
        {
            // Credits now can outweigh what is kept.
            Interval = Wilson.Interval(Math.Clamp(share, 0, 1) * effective, effective),
            Parts = new Dictionary<string, double> { ["customers"] = pairs.Paying, ["sumThen"] = (double)pairs.SumThen, ["sumKept"] = (double)pairs.SumKept },
            Notes = RecurringRevenue.Notes(pairs),
        };
    }

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay) => RecurringRevenue.Records(period, lastDay, CustomerAmount.Kept);
}

using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Metrics.Definitions.Customers;

/// <summary>What the customers there were pay now, over what they paid then; above 1 where upgrades outweigh losses.</summary>
public sealed class NetRevenueRetention : IMetric
{
    public string Key => "net-revenue-retention";
    public string Label => "Net revenue retention";
    public string Meaning => "What the customers of the period's beginning pay at its end, against what they paid then, upgrades included.";
    public string Formula => "sum of now ÷ sum of then, over the customers active on the day before the period";
    public string ForMarketing => "Whether the customers you attract grow with us or shrink, losses and upgrades together.";
    public string ForSales => "Whether selling more to the customers we have outweighs those who leave or pay less.";
    public string WouldChange => "Upgrades raise it, losses and downgrades lower it; new customers are not in it. Above 100 % the customers there were pay more than before, however many have left: look at retention beside it.";
    public string WorkedFormula(Terms terms) => "{sumNow:money a month now} ÷ {sumThen:money a month the day before}";
    public Team Owner => Team.Shared;
    public Unit Unit => Unit.Ratio;
    public Direction Direction => Direction.Higher;
    public int Order => 60;
    public int MinimumSample => 30;
    public IReadOnlyList<Fact> Facts => [CountedFacts.Customers];

    public IReadOnlyList<Reading> Readings(Period period, Terms terms) => [ReadRecords.Customers(period, "monthlyAmount")];

    /// <summary>The interval runs on the effective number of customers, (Σ then)² ÷ Σ then², and is never narrower than what was lost leaves open.</summary>
    public Result Evaluate(FactTable facts, Period period, Terms terms)
    {
        var pairs = facts.Pairs(CountedFacts.Customers, period);
        if (RecurringRevenue.WhyUnknown(pairs) is { } reason)
            return Result.None(reason, pairs.Then);
        return pairs.SumThen <= 0
            ? Result.None("no recurring revenue on the day before the period", pairs.Paying)
            : Result.Of((double)(pairs.SumNow / pairs.SumThen), pairs.Paying) with
            {
                Interval = DeltaRatio.Interval(
                    (double)pairs.SumThen, (double)pairs.SumNow, (double)pairs.SumKept, pairs.SumThenSquared, pairs.SumNowSquared, pairs.SumThenNow),
                Parts = new Dictionary<string, double> { ["customers"] = pairs.Paying, ["sumThen"] = (double)pairs.SumThen, ["sumNow"] = (double)pairs.SumNow },
                Notes = RecurringRevenue.Notes(pairs),
            };
    }

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay) => RecurringRevenue.Records(period, lastDay, CustomerAmount.Now);
}

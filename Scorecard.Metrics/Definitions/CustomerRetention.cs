using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Metrics.Definitions;

/// <summary>Of the customers active on the day before the period, the share still active on its last day, by id (logo retention).</summary>
public sealed class CustomerRetention : IMetric
{
    public string Key => "customer-retention";
    public string Label => "Retention";
    public string Meaning => "Of the customers there were when the period began, the share still there at its end. One won in between is in neither; one that left and came back was kept.";
    public string Formula => "customers active then and on the last day ÷ customers active on the day before the period";
    public Team Owner => Team.Shared;
    public Unit Unit => Unit.Ratio;
    public Direction Direction => Direction.Higher;
    public bool IsHeadline => true;
    public int Order => 40;
    public int MinimumSample => 30;
    public IReadOnlyList<Fact> Facts => [CountedFacts.Customers];

    public Result Evaluate(FactTable facts, Period period, ParameterValues parameters)
    {
        var pairs = facts.Pairs(CountedFacts.Customers, period);
        if (pairs.Then == 0)
            return Result.None("no customer was active on the day before the period");
        return Result.Of((double)pairs.Both / pairs.Then, pairs.Then) with
        {
            Interval = Wilson.Interval(pairs.Both, pairs.Then),
            Parts = new Dictionary<string, double> { ["activeBefore"] = pairs.Then, ["stillActive"] = pairs.Both },
        };
    }
}

using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Metrics.Definitions.Customers;

/// <summary>What a new customer cost: the period's cost, shifted back by a lag, over the customers whose first deal was won in it.</summary>
public sealed class CustomerAcquisitionCost : IMetric
{
    /// <summary>With no customer seen, the 95 % upper bound of the count: −ln 0.025.</summary>
    private const double UpperBoundOfNone = 3.689;

    private static readonly WordsParameter Kinds = new("costKinds", CountedFacts.CostKinds, "The kinds of cost that have to be there; none named: whatever there is, all of it.");
    private static readonly WholeParameter Lag = new("lag", 0, 0, 36, "How long before the customers their cost is counted: months at month grain and coarser, else days.");

    public string Key => "customer-acquisition-cost";
    public string Label => "Acquisition cost";
    public string Meaning => "What marketing and sales together spent for each new customer: all cost unless the definition names the kinds.";
    public string Formula => "cost of the period ÷ customers whose first deal was won in the period";
    public string ForMarketing => "What a new customer costs in all, with your media, tools and salaries in it: lower is better only while the customers stay.";
    public string ForSales => "What the company spends until you win a new customer: every deal that is won, or lost, late makes it dearer.";
    public string WouldChange => "Winning more of the same pipeline lowers it as much as spending less does. A cost that is not recorded makes it look good, so the kinds of cost that have to be there, and the lag between cost and customers, are agreed in the definition.";
    public string WorkedFormula(Terms terms) => $"{{cost:money {CostWords(terms)}}} ÷ {{newCustomers:count new customers}}";
    public Team Owner => Team.Shared;
    public Unit Unit => Unit.Money;
    public Direction Direction => Direction.Lower;
    public bool IsHeadline => true;
    public int Order => 30;
    public int MinimumSample => 10;
    public IReadOnlyList<Parameter> Parameters => [Kinds, Lag];
    public IReadOnlyList<Fact> Facts => [CountedFacts.NewCustomers, CountedFacts.CostWithoutRate, .. CountedFacts.Cost.Values];

    /// <summary>Cost is counted a lag before the customers that it won.</summary>
    public (DateOnly Start, DateOnly End) Reach(RecordType type, Period period, Terms terms) =>
        type == RecordType.Spend ? Shifted(period, terms.Whole(this, Lag.Name)) : (period.Start, period.End);


    public Result Evaluate(FactTable facts, Period period, Terms terms)
    {
        var (start, end) = Shifted(period, terms.Whole(this, Lag.Name));
        var declared = terms.Words(this, Kinds.Name);
        var costs = (declared.Count > 0 ? declared : CountedFacts.CostKinds)
            .ToDictionary(kind => kind, kind => facts.Sum(CountedFacts.Cost[kind], start, end));
        var customers = (double)facts.Sum(CountedFacts.NewCustomers, period);
        var cost = (double)costs.Values.Sum();
        var result = MissingRates.Reason(facts, CountedFacts.CostWithoutRate, start, end) is { } reason
            ? Result.None(reason, customers)
            : Divide(facts, declared.Where(kind => costs[kind] == 0).ToList(), cost, customers);
        return result with { Parts = new Dictionary<string, double> { ["cost"] = cost, ["newCustomers"] = customers } };
    }

    private static Result Divide(FactTable facts, List<string> missingKinds, double cost, double customers)
    {
        if (cost == 0)
            return Result.None("no cost is recorded for the period, and cost that is not there looks good", customers);
        if (facts.IsTotal && missingKinds.Count > 0)
            return Result.None($"no cost of kind {string.Join(", ", missingKinds)} is recorded for the period, and cost that is not there looks good", customers);
        if (customers == 0)
            return Result.None("no new customer in the period") with { Notes = [FormattableString.Invariant($"at least {cost / UpperBoundOfNone:0} each, at 95 %")] };
        var count = Garwood.Interval((long)customers);
        return Result.Of(cost / customers, customers) with
        {
            Interval = new Interval(cost / count.High, cost / count.Low),
            Notes = facts.IsTotal ? [] : ["direct cost of the segment only; cost without a segment is not spread"],
        };
    }

    /// <summary>Which cost is divided, where the definition does not leave it at all cost of the period.</summary>
    private string CostWords(Terms terms)
    {
        var kinds = terms.Words(this, Kinds.Name);
        var lag = terms.Whole(this, Lag.Name);
        return (kinds.Count == 0 ? "of cost" : $"of cost for {string.Join(", ", kinds)}") + (lag == 0 ? "" : $", with a lag of {lag}");
    }

    private static (DateOnly Start, DateOnly End) Shifted(Period period, int lag) => period.Grain >= Grain.Month
        ? (period.Start.AddMonths(-lag), period.End.AddMonths(-lag))
        : (period.Start.AddDays(-lag), period.End.AddDays(-lag));

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay)
    {
        var lag = terms.Whole(this, Lag.Name);
        var (start, end) = Shifted(period, lag);
        var kinds = terms.Words(this, Kinds.Name) is { Count: > 0 } declared ? declared : CountedFacts.CostKinds;
        var cost = CountedFacts.Cost[kinds[0]] with { Where = new IsAnyOf(Spend.Kind, kinds) };
        var when = lag == 0 ? "in the period" : $"in the period shifted back by {lag} {(period.Grain >= Grain.Month ? "months" : "days")}";
        return new(
            Behind.Flow(cost, start, end, lastDay, $"days of spend {when}: {string.Join(", ", kinds)}"),
            Behind.Flow(CountedFacts.NewCustomers, period, lastDay, "first won deals of a customer, closed in the period"));
    }
}

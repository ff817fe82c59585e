namespace Scorecard.Metrics.Facts;

/// <summary>The facts that more than one metric is made from.</summary>
public static class CountedFacts
{
    public static readonly FlowFact Leads = new("leads", Lead.Created);
    public static readonly FlowFact Mqls = new("mqls", Lead.Mql);
    public static readonly FlowFact Sqls = new("sqls", Lead.SqlRecorded);
    public static readonly FlowFact DealsQualified = new("deals.qualified", Deal.Qualified);
    public static readonly AgeFact DealsClosedByAge = new("deals.closed-by-age", Deal.Qualified, Deal.Closed);
    public static readonly FlowFact DealsWon = new("deals.won", Deal.Closed, Deal.Won);
    public static readonly FlowFact DealsLost = new("deals.lost", Deal.Closed, Deal.Lost);
    public static readonly FlowFact NewCustomers = new("customers.new", Deal.Closed, Deal.FirstOfCustomer.IsSet);

    public static readonly FlowFact WonWithAmount = new("deals.won.with-amount", Deal.Closed, Deal.Won.And(Deal.Amount.IsKnown));
    public static readonly FlowFact WonAmount = new("deals.won.amount", Deal.Closed, Deal.Won, Deal.Amount);
    public static readonly FlowFact WonAmountSquared = new("deals.won.amount-squared", Deal.Closed, Deal.Won, Deal.Amount.Times(Deal.Amount));

    /// <summary>Won deals in a currency without a rate, by currency.</summary>
    public static readonly FlowFact WonWithoutRate = new("deals.won.without-rate", Deal.Closed, Deal.Won.And(Deal.WithoutRate.IsKnown), By: Deal.WithoutRate);

    private static readonly Condition WonWithCycleOnly = Deal.Won.And(Deal.Cycle.AtLeast(0));

    public static readonly FlowFact WonWithCycle = new("deals.won.with-cycle", Deal.Closed, WonWithCycleOnly);
    public static readonly FlowFact WonCycleDays = new("deals.won.cycle-days", Deal.Closed, WonWithCycleOnly, Deal.Cycle);
    public static readonly FlowFact WonCycleDaysSquared = new("deals.won.cycle-days-squared", Deal.Closed, WonWithCycleOnly, Deal.Cycle.Times(Deal.Cycle));

    private static readonly Condition Measured = WonWithCycleOnly.And(Deal.Amount.IsKnown);

    /// <summary>Won deals that have both an amount and a cycle, for what depends on the two together.</summary>
    public static readonly FlowFact WonMeasured = new("deals.measured", Deal.Closed, Measured);
    public static readonly FlowFact MeasuredAmount = new("deals.measured.amount", Deal.Closed, Measured, Deal.Amount);
    public static readonly FlowFact MeasuredAmountSquared = new("deals.measured.amount-squared", Deal.Closed, Measured, Deal.Amount.Times(Deal.Amount));
    public static readonly FlowFact MeasuredCycleDays = new("deals.measured.cycle-days", Deal.Closed, Measured, Deal.Cycle);
    public static readonly FlowFact MeasuredCycleDaysSquared = new("deals.measured.cycle-days-squared", Deal.Closed, Measured, Deal.Cycle.Times(Deal.Cycle));
    public static readonly FlowFact MeasuredAmountTimesCycle = new("deals.measured.amount-times-cycle", Deal.Closed, Measured, Deal.Amount.Times(Deal.Cycle));

    public static readonly PairFact Customers = new("customers.kept");

    /// <summary>The kinds of cost that a spend row may be.</summary>
    public static readonly IReadOnlyList<string> CostKinds = ["media", "tools", "salaries", "agency", "other"];

    /// <summary>Days of spend in a currency without a rate, by currency.</summary>
    public static readonly FlowFact CostWithoutRate = new("cost.without-rate", Spend.Day, Spend.WithoutRate.IsKnown, By: Spend.WithoutRate);

    /// <summary>What was spent, by kind.</summary>
    public static readonly IReadOnlyDictionary<string, FlowFact> Cost = CostKinds.ToDictionary(
        kind => kind,
        kind => new FlowFact($"cost.{kind}", Spend.Day, Spend.Kind.Is(kind), Spend.Amount),
        StringComparer.Ordinal);
}

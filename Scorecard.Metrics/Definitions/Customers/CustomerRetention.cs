using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Metrics.Definitions.Customers;

/// <summary>Of the customers active on the day before the period, the share still active on its last day, by id (logo retention).</summary>
public sealed class CustomerRetention : IMetric
{
    private const string RepeatPurchase = "repeat-purchase";

    private static readonly AgeFact BoughtAgain = new("customers.repeat-by-age", Deal.Closed, Deal.NextWon, Deal.FirstOfCustomer.IsSet);
    private static readonly WordParameter Basis = new(
        "basis", ["active", RepeatPurchase],
        "Who counts as kept: \"active\", customers whose periods reach over the whole period; \"repeat-purchase\", where there are no customer periods: of the customers first won in the period, those that won another deal within the window.");
    private static readonly WholeParameter Window = new("windowDays", 365, 1, 1095, "Days in which a customer may buy again, for repeat-purchase retention.");

    public string Key => "customer-retention";
    public string Label => "Retention";
    public string Meaning => "Of the customers there were when the period began, the share still there at its end. One won in between is in neither; one that left and came back was kept.";
    public string Formula => "customers active then and on the last day ÷ customers active on the day before the period";
    public string ForMarketing => "Whether the customers you attracted were the right ones: those who should never have bought leave first.";
    public string ForSales => "Whether what you promised holds: a customer who leaves has to be won again before you grow.";
    public string WouldChange => "Selling to customers who fit and reaching those at risk before they leave raises it. New customers do not: they are in neither part. Where no customer periods are recorded, both teams can agree on repeat purchases instead.";
    public string WorkedFormula(Terms terms) => IsRepeatPurchase(terms)
        ? Conversion.Worked(Conversion.Cohort, terms.Whole(this, Window.Name), "bought again", "customers first won")
        : "{stillActive:count still active on the last day} ÷ {activeBefore:count customers the day before}";
    public Team Owner => Team.Shared;
    public Unit Unit => Unit.Ratio;
    public Direction Direction => Direction.Higher;
    public bool IsHeadline => true;
    public int Order => 40;
    public int MinimumSample => 30;
    public IReadOnlyList<Parameter> Parameters => [Basis, Window];
    public IReadOnlyList<Fact> Facts => [CountedFacts.Customers, CountedFacts.NewCustomers, BoughtAgain];

    public IReadOnlyList<Fact> FactsFor(Terms terms) => IsRepeatPurchase(terms) ? [CountedFacts.NewCustomers, BoughtAgain] : [CountedFacts.Customers];

    public int? WindowDays(Terms terms) => IsRepeatPurchase(terms) ? terms.Whole(this, Window.Name) : null;

    public Result Evaluate(FactTable facts, Period period, Terms terms) => IsRepeatPurchase(terms)
        ? CohortConversion.Of(facts, CountedFacts.NewCustomers, BoughtAgain, period, terms.Whole(this, Window.Name))
        : StillActive(facts.Pairs(CountedFacts.Customers, period));

    private static Result StillActive(PairCounts pairs) => pairs.Then == 0
        ? Result.None("no customer was active on the day before the period")
        : Result.Of((double)pairs.Both / pairs.Then, pairs.Then) with
        {
            Interval = Wilson.Interval(pairs.Both, pairs.Then),
            Parts = new Dictionary<string, double> { ["activeBefore"] = pairs.Then, ["stillActive"] = pairs.Both },
        };

    private bool IsRepeatPurchase(Terms terms) => terms.Word(this, Basis.Name) == RepeatPurchase;

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay)
    {
        if (!IsRepeatPurchase(terms))
            return RecurringRevenue.Records(period, lastDay);
        var days = terms.Whole(this, Window.Name);
        return new(
            Behind.Aged(BoughtAgain, period, lastDay, $"first won deals of a customer, closed in the period, whose customer won another within {days} days, 0 ≤ days ≤ {days}", 0, days),
            Behind.Flow(CountedFacts.NewCustomers, period, lastDay, "first won deals of a customer, closed in the period"));
    }
}

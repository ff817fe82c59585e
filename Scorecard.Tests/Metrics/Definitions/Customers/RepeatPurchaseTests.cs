using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Customers;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Statistics;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Definitions.Customers;

/// <summary>Retention where there are no customer periods: those first won in March that bought again.</summary>
internal sealed class RepeatPurchaseTests
{
    private static readonly CustomerRetention Retention = new();
    private static readonly DateOnly First = Days.Of(3, 15);

    [Test]
    public void Evaluate_is_the_share_that_bought_again_within_the_window()
    {
        var result = Value([.. Buyers(3, 0), .. Buyers(2, 365), .. Buyers(4, 366), .. Some.NewCustomers(11)]);
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(0.25));
            Assert.That(result.Sample, Is.EqualTo(20));
            Assert.That(result.Interval, Is.EqualTo(Wilson.Interval(5, 20)));
            Assert.That(result.Parts["convertedEver"], Is.EqualTo(9));
        });
    }

    [Test]
    public void Evaluate_takes_the_window_that_is_agreed() =>
        Assert.That(Value([.. Buyers(1, 10), .. Buyers(1, 11)], ("windowDays", "10")).Value, Is.EqualTo(0.5));

    [Test]
    public void Evaluate_counts_first_deals_only() =>
        Assert.That(Value([.. Buyers(1, 5), .. Some.Won(7).Select(deal => deal.With(Deal.NextWon, First.AddDays(1)))]).Value, Is.EqualTo(1));

    [Test]
    public void Evaluate_of_a_cohort_too_young_is_not_yet_known() =>
        Assert.That(Retention.Evaluate(Counting.Table(Buyers(9, 5)).AsOf(Days.Of(4, 30)), Days.March, Terms()).Notes, Does.Contain("followed 60 of 365 days"));

    [Test]
    public void Facts_and_window_are_those_of_the_variant() => Assert.Multiple(() =>
    {
        Assert.That(Retention.WindowDays(Terms()), Is.EqualTo(365));
        Assert.That(Retention.WindowDays(Terms(("windowDays", "30"))), Is.EqualTo(30));
        Assert.That(Retention.WindowDays(ParameterValues.Defaults), Is.Null);
        Assert.That(Retention.FactsFor(Terms()).Select(fact => fact.Record), Is.All.EqualTo(RecordType.Deal));
        Assert.That(Retention.FactsFor(ParameterValues.Defaults), Is.EqualTo(new[] { CountedFacts.Customers }));
    });

    private static IEnumerable<Entry> Buyers(int count, int after) => Some.NewCustomers(count).Select(deal => deal.With(Deal.NextWon, First.AddDays(after)));

    private static Terms Terms(params (string, string)[] values) => Setting.Many("customer-retention", [("basis", "\"repeat-purchase\""), .. values]);

    private static Result Value(IEnumerable<Entry> entries, params (string, string)[] values) =>
        Retention.Evaluate(Counting.Table(entries), Days.March, Terms(values));
}

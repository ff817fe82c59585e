using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Deals;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Statistics;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Definitions.Deals;

/// <summary>What the open deals of the rest of March will bring, as of the 20th.</summary>
internal sealed class ForecastTests
{
    private static readonly Forecast Forecast = new();

    [Test]
    public void Evaluate_is_the_expected_value_with_the_deviation_of_independent_deals()
    {
        // By hand: 200,000 × 0.3 + 50,000 × 0.8; variance 200,000² × 0.3 × 0.7 + 50,000² × 0.8 × 0.2.
        var deviation = Math.Sqrt((4e10 * 0.21) + (2.5e9 * 0.16));
        var result = At(Days.Of(3, 20), [.. Some.Expected(1, Days.Of(3, 20), 200_000, 0.3m), .. Some.Expected(1, Days.Of(3, 31), 50_000, 0.8m)]);
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(100_000));
            Assert.That(result.Sample, Is.EqualTo(2));
            Assert.That(result.Parts["standardDeviation"], Is.EqualTo(deviation).Within(1e-6));
            Assert.That(result.Parts["deals"], Is.EqualTo(2));
            Assert.That(result.Parts["expected"], Is.EqualTo(100_000));
            Assert.That(result.Interval!.Value.Low, Is.Zero, "less than nothing is not won");
            Assert.That(result.Interval!.Value.High, Is.EqualTo(100_000 + (1.959964 * deviation)).Within(1));
            Assert.That(result.Notes, Is.EqualTo(new[] { "standard deviation as if deals were won independently of each other" }));
        });
    }

    [Test]
    public void Evaluate_of_sure_deals_has_no_spread() =>
        Assert.That(At(Days.Of(3, 20), Some.Expected(7, Days.Of(3, 25), 0.1m, 1)).Interval, Is.EqualTo(new Interval(0.7, 0.7)).Using<Interval>((one, other) => Math.Abs(one.Low - other.Low) + Math.Abs(one.High - other.High) < 1e-9));

    [Test]
    public void Evaluate_of_many_deals_has_a_lower_end_above_zero()
    {
        var result = At(Days.Of(3, 20), Some.Expected(100, Days.Of(3, 25), 1000, 0.5m));
        Assert.That((result.Value, result.Interval!.Value.Low), Is.EqualTo(((double?)50_000, 50_000 - (1.959963984540054 * 5000))).Within(1e-6));
    }

    [Test]
    public void Evaluate_counts_the_rest_of_the_period_only() => Assert.That(
        At(Days.Of(3, 20), [
            .. Some.Expected(1, Days.Of(3, 20), 2), .. Some.Expected(1, Days.Of(3, 19), 999), .. Some.Expected(1, Days.Of(4, 1), 999),
            .. Some.Expected(1, Days.Of(3, 25), 999, closed: Days.Of(3, 20)), .. Some.Expected(1, Days.Of(3, 25), 4, closed: Days.Of(3, 21)), Entry.OfPlan(Days.Of(3, 21), Days.Of(3, 25), 999, 1),
        ]).Value,
        Is.EqualTo(3));

    [Test]
    public void Evaluate_of_a_period_ahead_counts_all_that_is_expected_in_it() =>
        Assert.That(At(Days.Of(2, 1), [.. Some.Expected(1, Days.Of(3, 1), 2), .. Some.Expected(1, Days.Of(2, 28), 999)]).Value, Is.EqualTo(1));

    [TestCase(30, true)]
    [TestCase(31, false)]
    public void Evaluate_of_a_period_that_is_over_is_undefined(int newest, bool isThere)
    {
        var result = At(Days.Of(3, newest), Some.Expected(1, Days.Of(3, 31)));
        Assert.That(result.Value is not null, Is.EqualTo(isThere));
        Assert.That(result.Undefined, isThere ? Is.Null : Does.StartWith("the period is over"));
    }

    [Test]
    public void Evaluate_leaves_deals_without_amount_or_probability_out_and_counts_them()
    {
        var result = At(Days.Of(3, 20), [.. Some.Expected(1, Days.Of(3, 25)), .. Some.Expected(2, Days.Of(3, 25), amount: null), .. Some.Expected(3, Days.Of(3, 25), probability: null)]);
        Assert.Multiple(() =>
        {
            Assert.That((result.Value, result.Sample), Is.EqualTo(((double?)500, 1d)));
            Assert.That(result.Notes, Does.Contain("open deals left out for want of an amount or a probability: 5"));
        });
    }

    [Test]
    public void Evaluate_with_nothing_to_count_is_undefined() => Assert.That(
        At(Days.Of(3, 20), Some.Expected(3, Days.Of(3, 25), probability: null)).Undefined, Does.StartWith("no open deal with an amount and a probability"));

    [Test]
    public void Evaluate_of_a_deal_in_a_currency_without_a_rate_is_undefined() => Assert.That(
        At(Days.Of(3, 20), [.. Some.Expected(5, Days.Of(3, 25)), .. Some.Expected(2, Days.Of(3, 25), amount: null).Select(deal => deal.With(Deal.WithoutRate, "JPY"))]).Undefined,
        Is.EqualTo("2 of the open deals are in a currency without an exchange rate"));

    private static Result At(DateOnly newest, IEnumerable<Entry> entries) =>
        Forecast.Evaluate(Counting.Table(entries).AsOf(newest), Days.March, Terms.Defaults);
}

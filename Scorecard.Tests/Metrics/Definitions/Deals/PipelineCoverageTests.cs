using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Deals;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Records;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Definitions.Deals;

/// <summary>Open pipeline over what remains of the revenue target: of March as it began, or as of a day inside it.</summary>
internal sealed class PipelineCoverageTests
{
    private static readonly PipelineCoverage Coverage = new();

    [Test]
    public void Evaluate_of_a_period_that_is_over_is_of_the_pipeline_as_it_began()
    {
        var result = At(Days.Of(3, 31), 20_000, [
            .. Some.Expected(10, Days.Of(3, 1), 3000), .. Some.Expected(4, Days.Of(3, 31), 5000, closed: Days.Of(3, 1)),
            .. Some.Expected(9, Days.Of(3, 10), 999, closed: Days.Of(2, 28)), .. Some.Expected(9, Days.Of(4, 1), 999),
            Entry.OfPlan(Days.Of(3, 1), Days.Of(3, 20), 999), .. Some.Won(1, 7000),
        ]);
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(2.5), "what was won inside the period was still to be won when it began");
            Assert.That(result.Sample, Is.EqualTo(14));
            Assert.That(result.Parts, Is.EqualTo(new Dictionary<string, double> { ["pipeline"] = 50_000, ["deals"] = 14, ["revenueTarget"] = 20_000, ["revenueSoFar"] = 0 }));
            Assert.That(result.Notes, Is.Empty);
        });
    }

    [Test]
    public void Evaluate_of_a_running_period_is_of_the_pipeline_now_over_what_remains()
    {
        var result = At(Days.Of(3, 20), 20_000, [
            .. Some.Expected(6, Days.Of(3, 20), 1000), .. Some.Expected(4, Days.Of(3, 31), 1000), .. Some.Expected(9, Days.Of(3, 25), 999, closed: Days.Of(3, 20)),
            Entry.OfPlan(Days.Of(3, 21), Days.Of(3, 25), 999), .. Some.Won(1, 6000, closed: Days.Of(3, 1)), .. Some.Won(1, 900, closed: Days.Of(2, 28)), .. Some.Won(1, 900, closed: Days.Of(3, 21)),
        ]);
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(10_000 / 14_000.0).Within(1e-12));
            Assert.That(result.Parts["revenueSoFar"], Is.EqualTo(6000));
        });
    }

    [Test]
    public void Evaluate_counts_what_was_won_on_the_newest_day_as_won_since_it_is_no_longer_open()
    {
        var won = Entry.OfPlan(Days.Of(1, 10), Days.Of(3, 25), 4000, ended: Days.Of(3, 20)).With(Deal.Outcome, "won").With(Deal.Closed, Days.Of(3, 20));
        var result = At(Days.Of(3, 20), 20_000, [won, .. Some.Expected(10, Days.Of(3, 25), 1600)]);
        Assert.That((result.Parts["pipeline"], result.Parts["revenueSoFar"], result.Value), Is.EqualTo((16_000d, 4000d, (double?)1)));
    }

    [TestCase(20, 21)]
    [TestCase(31, 1)]
    public void Records_of_what_was_won_so_far_are_of_the_days_whose_amounts_are_taken_off(int newest, int end)
    {
        var won = Coverage.Records(Days.March, Terms.Defaults, Days.Of(3, newest)).Denominator as RecordSelection;
        Assert.That((won!.Start, won.End), Is.EqualTo((Days.Of(3, 1), Days.Of(3, end))));
    }

    [Test]
    public void Evaluate_of_a_period_that_has_not_begun_is_of_what_is_expected_in_it()
    {
        var result = At(Days.Of(2, 10), 20_000, [.. Some.Expected(10, Days.Of(3, 15), 1000), .. Some.Expected(3, Days.Of(2, 20), 1000), .. Some.Won(1, 5000, closed: Days.Of(2, 5))]);
        Assert.That((result.Value, result.Parts["revenueSoFar"]), Is.EqualTo(((double?)0.5, 0d)));
    }

    [TestCase(31, 5)]
    [TestCase(20, 7)]
    public void Evaluate_leaves_what_should_have_closed_earlier_out_and_counts_it(int newest, int pastDue)
    {
        var result = At(Days.Of(3, newest), 1000, [
            .. Some.Expected(10, Days.Of(3, 25), 100), .. Some.Expected(5, Days.Of(2, 28), 999), .. Some.Expected(2, Days.Of(3, 19), newest == 31 ? 0 : 999), .. Some.Expected(3, Days.Of(2, 1), 999, closed: Days.Of(2, 2)),
        ]);
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(1));
            Assert.That(result.Notes, Is.EqualTo(new[] { $"open deals left out because they should have closed earlier: {pastDue}" }));
        });
    }

    [Test]
    public void Evaluate_leaves_open_deals_without_an_amount_out_and_counts_them()
    {
        var result = At(Days.Of(3, 31), 1000, [.. Some.Expected(10, Days.Of(3, 25), 100), .. Some.Expected(2, Days.Of(3, 25), amount: null)]);
        Assert.Multiple(() =>
        {
            Assert.That((result.Value, result.Sample), Is.EqualTo(((double?)1, 10d)));
            Assert.That(result.Notes, Is.EqualTo(new[] { "open deals left out for want of an amount: 2" }));
        });
    }

    [TestCase(5000)]
    [TestCase(4999)]
    public void Evaluate_where_nothing_remains_says_that_the_target_is_met(double target) =>
        Assert.That(At(Days.Of(3, 20), target, [.. Some.Expected(10, Days.Of(3, 25)), .. Some.Won(5)]).Undefined, Is.EqualTo("target already met"));

    [Test]
    public void Evaluate_without_a_revenue_target_is_undefined() => Assert.Multiple(() =>
    {
        Assert.That(At(Days.Of(3, 31), null, Some.Expected(10, Days.Of(3, 25))).Undefined, Is.EqualTo("no revenue target is agreed for the period"));
        Assert.That(Coverage.Evaluate(Counting.Table(Some.Expected(10, Days.Of(3, 25))), Days.March, Terms.Defaults with { TargetOf = key => key == "deals-won" ? new(1) : null }).Value, Is.Null, "another metric's target");
    });

    [Test]
    public void Evaluate_with_no_pipeline_at_all_covers_nothing() =>
        Assert.That(At(Days.Of(3, 31), 1000, []).Value, Is.Zero);

    private static Result At(DateOnly newest, double? target, IEnumerable<Entry> entries) => Coverage.Evaluate(
        Counting.Table(entries).AsOf(newest), Days.March, Terms.Defaults with { TargetOf = key => key == "revenue-won" && target is { } value ? new Target(value) : null });
}

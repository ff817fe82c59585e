using FsCheck;
using FsCheck.Fluent;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Deals;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Statistics;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Definitions.Deals;

internal sealed class PipelineVelocityTests
{
    private static readonly PipelineVelocity Velocity = new();

    [Test]
    public void Evaluate_multiplies_the_parts_that_it_names()
    {
        var result = Velocity.Value(Some.Won(2, 1000, 20), Some.Won(2, 3000, 40), Some.Lost(4), Some.Open(10));
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(10 * 0.5 * 2000 / 30).Within(1e-9));
            Assert.That(result.Sample, Is.EqualTo(4), "its sample is the won");
            Assert.That(result.Interval, Is.EqualTo(VelocityInterval.Of(result.Value!.Value, new(8, 4, 4, 8000, 20_000_000, 120, 4000, 280_000))));
            Assert.That(result.Notes, Does.Contain("interval approximate"));
            Assert.That(result.Parts, Is.EqualTo(new Dictionary<string, double>
            {
                ["openOpportunities"] = 10, ["won"] = 4, ["lost"] = 4, ["winRate"] = 0.5, ["meanAmount"] = 2000, ["meanCycleDays"] = 30,
                ["openOverdue"] = 0, ["velocityWithoutOverdue"] = result.Value!.Value,
            }));
        });
    }

    [Test]
    public void Evaluate_leaves_missing_amounts_and_cycles_out_of_their_means_only()
    {
        var result = Velocity.Value(Some.Won(1, 1000, 10), Some.Won(1, null, 30), Some.Won(1, 5000, -2), Some.Lost(1), Some.Open(4));
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(4 * 0.75 * 3000 / 20).Within(1e-9));
            Assert.That(result.Notes, Has.One.StartsWith("1 won without an amount"));
            Assert.That(result.Notes, Has.One.StartsWith("1 won without a usable cycle"));
        });
    }

    private static IEnumerable<TestCaseData> Undefined()
    {
        yield return new(Some.Open(9), "no deal was won or lost in the period");
        yield return new(Some.Won(9), "no lost deal is on record");
        yield return new(Some.Lost(9), "no deal was won in the period");
        yield return new(Some.Won(3, amount: null).Concat(Some.Lost(1)), "none of the deals won has an amount");
        yield return new(Some.Won(3, cycleDays: -1).Concat(Some.Lost(1)), "none of the deals won has a known cycle");
        yield return new(Some.Won(3, cycleDays: 0).Concat(Some.Lost(1)), "every deal won closed on the day it was qualified");
    }

    [TestCaseSource(nameof(Undefined))]
    public void Evaluate_without_a_part_is_undefined_and_says_which(IEnumerable<Entry> entries, string reason)
    {
        var result = Velocity.Value(entries);
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.Null);
            Assert.That(result.Undefined, Does.StartWith(reason));
        });
    }

    [Test]
    public void Evaluate_names_the_open_deals_older_than_the_longest_cycle_and_the_velocity_without_them()
    {
        var result = Velocity.Value(Some.Won(5, 600, 20), Some.Lost(5), Some.Open(6, Days.March.LastDay.AddDays(-20)), Some.Open(4, Days.March.LastDay.AddDays(-21)));
        Assert.Multiple(() =>
        {
            Assert.That(result.Parts["openOpportunities"], Is.EqualTo(10));
            Assert.That(result.Parts["openOverdue"], Is.EqualTo(4));
            Assert.That(result.Parts["velocityWithoutOverdue"], Is.EqualTo(6 * 0.5 * 600 / 20).Within(1e-9));
            Assert.That(result.Notes, Has.One.EqualTo("4 open deals are older than the longest cycle of the last year"));
        });
    }

    [Test]
    public void Evaluate_takes_a_deal_that_closes_on_the_last_day_as_closed()
    {
        var qualified = Days.Of(3, 10);
        var result = Velocity.Value(Some.Won(1), Some.Lost(1), Some.Lost(1, Days.March.LastDay), [Entry.OfDeal(qualified, Days.March.End, "lost")], [Entry.OfDeal(qualified)]);
        Assert.That(result.Parts["openOpportunities"], Is.EqualTo(2), "the one still open, and the one that closes a day later");
    }

    [Test]
    public void Evaluate_takes_a_deal_closed_before_it_was_qualified_as_never_open() =>
        Assert.That(Velocity.Value(Some.Won(1), Some.Lost(1), [Entry.OfDeal(Days.Of(3, 20), Days.Of(3, 5), "lost")]).Parts["openOpportunities"], Is.Zero);

    [Test]
    public void Evaluate_as_of_a_day_inside_the_period_counts_what_is_open_then()
    {
        var facts = Counting.Table([.. Some.Won(1), .. Some.Lost(1), .. Some.Open(3, Days.Of(3, 16)), .. Some.Open(3, Days.Of(3, 17))]).AsOf(Days.Of(3, 16));
        Assert.That(Velocity.Evaluate(facts, Days.March, ParameterValues.Defaults).Parts["openOpportunities"], Is.EqualTo(3));
    }

    [Test]
    public void OpenDeals_are_a_plain_count_over_any_deals() => Holds((deals, day) =>
        OpenDeals.After(Counting.Table(deals), day).Count == deals.Count(deal => IsOpen(deal, day)));

    [Test]
    public void OpenDeals_overdue_are_a_plain_count_over_any_deals() => Holds((deals, day) =>
    {
        var cycles = deals.Where(deal => IsClosedInTheYearTo(deal, day)).Select(deal => Math.Max(0, Closed(deal)!.Value.DayNumber - Qualified(deal)!.Value.DayNumber)).ToList();
        var overdue = cycles.Count == 0 ? 0 : deals.Count(deal => IsOpen(deal, day) && day.DayNumber - Qualified(deal)!.Value.DayNumber > cycles.Max());
        return OpenDeals.After(Counting.Table(deals), day).Overdue == overdue;
    });

    [Test]
    public void OpenDeals_at_the_end_of_a_period_are_those_at_its_start_with_the_opened_and_without_the_closed() => Holds((deals, day) =>
    {
        var facts = Counting.Table(deals);
        var period = Days.Calendar.Containing(Grain.Month, day);
        var opened = facts.Sum(CountedFacts.DealsQualified, period);
        var closed = deals.Count(deal => Qualified(deal) is not null && Leaves(deal) is { } leaving && period.Contains(leaving));
        return OpenDeals.After(facts, period.LastDay).Count == OpenDeals.After(facts, period.Start.AddDays(-1)).Count + (double)opened - closed;
    });

    private static DateOnly? Qualified(Entry deal) => deal.Day(Deal.Qualified);

    private static DateOnly? Closed(Entry deal) => deal.Day(Deal.Closed);

    /// <summary>The day on which it stops being open; one closed before it was qualified leaves as it comes.</summary>
    private static DateOnly? Leaves(Entry deal) => Closed(deal) < Qualified(deal) ? Qualified(deal) : Closed(deal);

    private static bool IsOpen(Entry deal, DateOnly day) => Qualified(deal) <= day && !(Closed(deal) <= day);

    private static bool IsClosedInTheYearTo(Entry deal, DateOnly day) =>
        Qualified(deal) is not null && Leaves(deal) is { } leaving && leaving <= day && leaving > day.AddDays(-365);

    private static void Holds(Func<Entry[], DateOnly, bool> promise) => Prop.ForAll(
        (from deals in AnyEntries.Deal.ArrayOf() from day in Days.Any select (deals, day)).ToArbitrary(),
        any => promise(any.deals, any.day)).Check(Days.Thorough);
}

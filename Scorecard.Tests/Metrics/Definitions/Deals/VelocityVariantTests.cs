using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Deals;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Definitions.Deals;

/// <summary>The variants of pipeline velocity: which opportunities, over which days, how old at most.</summary>
internal sealed class VelocityVariantTests
{
    private static readonly PipelineVelocity Velocity = new();

    // Two won and qualified in February; two lost, qualified in March; open since February 3, since March 6, from April on 5.
    private static IEnumerable<Entry> Deals =>
        [.. Some.Won(2), .. Some.Lost(2), .. Some.Open(3, Days.Of(2, 1)), .. Some.Open(6, Days.Of(3, 20)), .. Some.Open(5, Days.Of(4, 2))];

    [TestCase("open-at-end", 9)]
    [TestCase("open-at-start", 5)]
    [TestCase("created", 8)]
    [TestCase("worked", 13)]
    public void Opportunities_are_the_ones_agreed(string which, int count)
    {
        var result = Value(Deals, ("opportunities", $"\"{which}\""));
        Assert.That((result.Parts["openOpportunities"], result.Value), Is.EqualTo(((double)count, (double?)(count * 0.5 * 1000 / 30))).Within(1e-9));
    }

    [TestCase("created", 2)]
    [TestCase("worked", 7)]
    [TestCase("open-at-end", 3)]
    public void Opportunities_of_a_running_period_are_those_up_to_the_newest_day(string which, int count)
    {
        var facts = Counting.Table(Deals).AsOf(Days.Of(3, 19));
        Assert.That(Velocity.Evaluate(facts, Days.March, Terms(("opportunities", $"\"{which}\""))).Parts["openOpportunities"], Is.EqualTo(count));
    }

    [Test]
    public void Worked_counts_a_deal_once_whether_it_was_there_before_or_came_and_went()
    {
        Entry[] entries = [.. Some.Won(1), .. Some.Lost(1), Entry.OfDeal(Days.Of(2, 1), Days.Of(2, 28), "lost"), Entry.OfDeal(Days.Of(3, 5), Days.Of(3, 6), "lost"), Entry.OfDeal(Days.Of(3, 5))];
        Assert.That(Value(entries, ("opportunities", "\"worked\"")).Parts["openOpportunities"], Is.EqualTo(4));
    }

    // 60 days up to 31 March begin on 31 January.
    [TestCase(0, 1 / 3.0, 1000)]
    [TestCase(60, 0.5, 2000)]
    [TestCase(59, 2 / 5.0, 1500)]
    public void TrailingDays_give_win_rate_amount_and_cycle(int days, double winRate, double amount)
    {
        Entry[] entries =
        [
            .. Some.Won(1), .. Some.Lost(2), .. Some.Won(1, 2000, closed: Days.Of(2, 1)), .. Some.Won(1, 3000, closed: Days.Of(1, 31)), .. Some.Lost(1, Days.Of(2, 20)),
            .. Some.Won(9, 99_999, closed: Days.Of(1, 30)), .. Some.Won(9, 99_999, closed: Days.Of(4, 1)), .. Some.Open(6),
        ];
        var result = Value(entries, ("trailingDays", $"{days}"));
        Assert.Multiple(() =>
        {
            Assert.That(result.Parts["winRate"], Is.EqualTo(winRate).Within(1e-12));
            Assert.That(result.Parts["meanAmount"], Is.EqualTo(amount));
        });
    }

    [Test]
    public void TrailingDays_of_a_running_period_end_with_the_newest_day()
    {
        var facts = Counting.Table([.. Some.Won(1, closed: Days.Of(3, 11)), .. Some.Won(8, closed: Days.Of(3, 10)), .. Some.Lost(1)]).AsOf(Days.Of(3, 20));
        Assert.That(Velocity.Evaluate(facts, Days.March, Terms(("trailingDays", "10"))).Parts["won"], Is.EqualTo(1));
    }

    [TestCase(0, 9)]
    [TestCase(58, 9)]
    [TestCase(57, 6)]
    [TestCase(10, 0)]
    public void MaximumAge_leaves_older_opportunities_out(int days, int count) =>
        Assert.That(Value(Deals, ("maximumAgeDays", $"{days}")).Parts["openOpportunities"], Is.EqualTo(count), "from 1 February to 31 March are 58 days, from 20 March 11");

    [Test]
    public void MaximumAge_is_as_of_the_day_on_which_the_opportunities_are_open() =>
        Assert.That(Value(Deals, ("opportunities", "\"open-at-start\""), ("maximumAgeDays", "27")).Parts["openOpportunities"], Is.EqualTo(5));

    // The longest cycle of the won is 30 days; three are open for 58, six for 11.
    [TestCase(0, 3, "older than the longest cycle of the last year")]
    [TestCase(10, 9, "9 open deals are older than 10 days")]
    [TestCase(57, 3, "3 open deals are older than 57 days")]
    [TestCase(58, 0, null)]
    public void OldAfterDays_say_which_opportunities_are_old_and_leave_the_velocity_as_it_is(int days, int old, string? note)
    {
        var (usual, agreed) = (Value(Deals), Value(Deals, ("oldAfterDays", $"{days}")));
        Assert.Multiple(() =>
        {
            Assert.That((agreed.Value, agreed.Parts["openOverdue"]), Is.EqualTo((usual.Value, (double)old)));
            Assert.That(agreed.Parts["velocityWithoutOverdue"], Is.EqualTo((9 - old) * 0.5 * 1000 / 30).Within(1e-9));
            Assert.That(agreed.Notes, note is null ? Has.None.Contains("older than") : Has.One.Contains(note));
        });
    }

    [TestCase(0, 3, 1)]
    [TestCase(31, 3, 1)]
    [TestCase(32, 2, 28)]
    [TestCase(60, 1, 31)]
    public void Reach_begins_with_the_trailing_days_and_never_after_the_period(int days, int month, int day) => Assert.That(
        Velocity.Reach(RecordType.Deal, Days.March, Terms(("trailingDays", $"{days}"))), Is.EqualTo((Days.Of(month, day), Days.March.End)));

    private static Terms Terms(params (string, string)[] values) => Setting.Many("pipeline-velocity", values);

    private static Result Value(IEnumerable<Entry> entries, params (string, string)[] values) =>
        Velocity.Evaluate(Counting.Table(entries), Days.March, Terms(values));
}

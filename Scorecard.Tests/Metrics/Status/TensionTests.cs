using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Status;

namespace Scorecard.Tests.Metrics.Status;

/// <summary>
/// Periods are written as marketing's colours, a slash and sales': g green, r red, - grey, and G or R where it is a
/// close call. Sequences run from the oldest to the newest.
/// </summary>
internal sealed class TensionTests
{
    private const string Marketing = "ggg/rrr";
    private const string Sales = "rrr/ggg";
    private const string Calm = "ggr/grr";
    private const string Grey = "g--/r--";

    [TestCase(new[] { Marketing }, TensionState.None, 1)]
    [TestCase(new[] { Marketing, Marketing }, TensionState.Begun, 2)]
    [TestCase(new[] { Calm, Marketing, Marketing, Marketing }, TensionState.Begun, 3)]
    [TestCase(new[] { Marketing, Marketing, Calm }, TensionState.None, 0)]
    [TestCase(new[] { Marketing, Marketing, Calm, Marketing }, TensionState.None, 1)]
    [TestCase(new[] { Marketing, Marketing, Grey }, TensionState.Paused, 2)]
    [TestCase(new[] { Marketing, Grey }, TensionState.None, 1)]
    [TestCase(new[] { Marketing, Grey, Marketing }, TensionState.Begun, 2)]
    [TestCase(new[] { Marketing, Grey, Grey, Marketing, Grey }, TensionState.Paused, 2)]
    [TestCase(new[] { Marketing, Marketing, Grey, Calm }, TensionState.None, 0)]
    [TestCase(new[] { Marketing, Calm, Grey, Marketing }, TensionState.None, 1)]
    [TestCase(new[] { Grey, Grey, Grey }, TensionState.None, 0)]
    [TestCase(new[] { Marketing, Sales }, TensionState.None, 1)]
    [TestCase(new[] { Marketing, Marketing, Sales }, TensionState.None, 1)]
    [TestCase(new[] { Marketing, Marketing, Grey, Sales }, TensionState.None, 1)]
    public void Of_begins_at_the_second_period_and_a_grey_one_neither_starts_nor_ends_it(string[] periods, TensionState state, int count)
    {
        var tension = Of(periods);
        Assert.That((tension.State, tension.Periods), Is.EqualTo((state, count)));
    }

    [Test]
    public void Of_no_period_is_none() => Assert.That(Tension.Of([]), Is.EqualTo(new Tension(TensionState.None, null, 0, null)));

    [Test]
    public void Of_names_the_team_on_target() => Assert.Multiple(() =>
    {
        Assert.That(Of(Marketing, Marketing).Direction, Is.EqualTo(TensionDirection.MarketingGreen));
        Assert.That(Of(Sales, Sales).Direction, Is.EqualTo(TensionDirection.SalesGreen));
        Assert.That(Of(Marketing, Sales, Sales).Direction, Is.EqualTo(TensionDirection.SalesGreen));
        Assert.That(Of(Sales).Direction, Is.Null, "not reported yet");
    });

    [TestCase("ggg/rrr", true)]
    [TestCase("ggG/RRr", true, Description = "one that is sure on each side is enough")]
    [TestCase("GGG/rrr", false, Description = "a side of close calls only")]
    [TestCase("ggg/RRR", false, Description = "a side of close calls only")]
    [TestCase("gg-/rr-", true)]
    [TestCase("g--/rrr", false, Description = "fewer than two coloured")]
    [TestCase("ggg/r--", false, Description = "fewer than two coloured")]
    [TestCase("gg--/rrr", true, Description = "half the set")]
    [TestCase("gg---/rrr", false, Description = "less than half the set")]
    [TestCase("ggg/rr---", false, Description = "less than half the set")]
    [TestCase("ggr/rrr", false)]
    [TestCase("ggg/rrg", false)]
    [TestCase("ggg/ggg", false)]
    [TestCase("rrr/rrr", false)]
    [TestCase("/rrr", false)]
    public void Of_two_such_periods_is_tension_or_not(string period, bool isTension) =>
        Assert.That(Of(period, period).State, Is.EqualTo(isTension ? TensionState.Begun : TensionState.None));

    [TestCase("GGG/rrr")]
    [TestCase("ggr/rrr")]
    public void Of_a_coloured_period_that_is_no_tension_ends_it(string period) =>
        Assert.That(Of(Marketing, Marketing, period).State, Is.EqualTo(TensionState.None));

    [TestCase("ggg/rrr", 1.0)]
    [TestCase("rrr/gg-", -1.0)]
    [TestCase("gr-/grrr", 0.25)]
    [TestCase("gg-/---", null)]
    public void Of_gives_the_difference_of_the_green_shares_of_the_newest_period(string newest, double? difference) =>
        Assert.That(Of("rrr/ggg", "rrr/ggg", newest).GreenShareDifference, Is.EqualTo(difference));

    [Test]
    public void Of_leaves_metrics_that_both_share_out_of_either_side()
    {
        IReadOnlyList<TensionVote> votes = [.. Votes(Marketing), new(Team.Shared, MetricStatus.Green, false), new(Team.Shared, MetricStatus.Red, false)];
        Assert.That(Tension.Of([votes, votes]).State, Is.EqualTo(TensionState.Begun));
    }

    private static Tension Of(params string[] oldestFirst) => Tension.Of(oldestFirst.Reverse().Select(Votes));

    private static IReadOnlyList<TensionVote> Votes(string period)
    {
        var sides = period.Split('/');
        return [.. sides[0].Select(letter => Vote(Team.Marketing, letter)), .. sides[1].Select(letter => Vote(Team.Sales, letter))];
    }

    private static TensionVote Vote(Team team, char letter) => letter switch
    {
        '-' => new(team, MetricStatus.Stale, false),
        _ => new(team, char.ToLowerInvariant(letter) == 'g' ? MetricStatus.Green : MetricStatus.Red, char.IsUpper(letter)),
    };
}

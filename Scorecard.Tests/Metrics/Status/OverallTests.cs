using Scorecard.Metrics.Status;
using static Scorecard.Metrics.Status.MetricStatus;

namespace Scorecard.Tests.Metrics.Status;

internal sealed class OverallTests
{
    private static IEnumerable<TestCaseData> Boards()
    {
        yield return Board(OverallColour.Green, Green, Green);
        yield return Board(OverallColour.Green, Green, NoTarget);
        yield return Board(OverallColour.Green, Green, Green, TooFew, NotYetMature).SetDescription("half are coloured");
        yield return Board(OverallColour.Grey, Green, TooFew, Undefined).SetDescription("fewer than half are coloured");
        yield return Board(OverallColour.Red, Green, Green, Green, Red);
        yield return Board(OverallColour.Red, Red, Stale, NoData, TooFew, TooFew).SetDescription("one red is enough, however little else is known");
        yield return Board(OverallColour.Grey, Green, Green, Green, Stale).SetDescription("an outage is never green");
        yield return Board(OverallColour.Grey, Green, Green, Green, NoData).SetDescription("an outage is never green");
        yield return Board(OverallColour.Grey, Green, Green, Green, Incomplete).SetDescription("what could not be read is an outage too");
        yield return Board(OverallColour.Grey, TooFew, NoTarget);
        yield return Board(OverallColour.Grey);
    }

    [TestCaseSource(nameof(Boards))]
    public void Of_is_the_colour_of_the_headline(OverallColour colour, MetricStatus[] headline) =>
        Assert.That(Overall.Of(headline).Colour, Is.EqualTo(colour));

    [Test]
    public void Of_counts_green_red_and_grey()
    {
        var overall = Overall.Of([Green, Green, Red, Stale, TooFew, Undefined]);
        Assert.That((overall.Green, overall.Red, overall.Grey, overall.Total), Is.EqualTo((2, 1, 3, 6)));
    }

    [Test]
    public void Of_a_board_that_loses_a_source_never_turns_green([ValueSource(nameof(All))] MetricStatus one, [ValueSource(nameof(All))] MetricStatus other, [Values(Stale, Incomplete, NoData)] MetricStatus outage)
    {
        var colour = Overall.Of([one, other, outage]).Colour;
        Assert.That(colour, Is.Not.EqualTo(OverallColour.Green));
    }

    private static MetricStatus[] All => Enum.GetValues<MetricStatus>();

    private static TestCaseData Board(OverallColour colour, params MetricStatus[] headline) =>
        new TestCaseData(colour, headline).SetArgDisplayNames(string.Join('+', headline), $"{colour}");
}

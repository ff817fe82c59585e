using Scorecard.Worker.Sources.Demo.Company;

namespace Scorecard.Tests.Worker.Sources.Demo.Company;

[TestFixture]
internal sealed class DiceTests
{
    [Test]
    public void Next_is_spread_evenly()
    {
        var draws = Enumerable.Range(0, 20_000).Select(i => new Dice(1, Purpose.Lead, i / 40, i % 40).Next()).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(draws, Is.All.InRange(0, 0.9999999999999999));
            Assert.That(draws.GroupBy(draw => (int)(draw * 10)).Select(group => group.Count()), Is.All.InRange(1_850, 2_150));
        }
    }

    [Test]
    public void Next_depends_on_seed_purpose_day_and_ordinal()
    {
        double[] draws =
        [
            new Dice(1, Purpose.Lead, 1, 1).Next(), new Dice(2, Purpose.Lead, 1, 1).Next(), new Dice(1, Purpose.Spend, 1, 1).Next(),
            new Dice(1, Purpose.Lead, 2, 1).Next(), new Dice(1, Purpose.Lead, 1, 2).Next(), new Dice(1, Purpose.Lead, -1, 1).Next(),
        ];

        Assert.That(draws, Is.Unique);
    }

    [Test]
    public void Round_has_the_expected_mean() =>
        Assert.That(Enumerable.Range(0, 10_000).Average(i => new Dice(3, Purpose.LeadsOfDay, i, 0).Round(3.2)), Is.EqualTo(3.2).Within(0.02));

    [Test]
    public void Quantiles_at_a_share_are_straight_between_their_points()
    {
        var quantiles = new Quantiles((0, 10), (0.5, 20), (1, 100));

        Assert.That(new[] { 0, 0.25, 0.5, 0.75, 1 }.Select(quantiles.At), Is.EqualTo(new double[] { 10, 15, 20, 60, 100 }));
    }
}

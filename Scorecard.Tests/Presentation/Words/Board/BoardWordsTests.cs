using Scorecard.Data.Queries;
using Scorecard.Presentation.Words.Board;

namespace Scorecard.Tests.Presentation.Words.Board;

internal sealed class BoardWordsTests
{
    [Test]
    public void Target_of_a_band_is_said_by_both_ends() =>
        Assert.That(ChangeText.Target(new TargetView(null, 3, 5), UnitText.Of("times")), Is.EqualTo("3 to 5"));

    [TestCase(9_870, 31, "$9,870 a day without 31 old deals", "$9,870 without old deals")]
    [TestCase(1_234_567, 1_291, "$1,234,567 a day without 1,291 old deals", "$1.23M without old deals")]
    [TestCase(0, 1, "$0 a day without 1 old deal", "$0 without old deals")]
    [TestCase(9_870, 0, "no old deals in it", "no old deals in it")]
    public void OldDeals_are_said_with_unit_and_thousands(double value, double deals, string expected, string brief)
    {
        var (without, text) = (new WithoutOldView(value, deals), UnitText.Of("money-per-day"));
        Assert.That((OldDealsText.Of(without, text), OldDealsText.Short(without, text, isUnitSaid: true), OldDealsText.Of(null, text)), Is.EqualTo((expected, brief, default(string))));
    }

    [TestCase("ratio", "higher", 0.098, 0.119, "better by 2.1 points")]
    [TestCase("money", "lower", 144, 138, "better by $6")]
    [TestCase("money", "lower", 138, 144, "worse by $6")]
    [TestCase("count", "higher", 342, 324, "worse by 18")]
    [TestCase("count", "none", 324, 342, "up 18")]
    [TestCase("count", "higher", 342, 342, "no change")]
    [TestCase("ratio", "higher", 0.98401, 0.98402, "no change")]
    [TestCase("days", "lower", 48.8, 47.5, "better by 1.3 days")]
    [TestCase("times", "band", 5.5, 4.5, "better by 1.0×")]
    [TestCase("times", "band", 3.5, 4.5, "up 1.0×")]
    [TestCase("count", "higher", null, 342d, null)]
    [TestCase("count", "higher", 342d, null, null)]
    public void Change_says_whether_it_is_better_and_by_how_much(string unit, string direction, double? before, double? now, string? expected) =>
        Assert.That(ChangeText.Between(before, now, direction, new TargetView(null, 3, 5), UnitText.Of(unit)), Is.EqualTo(expected));

    [TestCase(41, 100d, "41%")]
    [TestCase(99.7, 100d, null)]
    [TestCase(143, 100d, "143%")]
    [TestCase(-3, 100d, null)]
    [TestCase(3, 0d, null)]
    public void Share_of_the_target_is_said_where_it_says_something(double value, double target, string? expected) =>
        Assert.That(Miss.Share(value, new TargetView(target, null, null), UnitText.Of("count")), Is.EqualTo(expected));

    [Test]
    public void Worst_comes_first_and_close_calls_come_last()
    {
        MetricView[] metrics = [Missed("near", "higher", 98, 100), Missed("costly", "lower", 300, 100), Missed("close", "higher", 10, 100) with { CloseCall = true }, Missed("far", "higher", 41, 100)];
        Assert.That(Miss.WorstFirst(metrics).Select(metric => metric.Key), Is.EqualTo(["costly", "far", "near", "close"]));
    }

    [TestCase(0.119, "0.9 points above")]
    [TestCase(0.09, "2.0 points below")]
    [TestCase(0.11, "exactly met")]
    [TestCase(0.10999, "just below")]
    public void Gap_says_on_which_side_of_the_target_a_value_is(double value, string expected) =>
        Assert.That(ChangeText.Gap(value, new TargetView(0.11, null, null), UnitText.Of("ratio")), Is.EqualTo(expected));

    [TestCase(4, "within")]
    [TestCase(2, "1 below")]
    [TestCase(5, "within")]
    [TestCase(7, "2 above")]
    public void Gap_to_a_band_is_to_its_nearer_end(double value, string expected) =>
        Assert.That(ChangeText.Gap(value, new TargetView(null, 3, 5), UnitText.Of("count")), Is.EqualTo(expected));

    [TestCase(1, "1st")]
    [TestCase(2, "2nd")]
    [TestCase(3, "3rd")]
    [TestCase(11, "11th")]
    [TestCase(22, "22nd")]
    [TestCase(113, "113th")]
    public void Ordinal_ends_as_it_is_spoken(int number, string expected) => Assert.That(TensionText.Ordinal(number), Is.EqualTo(expected));

    private static MetricView Missed(string key, string direction, double value, double target) => new(
        key, key, "sales", "count", null, direction, true, value, null, null, 30, new TargetView(target, null, null), "red", null, false, null, false, [], [], new Dictionary<string, double>(), 1, 1, 1);
}

using Scorecard.Benchmarks.Values;

namespace Scorecard.Tests.Benchmarks;

/// <summary>A comparison that cannot fail would let a wrong number be called fast.</summary>
internal sealed class ComparisonTests
{
    [TestCase(1_174, 1_174, true)]
    [TestCase(1_174, 1_175, false)]
    [TestCase(999_999_998, 999_999_999, false)]
    [TestCase(0.1192504258, 0.11925042581, true)]
    [TestCase(0.1192504258, 0.1192504268, false)]
    [TestCase(double.NaN, double.NaN, false)]
    public void Of_counts_have_to_be_equal_and_all_else_within_1e_9(double ours, double theirs, bool agrees)
        => Assert.That(Comparison.Of(Set(("value", ours)), Set(("value", theirs)), "test").Agrees, Is.EqualTo(agrees));

    [Test]
    public void Of_missing_number_is_a_difference_unless_the_other_is_zero()
    {
        Assert.That(Comparison.Of(Set(("won", 1)), Set(("won", 1), ("lost", 2)), "test").Differences, Has.Count.EqualTo(1));
        Assert.That(Comparison.Of(Set(("won", 1), ("lost", 2)), Set(("won", 1)), "test").Agrees, Is.True, "a part that only we have");
        Assert.That(Comparison.Of(Set(("won", 1)), Set(("won", 1), ("lost", 0)), "test").Agrees, Is.True);
        Assert.That(Comparison.Of(Set(("won", 1)).With("2024-06", 5), Set(("won", 1)), "test").Differences, Has.Count.EqualTo(1), "a month that only we have");
    }

    [Test]
    public void Of_nothing_to_compare_does_not_agree()
        => Assert.That(Comparison.Of(new ValueSet(), new ValueSet(), "test").Agrees, Is.False);

    private static ValueSet Set(params (string Part, double Number)[] numbers)
    {
        var set = new ValueSet();
        foreach (var (part, number) in numbers)
            set.Add(new ValueKey("win-rate", part, "2024-05", "", ""), number);
        return set;
    }
}

internal static class ValueSetExtensions
{
    public static ValueSet With(this ValueSet set, string month, double number)
    {
        set.Add(new ValueKey("win-rate", "won", month, "", ""), number);
        return set;
    }
}

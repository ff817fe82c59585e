using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Demand;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Statistics;
using Scorecard.Tests.Metrics.Definitions;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Formulas;

/// <summary>The rules of a cohort, by lead conversion with its window of 90 days.</summary>
internal sealed class CohortConversionTests
{
    private static readonly LeadConversionRate Conversion = new();

    /// <summary>The last day on which all of March has been followed for 90 days: its end, plus 90, is the end of this day.</summary>
    private static readonly DateOnly Mature = Days.March.End.AddDays(89);

    [TestCase(0, 1)]
    [TestCase(90, 1)]
    [TestCase(91, 0)]
    [TestCase(-1, 0)]
    public void Evaluate_counts_a_win_from_the_day_of_entry_to_the_windows_last(int age, int counted)
    {
        var result = Conversion.Value(Some.Mqls(1, customerAge: age), Some.Mqls(3));
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(counted / 4.0));
            Assert.That(result.Parts["convertedInWindow"], Is.EqualTo(counted));
            Assert.That(result.Parts["convertedEver"], Is.EqualTo(1), "whenever it was");
            Assert.That(result.Parts["ever"], Is.EqualTo(0.25));
            Assert.That(result.Parts["entered"], Is.EqualTo(4));
        });
    }

    [Test]
    public void Evaluate_flags_wins_before_entry() => Assert.Multiple(() =>
    {
        Assert.That(Conversion.Value(Some.Mqls(2, customerAge: -2), Some.Mqls(3)).Notes, Has.One.StartsWith("2 reached the later stage before they entered"));
        Assert.That(Conversion.Value(Some.Mqls(2, customerAge: 0), Some.Mqls(3)).Notes, Is.Empty);
    });

    [Test]
    public void Evaluate_is_keyed_by_the_period_of_entry() => Assert.That(
        Conversion.Value(
            Some.Mqls(1, Days.Of(2, 28), customerAge: 10), Some.Mqls(1, Days.Of(3, 1), customerAge: 80), Some.Mqls(1, Days.Of(3, 31)), Some.Mqls(1, Days.Of(4, 1))).Value,
        Is.EqualTo(0.5));

    [Test]
    public void Evaluate_gives_the_wilson_interval_and_the_entries_as_sample()
    {
        var result = Conversion.Value(Some.Mqls(12, customerAge: 5), Some.Mqls(88));
        Assert.Multiple(() =>
        {
            Assert.That(result.Interval, Is.EqualTo(Wilson.Interval(12, 100)));
            Assert.That(result.Sample, Is.EqualTo(100));
            Assert.That(result.IsEstimate, Is.False);
        });
    }

    [Test]
    public void Evaluate_without_entries_is_undefined()
    {
        var result = Conversion.Value(Some.Mqls(5, Days.Of(4, 1), customerAge: 1));
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.Null);
            Assert.That(result.Undefined, Does.StartWith("nothing entered in the period"));
        });
    }

    [Test]
    public void Evaluate_is_final_from_the_end_of_the_day_on_which_the_window_closes_for_the_last()
    {
        var entries = Some.Mqls(20, Days.Of(3, 31), customerAge: 10).Concat(Some.Mqls(80, Days.Of(3, 31))).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(At(entries, Mature).IsEstimate, Is.False);
            Assert.That(At(entries, Mature.AddDays(-1)).Value, Is.Null, "on the day before, nobody has been followed for the whole window");
        });
    }

    [TestCase(9, false)]
    [TestCase(10, true)]
    public void Evaluate_estimates_while_ten_are_still_at_risk(int followed, bool isEstimated)
    {
        var entries = Some.Mqls(followed, Days.Of(3, 1)).Concat(Some.Mqls(50, Days.Of(3, 31))).ToList();
        var result = At(entries, Days.Of(3, 1).AddDays(90));
        Assert.Multiple(() =>
        {
            Assert.That(result.IsEstimate, Is.EqualTo(isEstimated));
            Assert.That(result.Value, isEstimated ? Is.Zero : Is.Null);
            Assert.That(result.Undefined, Is.Null);
            Assert.That(result.Notes, Is.EqualTo(new[] { isEstimated ? "estimate, 10 still followed at day 90" : "followed 90 of 90 days" }));
            Assert.That(result.Parts.ContainsKey("ever"), Is.False, "nothing is known of ever yet");
        });
    }

    [Test]
    public void Evaluate_estimates_by_kaplan_meier_with_a_win_before_entry_on_day_0()
    {
        var first = Days.Of(3, 1);
        Entry[] entries = [.. Some.Mqls(2, first, customerAge: -3), .. Some.Mqls(3, first, customerAge: 40), .. Some.Mqls(15, first), .. Some.Mqls(30, Days.Of(3, 31))];
        var asOf = first.AddDays(95);
        var expected = KaplanMeier.Estimate([new(0, 2, 0), new(40, 3, 0), new(95, 0, 15), new(65, 0, 30)], 90);

        var result = At(entries, asOf);
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.EqualTo(expected.Probability).Within(1e-12));
            Assert.That(result.Interval, Is.EqualTo(expected.Interval));
            Assert.That(result.Sample, Is.EqualTo(50));
        });
    }

    [Test]
    public void Evaluate_estimates_the_same_from_facts_that_were_added_in_parts()
    {
        Entry[] entries = [.. Some.Mqls(30, Days.Of(3, 1), customerAge: 4), .. Some.Mqls(40, Days.Of(3, 1)), .. Some.Mqls(5, Days.Of(3, 20))];
        var parts = new FactTableBuilder().Count(entries[..35]).Count(entries[35..]).Build();
        var asOf = Days.Of(3, 1).AddDays(92);
        Assert.That(Conversion.Evaluate(parts.AsOf(asOf), Days.March, ParameterValues.Defaults).Value, Is.EqualTo(30 / 75.0).Within(1e-12));
    }

    [Test]
    public void Evaluate_ignores_wins_after_the_day_that_is_judged()
    {
        var entries = Some.Mqls(20, Days.Of(3, 1), customerAge: 88).Concat(Some.Mqls(20, Days.Of(3, 1))).ToList();
        var result = At(entries, Days.Of(3, 1).AddDays(87));
        Assert.That(result.Parts["convertedEver"], Is.Zero);
    }

    [Test]
    public void WindowDays_is_90_and_30_unless_the_definition_says_otherwise() => Assert.Multiple(() =>
    {
        Assert.That(Conversion.WindowDays(ParameterValues.Defaults), Is.EqualTo(90));
        Assert.That(new MqlToSqlRatio().WindowDays(ParameterValues.Defaults), Is.EqualTo(30));
        Assert.That(Conversion.WindowDays(Setting.Of("lead-conversion-rate", "windowDays", "7")), Is.EqualTo(7));
    });

    [TestCase(30, 1)]
    [TestCase(31, 0)]
    public void MqlToSqlRatio_follows_for_30_days(int age, int counted) =>
        Assert.That(new MqlToSqlRatio().Value(Some.Mqls(1, sqlAge: age), Some.Mqls(1)).Value, Is.EqualTo(counted / 2.0));

    [Test]
    public void Evaluate_uses_the_window_that_the_definition_sets()
    {
        var facts = Counting.Table(Some.Mqls(1, customerAge: 7).Concat(Some.Mqls(1, customerAge: 8)));
        Assert.That(Conversion.Evaluate(facts, Days.March, Setting.Of("lead-conversion-rate", "windowDays", "7")).Value, Is.EqualTo(0.5));
    }

    private static Result At(IEnumerable<Entry> entries, DateOnly asOf) =>
        Conversion.Evaluate(Counting.Table(entries).AsOf(asOf), Days.March, ParameterValues.Defaults);
}

using Scorecard.Metrics.Agreements;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Periods;
using Scorecard.Tests.Metrics.Definitions;

namespace Scorecard.Tests.Metrics.Agreements;

/// <summary>Which definitions classify records alike, and what makes stage rules the same.</summary>
internal sealed class DefinitionTests
{
    private static readonly Definition Agreed = new(
        ParameterValues.Defaults, new StageRules(new StageRule { LifecycleStages = ["mql", "sal"], ScoreAtLeast = 40 }), BusinessHours.Always);

    [Test]
    public void Default_is_four_hours_to_touch_and_a_day_for_the_verdict() => Assert.Multiple(() =>
    {
        Assert.That((Definition.Default.TouchHours, Definition.Default.VerdictHours), Is.EqualTo((4, 24)));
        Assert.That(Definition.Default.Stages, Is.EqualTo(StageRules.None));
        Assert.That(Definition.Default.Hours, Is.EqualTo(BusinessHours.Always));
    });

    [Test]
    public void TouchHours_and_VerdictHours_are_the_metrics_parameters()
    {
        var definition = Definition.Default with { Parameters = Setting.Of("sla-compliance", "hours", "2") };
        Assert.That((definition.TouchHours, definition.VerdictHours), Is.EqualTo((2, 24)));
        definition = Definition.Default with { Parameters = Setting.Of("lead-acceptance-rate", "verdictHours", "8") };
        Assert.That((definition.TouchHours, definition.VerdictHours), Is.EqualTo((4, 8)));
    }

    private static IEnumerable<TestCaseData> Others()
    {
        yield return new TestCaseData(Agreed with { Parameters = Setting.Of("win-rate", "minimumSample", "5") }, true).SetArgDisplayNames("a parameter of counting");
        yield return new TestCaseData(Agreed with { Parameters = Setting.Of("sla-compliance", "hours", "4") }, true).SetArgDisplayNames("the default, said aloud");
        yield return new TestCaseData(Agreed with { Parameters = Setting.Of("sla-compliance", "hours", "5") }, false).SetArgDisplayNames("hours to touch");
        yield return new TestCaseData(Agreed with { Parameters = Setting.Of("lead-acceptance-rate", "verdictHours", "25") }, false).SetArgDisplayNames("hours for the verdict");
        yield return new TestCaseData(Agreed with { Stages = StageRules.None }, false).SetArgDisplayNames("stages");
        yield return new TestCaseData(Agreed with { Hours = new BusinessHours(new(9, 0), new(17, 0), [DayOfWeek.Monday]) }, false).SetArgDisplayNames("business hours");
        yield return new TestCaseData(Agreed with { Stages = new StageRules(new StageRule { LifecycleStages = ["sal", "mql"], ScoreAtLeast = 40 }) }, true).SetArgDisplayNames("the same stages in another order");
    }

    [TestCaseSource(nameof(Others))]
    public void ClassifiesLike_asks_for_stages_hours_and_deadlines(Definition other, bool isAlike) => Assert.Multiple(() =>
    {
        Assert.That(Agreed.ClassifiesLike(other), Is.EqualTo(isAlike));
        Assert.That(other.ClassifiesLike(Agreed), Is.EqualTo(isAlike));
    });

    private static IEnumerable<TestCaseData> Rules()
    {
        var rule = new StageRule { LifecycleStages = ["a", "b"], ScoreAtLeast = 10 };
        yield return new(rule, new StageRule { LifecycleStages = ["b", "a"], ScoreAtLeast = 10.0m }, true);
        yield return new(rule, rule with { ScoreAtLeast = 11 }, false);
        yield return new(rule, rule with { ScoreAtLeast = null }, false);
        yield return new(rule, rule with { LifecycleStages = ["a"] }, false);
        yield return new(rule, rule with { LifecycleStages = ["a", "B"] }, false);
        yield return new(rule, rule with { LifecycleStages = null }, false);
        yield return new(rule, null, false);
        yield return new(new StageRule(), new StageRule(), true);
    }

    [TestCaseSource(nameof(Rules))]
    public void Equals_of_stage_rules_is_by_meaning(StageRule rule, StageRule? other, bool isSame) => Assert.Multiple(() =>
    {
        Assert.That(rule.Equals(other), Is.EqualTo(isSame));
        if (isSame)
            Assert.That(rule.GetHashCode(), Is.EqualTo(other!.GetHashCode()));
    });

    [Test]
    public void Fields_of_a_stage_rule_are_those_that_it_asks_about() => Assert.Multiple(() =>
    {
        Assert.That(new StageRule { LifecycleStages = ["a"], ScoreAtLeast = 1 }.Fields, Is.EqualTo(new[] { "lifecycleStage", "score" }));
        Assert.That(new StageRule { ScoreAtLeast = 1 }.Fields, Is.EqualTo(new[] { "score" }));
        Assert.That(new StageRule { LifecycleStages = ["a"] }.Fields, Is.EqualTo(new[] { "lifecycleStage" }));
        Assert.That(new StageRule().Fields, Is.Empty);
    });
}

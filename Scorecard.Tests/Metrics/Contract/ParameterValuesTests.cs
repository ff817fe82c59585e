using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Customers;
using Scorecard.Metrics.Definitions.Deals;
using Scorecard.Metrics.Definitions.Demand;
using Scorecard.Metrics.Definitions.HandOff;
using Scorecard.Tests.Metrics.Definitions;

namespace Scorecard.Tests.Metrics.Contract;

internal sealed class ParameterValuesTests
{
    private static readonly CustomerAcquisitionCost Cost = new();

    [Test]
    public void Whole_and_words_stand_at_their_defaults_where_nothing_is_set() => Assert.Multiple(() =>
    {
        Assert.That(ParameterValues.Defaults.Whole(Cost, "lag"), Is.Zero);
        Assert.That(ParameterValues.Defaults.Words(Cost, "costKinds"), Is.Empty);
        Assert.That(Setting.Of(Cost.Key, "costKinds", """["media"]""").Whole(Cost, "lag"), Is.Zero, "another parameter is set");
        Assert.That(Setting.Of("mql-to-sql-ratio", "windowDays", "14").Whole(new LeadConversionRate(), "windowDays"), Is.EqualTo(90), "another metric's is set");
    });

    [Test]
    public void Whole_and_words_are_what_is_set()
    {
        var values = Setting.Many(Cost.Key, ("lag", "2"), ("costKinds", """["tools","media"]"""));
        Assert.Multiple(() =>
        {
            Assert.That(values.Whole(Cost, "lag"), Is.EqualTo(2));
            Assert.That(values.Words(Cost, "costKinds"), Is.EqualTo(new[] { "tools", "media" }));
        });
    }

    [TestCase("1")]
    [TestCase("1095")]
    public void Constructor_takes_the_ends_of_the_range(string json) =>
        Assert.That(() => Setting.Of("lead-conversion-rate", "windowDays", json), Throws.Nothing);

    [TestCase("lead-conversion-rate", "windowDays", "0", "expected a whole number from 1 to 1095")]
    [TestCase("lead-conversion-rate", "windowDays", "1096", "expected a whole number from 1 to 1095")]
    [TestCase("lead-conversion-rate", "windowDays", "7.5", "expected a whole number")]
    [TestCase("lead-conversion-rate", "windowDays", "99999999999", "expected a whole number")]
    [TestCase("lead-conversion-rate", "windowDays", "\"90\"", "expected a whole number")]
    [TestCase("lead-conversion-rate", "windowDays", "null", "expected a whole number")]
    [TestCase("lead-conversion-rate", "windowdays", "30", "there is no such parameter. Lead conversion has: windowDays, entry, basis, minimumSample.")]
    [TestCase("win-rate", "windowDays", "30", "there is no such parameter. Win rate has: minimumSample.")]
    [TestCase("customer-acquisition-cost", "lag", "-1", "expected a whole number from 0 to 36")]
    [TestCase("customer-acquisition-cost", "costKinds", "\"media\"", "expected a list out of media, tools, salaries, agency, other")]
    [TestCase("customer-acquisition-cost", "costKinds", "[\"Media\"]", "expected a list out of media")]
    [TestCase("customer-acquisition-cost", "costKinds", "[\"media\",3]", "expected a list out of media")]
    [TestCase("customer-acquisition-cost", "costKinds", "[\"media\",\"media\"]", "none twice")]
    public void Constructor_refuses_a_bad_value_by_metric_parameter_and_value(string metric, string parameter, string json, string fault) => Assert.That(
        () => Setting.Of(metric, parameter, json),
        Throws.ArgumentException.With.Message.StartsWith($"definition.{metric}.{parameter} = {json}: ").And.Message.Contains(fault));

    [Test]
    public void Constructor_refuses_an_unknown_metric_and_names_those_there_are() => Assert.That(
        () => Setting.Of("win-ratio", "windowDays", "30"),
        Throws.ArgumentException.With.Message.StartsWith("definition.win-ratio: there is no such metric.").And.Message.Contains("win-rate"));

    [Test]
    public void Constructor_refuses_an_unknown_metric_that_sets_nothing() =>
        Assert.That(() => Setting.Many("win-ratio"), Throws.ArgumentException.With.Message.Contains("win-ratio"));

    [Test]
    public void Word_is_the_first_allowed_where_nothing_is_set_and_else_what_is_set() => Assert.Multiple(() =>
    {
        Assert.That(ParameterValues.Defaults.Word(new PipelineVelocity(), "opportunities"), Is.EqualTo("open-at-end"));
        Assert.That(Setting.Of("pipeline-velocity", "opportunities", "\"worked\"").Word(new PipelineVelocity(), "opportunities"), Is.EqualTo("worked"));
    });

    [TestCase("\"Cohort\"")]
    [TestCase("\"\"")]
    [TestCase("null")]
    [TestCase("7")]
    [TestCase("[\"cohort\"]")]
    public void Constructor_refuses_a_word_that_is_not_allowed(string json) => Assert.That(
        () => Setting.Of("lead-conversion-rate", "basis", json),
        Throws.ArgumentException.With.Message.EqualTo($"definition.lead-conversion-rate.basis = {json}: expected one of cohort, ever, period."));

    [Test]
    public void MinimumSample_is_the_metrics_own_unless_it_is_set() => Assert.Multiple(() =>
    {
        Assert.That(ParameterValues.Defaults.MinimumSample(new WinRate()), Is.EqualTo(20));
        Assert.That(Setting.Of("win-rate", "minimumSample", "5").MinimumSample(new WinRate()), Is.EqualTo(5));
        Assert.That(Setting.Of("win-rate", "minimumSample", "5").MinimumSample(new SlaCompliance()), Is.EqualTo(20), "another metric's");
        Assert.That(ParameterValues.Defaults.MinimumSample(new DealsWon()), Is.Zero);
    });

    [TestCase("win-rate", "0", "expected a whole number from 1 to 1000000")]
    [TestCase("win-rate", "1000001", "expected a whole number from 1 to 1000000")]
    [TestCase("deals-won", "5", "there is no such parameter. Deals won has: none.")]
    public void Constructor_refuses_a_minimum_sample_out_of_range_or_of_a_count(string metric, string json, string fault) =>
        Assert.That(() => Setting.Of(metric, "minimumSample", json), Throws.ArgumentException.With.Message.Contains(fault));
}

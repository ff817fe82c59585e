using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Customers;
using Scorecard.Metrics.Definitions.Deals;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Records;
using Scorecard.Tests.Metrics.Definitions;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Records;

/// <summary>What every metric and variant says of the records behind its two parts; that they are as many as the value says is tested with the store.</summary>
internal sealed class MetricRecordsTests
{
    private static IEnumerable<TestCaseData> Variants()
    {
        foreach (var metric in MetricCatalog.All)
        {
            yield return Case(metric, "as it is", ParameterValues.Defaults);
            foreach (var parameter in metric.Parameters.OfType<WordParameter>())
                foreach (var word in parameter.Allowed)
                    yield return Case(metric, $"{parameter.Name} {word}", Setting.Of(metric.Key, parameter.Name, $"\"{word}\""));
        }

        yield return Case(new PipelineVelocity(), "oldest left out", Setting.Of("pipeline-velocity", "maximumAgeDays", "30"));
        yield return Case(new CustomerAcquisitionCost(), "kinds declared", Setting.Of("customer-acquisition-cost", "costKinds", """["media","tools"]"""));
    }

    [TestCaseSource(nameof(Variants))]
    public void Records_of_both_parts_have_a_rule_and_days_up_to_the_newest(IMetric metric, ParameterValues parameters)
    {
        foreach (var newest in new[] { Days.Of(2, 10), Days.Of(3, 20), Days.Of(7, 31) })
        {
            var records = metric.Records(Days.March, parameters, newest);
            foreach (var part in new[] { records.Numerator, records.Denominator })
            {
                Assert.That(part.Rule, Is.Not.Empty.And.Not.EndsWith("."), $"{newest}");
                if (part is RecordSelection { OpenAtEndOf: null } selection && selection.On != Deal.ExpectedClose)
                    Assert.That(selection.End <= newest.AddDays(1) || selection.End <= selection.Start, Is.True, $"{part.Rule}: up to {selection.End}, newest {newest}");
                if (part is CustomerSelection customers)
                    Assert.That(customers.Then, Is.EqualTo(Days.Of(2, 28)));
            }
        }
    }

    [Test]
    public void Words_stand_for_a_day_and_for_nothing_else() => Assert.Multiple(() =>
    {
        Assert.That(FieldWords.Of(Lead.Mql), Is.EqualTo("MQL"));
        Assert.That(FieldWords.Of(Deal.NextWon), Is.EqualTo("won again"));
        Assert.That(() => FieldWords.Of(Deal.Amount), Throws.ArgumentException.With.Message.Contains("Deal amount is no day"));
    });

    private static TestCaseData Case(IMetric metric, string variant, ParameterValues parameters) =>
        new TestCaseData(metric, parameters).SetArgDisplayNames(metric.Key, variant);
}

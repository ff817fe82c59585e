using System.Data;
using System.Globalization;
using System.Text.RegularExpressions;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Deals;
using Scorecard.Metrics.Definitions.HandOff;

namespace Scorecard.Tests.Metrics.Definitions;

/// <summary>What every metric says of itself, whoever wrote it, and whether its formula gives its value.</summary>
internal sealed class ExplanationTests
{
    private static readonly string[] Units = ["count", "ratio", "money", "money-per-day", "days", "hours", "times"];

    [TestCaseSource(typeof(MetricCatalog), nameof(MetricCatalog.All))]
    public void Every_metric_says_what_it_means_to_each_team_and_what_would_change_it(IMetric metric)
    {
        string[] texts = [metric.ForMarketing, metric.ForSales, metric.WouldChange];
        Assert.Multiple(() =>
        {
            Assert.That(texts, Is.All.EndsWith(".").And.All.Length.InRange(40, 330).And.All.Not.Contains("  "));
            Assert.That(texts, Is.Unique);
            Assert.That(texts, Has.None.EqualTo(metric.Meaning));
        });
    }

    [Test]
    public void No_two_metrics_say_the_same() => Assert.That(
        MetricCatalog.All.SelectMany(metric => new[] { metric.ForMarketing, metric.ForSales, metric.WouldChange }), Is.Unique);

    [TestCaseSource(typeof(MetricVariants), nameof(MetricVariants.All))]
    public void Every_place_of_a_formula_has_its_number_wherever_there_is_a_value(IMetric metric, ParameterValues parameters)
    {
        var result = FilledFacts.Value(metric, parameters);
        var formula = FormulaTemplate.Parse(metric.WorkedFormula(parameters));
        Assert.Multiple(() =>
        {
            Assert.That(result.Value, Is.Not.Null, $"{result.Undefined}");
            Assert.That(formula.CanBeFilled(result.Parts), $"{metric.WorkedFormula(parameters)} from {string.Join(", ", result.Parts.Keys)}");
            Assert.That(formula.Pieces.Where(piece => piece.Part is not null).Select(piece => piece.Unit).Distinct(), Is.SubsetOf(Units).And.Not.Empty);
            Assert.That(formula.Pieces.Select(piece => piece.Words), Is.All.Not.Empty, "a number without a word is a riddle");
        });
    }

    [TestCaseSource(typeof(MetricVariants), nameof(MetricVariants.All))]
    public void Every_formula_that_is_arithmetic_gives_the_value(IMetric metric, ParameterValues parameters)
    {
        var result = FilledFacts.Value(metric, parameters);
        var formula = FormulaTemplate.Parse(metric.WorkedFormula(parameters));
        Assert.That(formula.IsArithmetic, Is.EqualTo(metric is not (SpeedToLead or Forecast)), "a median and a sum over deals are told in words");
        if (formula.IsArithmetic)
            Assert.That(Compute(formula, result.Parts), Is.EqualTo(result.Value!.Value).Within(1e-9).Percent);
    }

    [TestCaseSource(typeof(MetricVariants), nameof(MetricVariants.All))]
    public void Parameters_in_force_are_all_there_with_their_values(IMetric metric, ParameterValues parameters)
    {
        var inForce = ParameterInForce.Of(metric, parameters);
        Assert.Multiple(() =>
        {
            Assert.That(inForce.Select(parameter => parameter.Parameter), Is.EqualTo(metric.Settable()));
            Assert.That(inForce.Count(parameter => parameter.Differs), Is.EqualTo(ReferenceEquals(parameters, ParameterValues.Defaults) ? 0 : 1));
        });
    }

    [Test]
    public void Parameters_in_force_are_written_as_in_a_definition()
    {
        var terms = Setting.Many("customer-acquisition-cost", ("costKinds", """["media", "tools"]"""), ("lag", "2"));
        var inForce = ParameterInForce.Of(MetricCatalog.Find("customer-acquisition-cost")!, terms).Select(parameter => (parameter.Parameter.Name, parameter.Value, parameter.Default));
        Assert.That(inForce, Is.EqualTo(new[] { ("costKinds", "media, tools", ""), ("lag", "2", "0"), ("minimumSample", "10", "10") }));
    }

    /// <summary>Another reader of formulas than the product has: the signs as a calculator knows them.</summary>
    private static double Compute(FormulaTemplate formula, IReadOnlyDictionary<string, double> parts)
    {
        var plain = string.Concat(formula.Pieces.Select(piece => piece.Part is { } part ? $"({parts[part].ToString("0.0##############", CultureInfo.InvariantCulture)})" : Plain(piece.Words)));
        using var calculator = new DataTable { Locale = CultureInfo.InvariantCulture };
        return Convert.ToDouble(calculator.Compute(plain, null), CultureInfo.InvariantCulture);
    }

    private static string Plain(string signs) => Regex.Replace(signs, "[×÷−]", sign => sign.Value switch { "×" => "*", "÷" => "/", _ => "-" }, RegexOptions.None, TimeSpan.FromSeconds(1));
}

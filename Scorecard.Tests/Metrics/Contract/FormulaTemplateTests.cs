using Scorecard.Metrics.Contract;

namespace Scorecard.Tests.Metrics.Contract;

internal sealed class FormulaTemplateTests
{
    [Test]
    public void Parse_takes_places_apart_from_what_stands_between() => Assert.That(
        FormulaTemplate.Parse("{won:count won} ÷ ({won:count won} + {meanDays:days})").Pieces,
        Is.EqualTo(new FormulaPiece[]
        {
            new("won", "won", "count"), new(" ÷ (", null, null), new("won", "won", "count"), new(" + ", null, null), new("", "meanDays", "days"), new(")", null, null),
        }));

    [TestCase("{a:count x} ÷ {b:count y}", true)]
    [TestCase("{a:count x} × ({b:count y} + {c:money z}) − {d:days}", true)]
    [TestCase("{a:count x}", true)]
    [TestCase("the middle of {a:count x}", false)]
    [TestCase("{a:count x} per {b:count y}", false)]
    public void IsArithmetic_is_what_a_calculator_could_do(string template, bool expected) => Assert.That(FormulaTemplate.Parse(template).IsArithmetic, Is.EqualTo(expected));

    [TestCase("{a}")]
    [TestCase("{a:}")]
    [TestCase("{a:count x")]
    [TestCase("a:count} x")]
    [TestCase("{a:Count x}")]
    public void Parse_of_a_place_that_cannot_be_read_says_so(string template) =>
        Assert.That(() => FormulaTemplate.Parse(template), Throws.TypeOf<FormatException>().With.Message.Contains("expected {part:unit words}"));

    [Test]
    public void CanBeFilled_needs_every_number() => Assert.Multiple(() =>
    {
        var formula = FormulaTemplate.Parse("{a:count x} ÷ {b:count y}");
        Assert.That(formula.CanBeFilled(new Dictionary<string, double> { ["a"] = 1, ["b"] = 2, ["c"] = 3 }));
        Assert.That(formula.CanBeFilled(new Dictionary<string, double> { ["a"] = 1 }), Is.False);
    });
}

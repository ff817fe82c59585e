using Scorecard.Data;

namespace Scorecard.Tests.Data;

internal sealed class LabelTests
{
    [TestCase("Paid Search", "Paid Search")]
    [TestCase("  Paid   Search ", "Paid Search")]
    [TestCase("Paid\u00A0Search\u00A0", "Paid Search")]
    [TestCase("Paid\u2009\u202FSearch", "Paid Search")]
    [TestCase("\uFEFFPaid\tSearch\r\n", "Paid Search")]
    [TestCase("Pa\u200Bid", "Paid")]
    [TestCase("Straße – Köln", "Straße – Köln")]
    [TestCase("検索 広告", "検索 広告")]
    [TestCase("検索\u3000広告", "検索 広告")]
    [TestCase(" \u00A0 ", "")]
    [TestCase("", "")]
    public void Of_leaves_out_what_is_no_part_of_a_name(string text, string name) => Assert.That(Label.Of(text), Is.EqualTo(name));

    [Test]
    public void Folded_makes_no_difference_of_case() => Assert.That(Label.Folded(" PAID\u00A0Söarch"), Is.EqualTo("paid söarch"));
}

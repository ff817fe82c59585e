using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Tests.Worker.Mapping.Values.Texts;

/// <summary>Words for nothing, labels and ids, told as a person tells them.</summary>
internal sealed class TextTests
{
    [TestCase("N/A", true)]
    [TestCase("null", true)]
    [TestCase("#N/A", true)]
    [TestCase("-", true)]
    [TestCase("---", true)]
    [TestCase("\u2013", true)]
    [TestCase("(Blank)", true)]
    [TestCase("#VALUE!", true)]
    [TestCase("#WERT!", true)]
    [TestCase("NaN", true)]
    [TestCase("0000-00-00", true)]
    [TestCase("k. A.", true)]
    [TestCase("", true)]
    [TestCase("0", false)]
    [TestCase("-1", false)]
    [TestCase("Nina", false)]
    [TestCase("A1", false)]
    public void Is_knows_what_stands_for_nothing(string text, bool isBlank) => Assert.That(Blank.Is(text), Is.EqualTo(isBlank));

    [TestCase("Closed Won", "closed\u00A0\u00A0WON\u200B ", true)]
    [TestCase("Closed Won", "\uFEFFClosed\u2003won", true)]
    [TestCase("Closed Won", "ClosedWon", false)]
    [TestCase("Closed Won", "Closed-Won", false)]
    [TestCase("", "\u00A0", true)]
    [TestCase("Éa", "éA", true)]
    public void AreSame_labels_differ_by_what_is_seen(string one, string other, bool same)
    {
        Assert.That(LabelComparer.AreSame(one, other), Is.EqualTo(same));
        Assert.That(new HashSet<string>([one], LabelComparer.Instance).Contains(other), Is.EqualTo(same));
    }

    [TestCase("1.23457E+12", true)]
    [TestCase("1,23E+12", true)]
    [TestCase("1E+12", true)]
    [TestCase("1.23457E+012", true)]
    [TestCase("12E45", false)]
    [TestCase("1E10", false)]
    [TestCase("5E+A1", false)]
    public void Fault_id_in_scientific_notation_is_none(string id, bool isDestroyed) => Assert.That(KeyRules.Fault(id, isRounded: false) is not null, Is.EqualTo(isDestroyed));

    [TestCase("123456789012345000 123456789012346000", true)]
    [TestCase("123456789012345000 123456789012346001", false)]
    [TestCase("1234567890 1234567000", false)]
    [TestCase("1234567890123450", false, Description = "One zero may be chance.")]
    public void IsRounded_column_whose_long_ids_all_end_in_zeros_was_taken_for_numbers(string ids, bool isRounded)
    {
        var evidence = new KeyEvidence();
        foreach (var id in ids.Split(' '))
        {
            evidence.Add(id);
        }

        Assert.That(evidence.IsRounded, Is.EqualTo(isRounded));
    }
}

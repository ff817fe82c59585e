using Scorecard.Data.Queries;
using Scorecard.Data.Restated;
using Scorecard.Presentation.Words.Records;

namespace Scorecard.Tests.Presentation.Words.Records;

internal sealed class RestatedTextTests
{
    [TestCase(0.121, "green", 0.114, "red", "was 12.1%, on target, when first shown", "now known as 11.4%, off target")]
    [TestCase(0.121, "green", 0.119, "green", "was 12.1% when first shown", "now known as 11.9%")]
    [TestCase(0.11931, "green", 0.11934, "green", "was 11.93% when first shown", "now known as 11.93%")]
    [TestCase(0.121, "green", 0.121, "too-few", "was on target when first shown", "now known as too few")]
    [TestCase(null, "undefined", 0.12, "red", "was without a value, undefined, when first shown", "now known as 12.0%, off target")]
    public void Restated_says_what_is_another_now(double? shown, string shownStatus, double? known, string knownStatus, string was, string now)
    {
        var restated = new RestatedView(shown, shownStatus, default, known, knownStatus, default);
        Assert.That((RestatedText.Was(restated, UnitText.Of("ratio")), RestatedText.Is(restated, UnitText.Of("ratio"))), Is.EqualTo((was, now)));
    }

    [TestCase(3, 0, 0, null, "because of 3 records: 3 came since.")]
    [TestCase(5, 1, 2, null, "because of 8 records: 5 came since, 1 no longer counts, 2 count otherwise.")]
    [TestCase(0, 0, 1, null, "because of 1 record: 1 counts otherwise.")]
    [TestCase(0, 0, 0, null, "No record behind it counts otherwise: something else that it is made from does, such as an exchange rate, what is agreed, or how far the data go.")]
    [TestCase(0, 0, 0, "Records of then are no longer kept.", "Which records it is by cannot be told: records of then are no longer kept.")]
    public void Reason_of_a_restated_value_is_told_with_how_many_records(int entered, int left, int changed, string? whyNot, string expected)
    {
        var at = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
        var view = new RestatedRecordsView("leads", "month", "2026-10", null, "USD", new RestatedView(60, "red", at, 83, "green", at), 1, entered, left, changed, [], whyNot);
        Assert.That(RestatedText.Because(view, UnitText.Of("count")), Does.StartWith("Was 60, off target, when first shown on 2 Nov").And.EndsWith(expected));
    }
}

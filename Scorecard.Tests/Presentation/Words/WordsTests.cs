using System.Globalization;
using Scorecard.Presentation.Words;

namespace Scorecard.Tests.Presentation.Words;

internal sealed class WordsTests
{
    private static readonly CultureInfo s_english = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo s_german = CultureInfo.GetCultureInfo("de-DE");

    [TestCase("ratio", 0.11925, "11.9%")]
    [TestCase("ratio", 1.034, "103.4%")]
    [TestCase("count", 1112, "1,112")]
    [TestCase("count", 0, "0")]
    [TestCase("money", 3240, "$3,240")]
    [TestCase("money", 362140.49, "$362,140")]
    [TestCase("money", 42.5, "$42.50")]
    [TestCase("money", -906, "-$906")]
    [TestCase("money-per-day", 11214, "$11,214 a day")]
    [TestCase("days", 48.82, "48.8 days")]
    [TestCase("hours", 2.34, "2.3 h")]
    [TestCase("times", 3.42, "3.4×")]
    public void Words_of_a_unit_are_written_as_its_reader_expects(string unit, double value, string expected) =>
        Assert.That(UnitText.Of(unit).Words(value), Is.EqualTo(expected));

    [TestCase("ratio")]
    [TestCase("count")]
    [TestCase("money")]
    [TestCase("money-per-day")]
    [TestCase("days")]
    public void Words_of_no_value_are_never_a_zero(string unit) => Assert.That(UnitText.Of(unit).Words(null), Is.EqualTo("–"));

    [TestCase(362140, "$362k")]
    [TestCase(11214, "$11.2k")]
    [TestCase(13000, "$13k")]
    [TestCase(9999, "$9,999")]
    [TestCase(9999.6, "$10k")]
    [TestCase(99960, "$100k")]
    [TestCase(999_499, "$999k")]
    [TestCase(999_500, "$1M")]
    [TestCase(1_236_000, "$1.24M")]
    [TestCase(2_000_000_000, "$2bn")]
    [TestCase(-20_860, "-$20.9k")]
    [TestCase(42.5, "$42.50")]
    public void Number_compact_has_three_digits_and_no_idle_zeros(double value, string expected) =>
        Assert.That(UnitText.Of("money").Number(value, compact: true), Is.EqualTo(expected));

    [Test]
    public void Number_in_another_language_uses_its_marks_and_keeps_the_currency()
    {
        var money = new MetricText("money", "EUR", s_german);
        var foreign = new MetricText("money", "CHF", s_english);

        Assert.Multiple(() =>
        {
            Assert.That(Plain(money.Number(3240)), Is.EqualTo("3.240 €"));
            Assert.That(Plain(money.Number(362_140, compact: true)), Is.EqualTo("362k €"));
            Assert.That(Plain(new MetricText("ratio", null, s_german).Number(0.119)), Is.EqualTo("11,9 %"));
            Assert.That(Plain(foreign.Number(3240)), Is.EqualTo("CHF 3,240"));
        });
    }

    [TestCase("ratio", 0.11, "11%")]
    [TestCase("ratio", 0.975, "97.5%")]
    [TestCase("hours", 4, "4")]
    [TestCase("times", 3, "3")]
    [TestCase("money", 150, "$150")]
    public void Target_says_no_more_digits_than_it_has(string unit, double value, string expected) =>
        Assert.That(UnitText.Of(unit).Target(value), Is.EqualTo(expected));

    [TestCase("ratio", 0.6141, "61.41%")]
    [TestCase("money", 2372.524, "$2,372.52")]
    [TestCase("money", 400_000, "$400,000")]
    [TestCase("count", 1174, "1,174")]
    [TestCase("days", 48.824, "48.82 days")]
    [TestCase("times", 3.4167, "3.42×")]
    [TestCase("money-per-day", 11_214.4, "$11,214.40 a day")]
    public void Exact_has_the_digits_to_recompute_with(string unit, double value, string expected) => Assert.That(UnitText.Of(unit).Exact(value), Is.EqualTo(expected));

    [Test]
    public void Range_says_the_per_cent_sign_once() => Assert.Multiple(() =>
    {
        Assert.That(UnitText.Of("ratio").Range(0.102, 0.139), Is.EqualTo("10.2–13.9%"));
        Assert.That(UnitText.Of("money").Range(2510, 4180), Is.EqualTo("$2,510–$4,180"));
    });

    [TestCase("2026-10", "October 2026")]
    [TestCase("2018-W03", "Week 3, 2018")]
    [TestCase("2018-Q1", "Q1 2018")]
    [TestCase("FY2018-Q1", "Q1 FY2018")]
    [TestCase("2018-03-31", "31 Mar 2018")]
    [TestCase("2018", "2018")]
    [TestCase("2018-13", "2018-13")]
    public void Of_a_period_is_what_people_call_it(string name, string expected) => Assert.That(PeriodText.Of(name, s_english), Is.EqualTo(expected));

    [TestCase(0, "just now")]
    [TestCase(1, "1 minute ago")]
    [TestCase(59, "59 minutes ago")]
    [TestCase(60, "1 hour ago")]
    [TestCase(47 * 60, "47 hours ago")]
    [TestCase(48 * 60, "2 days ago")]
    [TestCase(-5, "just now")]
    public void Of_an_age_is_said_in_the_largest_unit_that_still_tells(int minutes, string expected) =>
        Assert.That(AgeText.Of(TimeSpan.FromMinutes(minutes)), Is.EqualTo(expected));

    [Test]
    public void Instant_is_in_the_time_zone_of_its_source()
    {
        var at = new DateTimeOffset(2026, 10, 31, 23, 30, 0, TimeSpan.Zero);

        Assert.Multiple(() =>
        {
            Assert.That(DateText.Instant(at, "Europe/Berlin", s_english), Is.EqualTo("1 Nov, 00:30"));
            Assert.That(DateText.Instant(at, "America/New_York", s_english, at.AddYears(1)), Is.EqualTo("31 Oct 2026, 19:30"));
        });
    }

    // Cultures part numbers by spaces that do not break; here only that there is one matters.
    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}

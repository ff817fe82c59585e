using System.Globalization;
using Scorecard.Data.Queries;
using Scorecard.Data.Restated;
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
        Assert.That(Text(unit).Words(value), Is.EqualTo(expected));

    [TestCase("ratio")]
    [TestCase("count")]
    [TestCase("money")]
    [TestCase("money-per-day")]
    [TestCase("days")]
    public void Words_of_no_value_are_never_a_zero(string unit) => Assert.That(Text(unit).Words(null), Is.EqualTo("–"));

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
        Assert.That(Text("money").Number(value, compact: true), Is.EqualTo(expected));

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
        Assert.That(Text(unit).Target(value), Is.EqualTo(expected));

    [Test]
    public void Target_of_a_band_is_said_by_both_ends() =>
        Assert.That(ChangeText.Target(new TargetView(null, 3, 5), Text("times")), Is.EqualTo("3 to 5"));

    [TestCase("ratio", 0.6141, "61.41%")]
    [TestCase("money", 2372.524, "$2,372.52")]
    [TestCase("money", 400_000, "$400,000")]
    [TestCase("count", 1174, "1,174")]
    [TestCase("days", 48.824, "48.82 days")]
    [TestCase("times", 3.4167, "3.42×")]
    [TestCase("money-per-day", 11_214.4, "$11,214.40 a day")]
    public void Exact_has_the_digits_to_recompute_with(string unit, double value, string expected) => Assert.That(Text(unit).Exact(value), Is.EqualTo(expected));

    [TestCase(0.121, "green", 0.114, "red", "was 12.1%, on target, when first shown", "now known as 11.4%, off target")]
    [TestCase(0.121, "green", 0.119, "green", "was 12.1% when first shown", "now known as 11.9%")]
    [TestCase(0.11931, "green", 0.11934, "green", "was 11.93% when first shown", "now known as 11.93%")]
    [TestCase(0.121, "green", 0.121, "too-few", "was on target when first shown", "now known as too few")]
    [TestCase(null, "undefined", 0.12, "red", "was without a value, undefined, when first shown", "now known as 12.0%, off target")]
    public void Restated_says_what_is_another_now(double? shown, string shownStatus, double? known, string knownStatus, string was, string now)
    {
        var restated = new RestatedView(shown, shownStatus, default, known, knownStatus, default);
        Assert.That((RestatedText.Was(restated, Text("ratio")), RestatedText.Is(restated, Text("ratio"))), Is.EqualTo((was, now)));
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
        Assert.That(RestatedText.Because(view, Text("count")), Does.StartWith("Was 60, off target, when first shown on 2 Nov").And.EndsWith(expected));
    }

    [TestCase(9_870, 31, "$9,870 a day without 31 old deals", "$9,870 without old deals")]
    [TestCase(1_234_567, 1_291, "$1,234,567 a day without 1,291 old deals", "$1.23M without old deals")]
    [TestCase(0, 1, "$0 a day without 1 old deal", "$0 without old deals")]
    [TestCase(9_870, 0, "no old deals in it", "no old deals in it")]
    public void OldDeals_are_said_with_unit_and_thousands(double value, double deals, string expected, string brief)
    {
        var (without, text) = (new WithoutOldView(value, deals), Text("money-per-day"));
        Assert.That((OldDealsText.Of(without, text), OldDealsText.Short(without, text, isUnitSaid: true), OldDealsText.Of(null, text)), Is.EqualTo((expected, brief, default(string))));
    }

    [Test]
    public void Range_says_the_per_cent_sign_once() => Assert.Multiple(() =>
    {
        Assert.That(Text("ratio").Range(0.102, 0.139), Is.EqualTo("10.2–13.9%"));
        Assert.That(Text("money").Range(2510, 4180), Is.EqualTo("$2,510–$4,180"));
    });

    [TestCase("ratio", "higher", 0.098, 0.119, "better by 2.1 points")]
    [TestCase("money", "lower", 144, 138, "better by $6")]
    [TestCase("money", "lower", 138, 144, "worse by $6")]
    [TestCase("count", "higher", 342, 324, "worse by 18")]
    [TestCase("count", "none", 324, 342, "up 18")]
    [TestCase("count", "higher", 342, 342, "no change")]
    [TestCase("ratio", "higher", 0.98401, 0.98402, "no change")]
    [TestCase("days", "lower", 48.8, 47.5, "better by 1.3 days")]
    [TestCase("times", "band", 5.5, 4.5, "better by 1.0×")]
    [TestCase("times", "band", 3.5, 4.5, "up 1.0×")]
    [TestCase("count", "higher", null, 342d, null)]
    [TestCase("count", "higher", 342d, null, null)]
    public void Change_says_whether_it_is_better_and_by_how_much(string unit, string direction, double? before, double? now, string? expected) =>
        Assert.That(ChangeText.Between(before, now, direction, new TargetView(null, 3, 5), Text(unit)), Is.EqualTo(expected));

    [TestCase(41, 100d, "41%")]
    [TestCase(99.7, 100d, null)]
    [TestCase(143, 100d, "143%")]
    [TestCase(-3, 100d, null)]
    [TestCase(3, 0d, null)]
    public void Share_of_the_target_is_said_where_it_says_something(double value, double target, string? expected) =>
        Assert.That(Miss.Share(value, new TargetView(target, null, null), Text("count")), Is.EqualTo(expected));

    [Test]
    public void Worst_comes_first_and_close_calls_come_last()
    {
        MetricView[] metrics = [Missed("near", "higher", 98, 100), Missed("costly", "lower", 300, 100), Missed("close", "higher", 10, 100) with { CloseCall = true }, Missed("far", "higher", 41, 100)];
        Assert.That(Miss.WorstFirst(metrics).Select(metric => metric.Key), Is.EqualTo(["costly", "far", "near", "close"]));
    }

    [TestCase(0.119, "0.9 points above")]
    [TestCase(0.09, "2.0 points below")]
    [TestCase(0.11, "exactly met")]
    [TestCase(0.10999, "just below")]
    public void Gap_says_on_which_side_of_the_target_a_value_is(double value, string expected) =>
        Assert.That(ChangeText.Gap(value, new TargetView(0.11, null, null), Text("ratio")), Is.EqualTo(expected));

    [TestCase(4, "within")]
    [TestCase(2, "1 below")]
    [TestCase(5, "within")]
    [TestCase(7, "2 above")]
    public void Gap_to_a_band_is_to_its_nearer_end(double value, string expected) =>
        Assert.That(ChangeText.Gap(value, new TargetView(null, 3, 5), Text("count")), Is.EqualTo(expected));

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

    [TestCase("0 0/15 * * * ?", "every 15 minutes")]
    [TestCase("*/5 * * * *", "every 5 minutes")]
    [TestCase("0 0 * * * ?", "every hour at :00")]
    [TestCase("0 30 6 * * ?", "every day at 06:30")]
    [TestCase("0 30 6 ? * MON-FRI", "Monday to Friday at 06:30")]
    [TestCase("0 0 0/6 * * ?", "every 6 hours at :00")]
    [TestCase("0 15 10 L-2 * ?", "0 15 10 L-2 * ?")]
    [TestCase("nonsense", "nonsense")]
    public void Of_a_schedule_is_words_where_it_is_simple(string cron, string expected) => Assert.That(ScheduleText.Of(cron), Is.EqualTo(expected));

    [TestCase(1, "1st")]
    [TestCase(2, "2nd")]
    [TestCase(3, "3rd")]
    [TestCase(11, "11th")]
    [TestCase(22, "22nd")]
    [TestCase(113, "113th")]
    public void Ordinal_ends_as_it_is_spoken(int number, string expected) => Assert.That(TensionText.Ordinal(number), Is.EqualTo(expected));

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

    private static MetricView Missed(string key, string direction, double value, double target) => new(
        key, key, "sales", "count", null, direction, true, value, null, null, 30, new TargetView(target, null, null), "red", null, false, null, false, [], [], new Dictionary<string, double>(), 1, 1, 1);

    private static MetricText Text(string unit) => new(unit, unit.StartsWith("money", StringComparison.Ordinal) ? "USD" : null, s_english);

    // Cultures part numbers by spaces that do not break; here only that there is one matters.
    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}

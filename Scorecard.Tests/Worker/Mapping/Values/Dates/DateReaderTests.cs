using Scorecard.Worker.Mapping.Values.Dates;

namespace Scorecard.Tests.Worker.Mapping.Values.Dates;

/// <summary>Dates and periods as people write them: read for certain or refused.</summary>
public sealed class DateReaderTests
{
    private static readonly TimeZoneInfo SaoPaulo = TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo");

    [TestCase("2018-03-04", "2018-03-04T03:00:00Z")]
    [TestCase("20180304", "2018-03-04T03:00:00Z")]
    [TestCase("2018/3/4", "2018-03-04T03:00:00Z")]
    [TestCase("2018-03-04T10:00:00Z", "2018-03-04T10:00:00Z")]
    [TestCase("2018-03-04T10:00:00.1234567+02:00", "2018-03-04T08:00:00.1234567Z")]
    [TestCase("2018-03-04 10:00:00 UTC", "2018-03-04T10:00:00Z")]
    [TestCase("2018-03-04 10:00", "2018-03-04T13:00:00Z")]
    [TestCase("13/04/2018", "2018-04-13T03:00:00Z")]
    [TestCase("04/13/2018 1:05 PM", "2018-04-13T16:05:00Z")]
    [TestCase("03/03/2018", "2018-03-03T03:00:00Z")]
    [TestCase("2017-10-15", "2017-10-15T03:00:00Z", Description = "Summer time begins: the day starts at 01:00.")]
    [TestCase("2017-10-15 00:30", "2017-10-15T03:00:00Z", Description = "A time that summer time skips: the next that exists.")]
    [TestCase("2018-02-17 23:30", "2018-02-18T01:30:00Z", Description = "Clocks go back: the first of two.")]
    public void TryRead_clear_date_is_an_instant(string text, string instant) =>
        Assert.That(Read(text), Is.EqualTo(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

    [TestCase("15 Mar 2026", "2026-03-15T03:00:00Z")]
    [TestCase("3 March 2026", "2026-03-03T03:00:00Z")]
    [TestCase("3rd of March, 2026", "2026-03-03T03:00:00Z")]
    [TestCase("Mar 9, 2026", "2026-03-09T03:00:00Z")]
    [TestCase("March 9th, 2026 2:05 PM", "2026-03-09T17:05:00Z")]
    [TestCase("Sept. 9, 2026", "2026-09-09T03:00:00Z")]
    [TestCase("Monday, March 9, 2026", "2026-03-09T03:00:00Z")]
    [TestCase("Mon, 09 Mar 2026 10:00:00 GMT", "2026-03-09T10:00:00Z")]
    [TestCase("15-MAR-2026", "2026-03-15T03:00:00Z")]
    [TestCase("15/Mar/2026", "2026-03-15T03:00:00Z")]
    [TestCase("2026-Mar-15", "2026-03-15T03:00:00Z")]
    [TestCase("3. März 2026", "2026-03-03T03:00:00Z")]
    [TestCase("Dienstag, 3. Mrz. 2026", "2026-03-03T03:00:00Z")]
    [TestCase("24. Dez. 2026", "2026-12-24T03:00:00Z")]
    [TestCase("1er août 2026", "2026-08-01T03:00:00Z")]
    [TestCase("15 févr. 2026", "2026-02-15T03:00:00Z")]
    [TestCase("9 de marzo de 2026", "2026-03-09T03:00:00Z")]
    [TestCase("9 ene 2026", "2026-01-09T03:00:00Z")]
    [TestCase("3 de março de 2026", "2026-03-03T03:00:00Z")]
    [TestCase("3\u00A0out\u00A02026", "2026-10-03T03:00:00Z")]
    public void TryRead_date_that_names_its_month_is_read_in_any_order(string text, string instant) =>
        Assert.That(Read(text), Is.EqualTo(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

    [TestCase("2026-03", "2026-03-01", "2026-03-31")]
    [TestCase("2026/2", "2026-02-01", "2026-02-28")]
    [TestCase("03/2026", "2026-03-01", "2026-03-31")]
    [TestCase("202603", "2026-03-01", "2026-03-31")]
    [TestCase("March 2026", "2026-03-01", "2026-03-31")]
    [TestCase("Mar-2026", "2026-03-01", "2026-03-31")]
    [TestCase("2026 Mär", "2026-03-01", "2026-03-31")]
    [TestCase("março de 2026", "2026-03-01", "2026-03-31")]
    [TestCase("Q1 2026", "2026-01-01", "2026-03-31")]
    [TestCase("2026-Q4", "2026-10-01", "2026-12-31")]
    [TestCase("T2 2026", "2026-04-01", "2026-06-30")]
    [TestCase("3. Quartal 2026", "2026-07-01", "2026-09-30")]
    [TestCase("2026-W01", "2025-12-29", "2026-01-04")]
    [TestCase("KW 10/2026", "2026-03-02", "2026-03-08")]
    [TestCase("2026-13", null, null)]
    [TestCase("Q5 2026", null, null)]
    [TestCase("2026-W54", null, null)]
    [TestCase("2026", null, null)]
    [TestCase("Mar-26", null, null)]
    [TestCase("Smarch 2026", null, null)]
    public void Parse_month_quarter_or_week_has_a_first_and_a_last_day(string text, string? first, string? last) => Assert.That(
        WrittenPeriod.Parse(text),
        Is.EqualTo(first is null ? ((DateOnly, DateOnly)?)null : (DateOnly.ParseExact(first, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), DateOnly.ParseExact(last!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));

    [TestCase("03-04-2026", "3/13/2026 3/20/2026", null, Description = "Slashes say nothing of dashes.")]
    [TestCase("03.04.2026", "3/13/2026 13-04-2026", null, Description = "Neither says anything of dots.")]
    [TestCase("03-04-2026", "3/13/2026 13-04-2026", 4, Description = "Each shape has an order of its own.")]
    [TestCase("03/04/2026", "3/13/2026 13-04-2026", 3)]
    public void TryRead_order_is_proved_by_dates_of_the_same_shape_only(string text, string column, int? month) => TryRead_unclear_date_is_read_by_its_column(text, column, month);

    [TestCase("03/04/2018", "is ambiguous")]
    [TestCase("3/4/18", "year of two digits")]
    [TestCase("43173", "is a number")]
    [TestCase("43173.5", "is a number")]
    [TestCase("2018-02-30", "is no day")]
    [TestCase("2018-25-03", "is no day")]
    [TestCase("32/01/2018", "is no day")]
    [TestCase("2018-03-04T24:01", "is no date")]
    [TestCase("2018-03-04T10:00+15:00", "offset")]
    [TestCase("1899-12-31", "outside the years 1900 to 9998")]
    [TestCase("9999-01-01", "outside the years 1900 to 9998")]
    [TestCase("yesterday", "is no date")]
    [TestCase("31 February 2026", "is no day")]
    [TestCase("15 Mar 26", "year of two digits")]
    [TestCase("15-Mar-26", "year of two digits")]
    [TestCase("15 Smarch 2026", "is no date")]
    [TestCase("Foo, 15 Mar 2026", "is no date")]
    [TestCase("2026-03", "is a whole month, quarter or week: export the day")]
    [TestCase("March 2026", "is a whole month, quarter or week: export the day")]
    [TestCase("١٣/٠٤/٢٠١٨", "is no date")]
    public void TryRead_unclear_date_is_refused(string text, string fault) => Assert.That(() => Read(text), Throws.ArgumentException.With.Message.Contain(fault));

    [TestCase("03/04/2018", "13/04/2018", 4)]
    [TestCase("03/04/2018", "04/13/2018", 3)]
    [TestCase("04/13/2018", "13/04/2018 31/04/2018 04/13/2018", null, Description = "Contradicts the order that most values have.")]
    [TestCase("03/04/2018", "13/04/2018 14/04/2018 04/13/2018", null, Description = "Both orders in one column.")]
    [TestCase("14/04/2018", "13/04/2018 14/04/2018 04/13/2018", 4)]
    public void TryRead_unclear_date_is_read_by_its_column(string text, string column, int? month)
    {
        var evidence = new DateEvidence();
        foreach (var value in column.Split(' '))
        {
            evidence.Add(value);
        }

        Assert.That(new DateReader(new LocalClock(SaoPaulo), evidence.Rules).TryRead(text, out var moment, out _) ? moment.Day.Month : (int?)null, Is.EqualTo(month));
    }

    [TestCase("dd/MM/yyyy", "03/04/2018", "2018-04-03T03:00:00Z")]
    [TestCase("dd/MM/yy", "03/04/18", "2018-04-03T03:00:00Z")]
    [TestCase("d MMM yyyy HH:mm", "3 Apr 2018 14:00", "2018-04-03T17:00:00Z")]
    [TestCase("yyyy-dd-MM HH:mm zzz", "2018-03-04 10:00 +01:00", "2018-04-03T09:00:00Z")]
    public void TryRead_format_decides(string format, string text, string instant) =>
        Assert.That(Read(text, format), Is.EqualTo(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

    [Test]
    public void TryRead_format_admits_nothing_else() =>
        Assert.That(() => Read("2018-04-03", "dd/MM/yyyy"), Throws.ArgumentException.With.Message.Contain("no date in the format dd/MM/yyyy"));

    private static DateTimeOffset Read(string text, string? format = null) =>
        new DateReader(new LocalClock(SaoPaulo), DateRules.None with { Formats = format is null ? null : [format] }).TryRead(text, out var moment, out var fault) ? moment.At : throw new ArgumentException(fault, nameof(text));
}

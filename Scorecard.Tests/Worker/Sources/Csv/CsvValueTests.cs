using Scorecard.Worker.Sources.Csv.Values;

namespace Scorecard.Tests.Worker.Sources.Csv;

/// <summary>Dates and numbers as people write them: read for certain or refused.</summary>
public sealed class CsvValueTests
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

    [TestCase("1054", 1054)]
    [TestCase("0.0", 0)]
    [TestCase("12,5", 12.5)]
    [TestCase(".5", 0.5)]
    [TestCase("1,234.50", 1234.5)]
    [TestCase("1.234,50", 1234.5)]
    [TestCase("1.234.567", 1234567)]
    [TestCase("1,23,456.00", 123456)]
    [TestCase("1 234 567,8", 1234567.8)]
    [TestCase("1\u202F234,5", 1234.5)]
    [TestCase("1'234.5", 1234.5)]
    [TestCase("1234,567", 1234.567)]
    [TestCase("0,123", 0.123)]
    [TestCase("1.5e3", 1500)]
    [TestCase("1e5", 100000)]
    [TestCase("-5.5", -5.5)]
    [TestCase("+5", 5)]
    [TestCase("(1.50)", -1.5)]
    public void TryRead_clear_number_is_read(string text, double value) => Assert.That(Number(text, text), Is.EqualTo((decimal)value));

    [TestCase("1,234", "1,234", null)]
    [TestCase("1.234", "1.234/2.345", null)]
    [TestCase("1,234", "0.5", 1234)]
    [TestCase("1,234", "12,5", 1.234)]
    [TestCase("1,234", "12,5/12.5/13.5", null)]
    [TestCase("12,5", "12.5/13.5", null)]
    [TestCase("12.5", "12,5/12.5/13.5", 12.5)]
    [TestCase("1,2345.6", "12.5", null)]
    [TestCase("1.2.3", "12.5", null)]
    public void TryRead_unclear_number_is_read_by_its_column(string text, string column, double? value) => Assert.That(Number(text, column), Is.EqualTo((decimal?)value));

    [TestCase("R$ 10", "R$")]
    [TestCase("10 €", "€")]
    [TestCase("-£10", "£")]
    [TestCase("USD 10", "USD")]
    [TestCase("10%", "%")]
    public void TryRead_what_stands_around_a_number_is_told(string text, string mark)
    {
        Assert.That(new NumberReader(default).TryRead(text, out _, out var read, out _), Is.True);
        Assert.That(read, Is.EqualTo(mark));
    }

    [TestCase("R$", "BRL", true)]
    [TestCase("R$", "USD", false)]
    [TestCase("$", "USD", true)]
    [TestCase("$", "MXN", true)]
    [TestCase("$", "EUR", false)]
    [TestCase("€", "EUR", true)]
    [TestCase("£", "GBP", true)]
    public void CanMean_sign_is_of_the_currencies_that_use_it(string mark, string code, bool can) => Assert.That(Currencies.CanMean(mark, code), Is.EqualTo(can));

    private static DateTimeOffset Read(string text, string? format = null) =>
        new DateReader(new LocalClock(SaoPaulo), DateRules.None with { Format = format }).TryRead(text, out var moment, out var fault) ? moment.At : throw new ArgumentException(fault, nameof(text));

    private static decimal? Number(string text, string column)
    {
        var evidence = new NumberEvidence();
        foreach (var value in column.Split('/'))
        {
            evidence.Add(value);
        }

        return new NumberReader(evidence.Rules).TryRead(text, out var number, out _, out _) ? number : null;
    }
}

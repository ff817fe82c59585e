using Scorecard.Worker.Mapping.Values.Dates;
using Scorecard.Worker.Mapping.Values.Numbers;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Tests.Worker.Mapping.Values;

/// <summary>Dates and numbers as people write them: read for certain or refused.</summary>
public sealed class ValueTests
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
    [TestCase("234.50-", -234.5)]
    [TestCase("\u2212234.50", -234.5)]
    [TestCase("\u2013234.50", -234.5)]
    [TestCase("$(1,234.50)", -1234.5)]
    [TestCase("(€ 1.234,50)", -1234.5)]
    [TestCase("-$5.00", -5)]
    [TestCase("€12.5K", 12500)]
    [TestCase("€1.25M", 1250000)]
    [TestCase("12k €", 12000)]
    [TestCase("k€ 12", 12000)]
    [TestCase("TEUR 12,5", 12500)]
    [TestCase("1,2 Mio. €", 1200000)]
    [TestCase("1.2 Mrd EUR", 1200000000)]
    [TestCase("3bn", 3000000000)]
    [TestCase("(1.5k)", -1500)]
    [TestCase("USD 2.5MM", 2500000)]
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
    [TestCase("10 %", "%")]
    [TestCase("10 Prozent", "%")]
    [TestCase("SEK 10", "SEK")]
    [TestCase("10 kr", "kr")]
    [TestCase("MXN 10", "MXN")]
    [TestCase("10 mil", "mil")]
    [TestCase("10 T", "T")]
    [TestCase("(10", "(")]
    public void TryRead_what_stands_around_a_number_is_told(string text, string mark)
    {
        Assert.That(new NumberReader(default).TryRead(text, out _, out var read, out _), Is.True);
        Assert.That(read, Is.EqualTo(mark));
    }

    [TestCase("60", "60 25 1 0", 0.6)]
    [TestCase("1", "60 25 1 0", 0.01)]
    [TestCase("0", "60 25 1 0", 0)]
    [TestCase("1", "0.6 0.25 1 0", 1)]
    [TestCase("0,6", "0,6 0,25 1 0", 0.6)]
    [TestCase("1", "1 0 0 1", null, Description = "Certain, or one in a hundred?")]
    [TestCase("0", "1 0 0 1", 0)]
    [TestCase("1", "60% 25% 1 0", null)]
    [TestCase("60 %", "60% 25% 1 0", 0.6)]
    [TestCase("0.5", "60 25 0.5", null, Description = "Half, or half a percent?")]
    [TestCase("60", "60 25 0.5", 0.6)]
    [TestCase("60", "0.5 0.2", null)]
    [TestCase("101", "60 25", null)]
    [TestCase("-5", "60 25", null)]
    public void Share_is_told_from_the_column_as_a_whole(string text, string column, double? share)
    {
        var evidence = new NumberEvidence(areShares: true);
        foreach (var value in column.Split(' '))
        {
            evidence.Add(value);
        }

        var reader = new NumberReader(text == "60" && share is null ? evidence.Rules with { Unit = ShareUnit.Share } : evidence.Rules);
        Assert.That(reader.TryRead(text, out var number, out var mark, out _), Is.True);
        Assert.That(reader.Share(number, mark, out var fault), Is.EqualTo((decimal?)share));
        Assert.That(fault is null, Is.EqualTo(share is not null));
    }

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

    [TestCase("R$", "BRL", true)]
    [TestCase("R$", "USD", false)]
    [TestCase("$", "USD", true)]
    [TestCase("$", "MXN", true)]
    [TestCase("$", "EUR", false)]
    [TestCase("€", "EUR", true)]
    [TestCase("£", "GBP", true)]
    public void CanMean_sign_is_of_the_currencies_that_use_it(string mark, string code, bool can) => Assert.That(Currencies.CanMean(mark, code), Is.EqualTo(can));

    private static DateTimeOffset Read(string text, string? format = null) =>
        new DateReader(new LocalClock(SaoPaulo), DateRules.None with { Formats = format is null ? null : [format] }).TryRead(text, out var moment, out var fault) ? moment.At : throw new ArgumentException(fault, nameof(text));

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

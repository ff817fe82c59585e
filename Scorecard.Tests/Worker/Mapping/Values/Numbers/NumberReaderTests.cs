using Scorecard.Worker.Mapping.Values.Numbers;

namespace Scorecard.Tests.Worker.Mapping.Values.Numbers;

/// <summary>Numbers as people write them: read for certain or refused.</summary>
internal sealed class NumberReaderTests
{
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

    [TestCase("R$", "BRL", true)]
    [TestCase("R$", "USD", false)]
    [TestCase("$", "USD", true)]
    [TestCase("$", "MXN", true)]
    [TestCase("$", "EUR", false)]
    [TestCase("€", "EUR", true)]
    [TestCase("£", "GBP", true)]
    public void CanMean_sign_is_of_the_currencies_that_use_it(string mark, string code, bool can) => Assert.That(Currencies.CanMean(mark, code), Is.EqualTo(can));

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

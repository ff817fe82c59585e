using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Scorecard.Data;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data;

/// <summary>What PostgreSQL sends as a numeric is read as what it is.</summary>
internal sealed class WireNumberTests
{
    private static readonly string[] Exact =
    [
        "0", "1", "-1", "9999", "10000", "10001", "100000000", "99999999999999999", "-99999999999999999.9999999999", "0.1", "0.0001", "0.00001", "1.00", "12.50",
        "-1234.5678", "0.000000000000000001", "999999999.999999999999999999", "-123456789.000000000000000001", "20000.0003", "40000000000000000",
    ];

    private static readonly string[] Wide = ["100000000000000000", "-1e30", "1234567890123.12345678901", "1000000000.0000000000000000001", "7.25e-25"];

    private TestStore _store = null!;

    [OneTimeSetUp]
    public async Task Open() => _store = await TestStore.NewAsync(null);

    [OneTimeTearDown]
    public async Task Close() => await _store.DisposeAsync();

    [Test]
    public async Task Read_is_exact_where_a_decimal_holds_sums_of_many() =>
        Assert.That((await ReadAsync(Exact)).Select(number => number.Exact), Is.EqualTo(Exact.Select(Decimal)));

    [Test]
    public async Task Read_is_a_double_where_a_decimal_would_not_do()
    {
        var read = await ReadAsync(Wide);
        Assert.Multiple(() =>
        {
            Assert.That(read.Select(number => number.Exact), Is.All.Zero);
            Assert.That(read.Select(number => number.Wide), Is.EqualTo(Wide.Select(text => double.Parse(text, CultureInfo.InvariantCulture))).Within(1e-12).Percent);
        });
    }

    [Test]
    public void Any_amount_is_read_as_it_is() => Prop.ForAll(
        Arb.From(Gen.Choose(-1_000_000_000, 1_000_000_000).SelectMany(whole => Gen.Choose(0, 9).Select(places => whole / (decimal)Math.Pow(10, places))).ArrayOf()),
        numbers => Task.Run(async () => Assert.That(
            (await ReadAsync([.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))])).Select(number => number.Exact), Is.EqualTo(numbers)))
            .GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    private async Task<List<(decimal Exact, double Wide)>> ReadAsync(string[] numbers)
    {
        var read = new List<(decimal, double)>();
        await using var connection = await _store.Database.OpenConnectionAsync();
        await CopyRows.ReadAsync(
            connection, $"SELECT unnest('{{{string.Join(',', numbers)}}}'::numeric[])", columns => read.Add(WireNumber.Read(CopyRows.Next(ref columns))), CancellationToken.None);
        return read;
    }

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}

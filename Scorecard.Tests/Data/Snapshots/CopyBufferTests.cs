using FsCheck;
using FsCheck.Fluent;
using Npgsql;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Snapshots;

/// <summary>What is sent in PostgreSQL's binary form arrives as what it was.</summary>
internal sealed class CopyBufferTests
{
    private static readonly decimal[] Edges =
    [
        0, 1, -1, 9_999, 10_000, 10_001, 0.1m, 0.0001m, 0.00001m, 1.00m, 100_000_000, 99_999_999.9999m, 1234.5678m, -0.00000000000000000001m,
        decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 7.9228162514264337593543950335m,
    ];

    private TestStore store = null!;

    [OneTimeSetUp]
    public async Task Open() => store = await TestStore.NewAsync(null);

    [OneTimeTearDown]
    public async Task Close() => await store.DisposeAsync();

    [Test]
    public async Task Number_arrives_as_it_is_however_long_it_is() =>
        Assert.That(await SentAsync([.. Edges], (rows, value) => rows.Number(value), "numeric"), Is.EqualTo(Edges));

    [Test]
    public void Any_number_arrives_as_it_is() => Prop.ForAll(ArbMap.Default.ArbFor<decimal[]>(), numbers => Task.Run(async () =>
        Assert.That(await SentAsync(numbers, (rows, value) => rows.Number(value), "numeric"), Is.EqualTo(numbers))).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Test]
    public void Number_with_zeros_at_its_end_is_the_same_bytes_as_without() => Assert.That(Bytes(1.50m), Is.EqualTo(Bytes(1.5m)));

    [Test]
    public async Task Instant_arrives_to_the_microsecond()
    {
        var instants = new[] { "1900-01-01T00:00:00Z", "1999-12-31T23:59:59.999999Z", "2000-01-01T00:00:00Z", "2026-03-29T01:30:00+02:00", "9998-12-31T23:59:59Z" }
            .Select(text => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var arrived = await SentAsync(instants, (rows, value) => rows.Instant(value), "timestamptz");
        Assert.That(arrived.Cast<DateTime>(), Is.EqualTo(instants.Select(instant => instant.UtcDateTime)));
    }

    [Test]
    public async Task Day_text_and_nothing_arrive_as_they_are()
    {
        DateOnly[] days = [new(1900, 1, 1), new(2000, 1, 1), new(2024, 2, 29), new(9998, 12, 31)];
        var arrived = await SentAsync(days, (rows, value) => rows.Day(value), "date");
        Assert.That(arrived.Select(day => day is DateTime midnight ? DateOnly.FromDateTime(midnight) : day), Is.EqualTo(days));
        string?[] texts = ["", "Zürich €", new('x', 100_000), null];
        Assert.That(await SentAsync(texts, (rows, value) => rows.Text(value), "text"), Is.EqualTo(texts));
    }

    [Test]
    public async Task Texts_arrive_each_once_and_in_order_and_none_as_nothing()
    {
        string[][] texts = [["amount"], ["closed", "amount", "closed"], ["Zürich €", ""], []];
        Assert.That(await SentAsync(texts, (rows, value) => rows.Texts(value), "text[]"), Is.EqualTo(new string[]?[] { ["amount"], ["amount", "closed"], ["", "Zürich €"], null }));
    }

    private static byte[] Bytes(decimal number)
    {
        var rows = new CopyBuffer();
        rows.Number(number);
        return rows.Complete().ToArray();
    }

    private async Task<List<object?>> SentAsync<T>(IReadOnlyList<T> values, Action<CopyBuffer, T> write, string type)
    {
        var rows = new CopyBuffer();
        foreach (var value in values)
        {
            rows.StartRow(1);
            write(rows, value);
        }

        await using var connection = await store.Database.OpenConnectionAsync();
        await using (var create = new NpgsqlCommand($"CREATE TEMP TABLE arrived (value {type}, at integer GENERATED ALWAYS AS IDENTITY)", connection))
            await create.ExecuteNonQueryAsync();
        await using (var stream = await connection.BeginRawBinaryCopyAsync("COPY arrived (value) FROM STDIN (FORMAT BINARY)"))
            await stream.WriteAsync(rows.Complete());
        await using var read = new NpgsqlCommand("SELECT value FROM arrived ORDER BY at", connection);
        return await ValuesAsync(read);
    }

    private static async Task<List<object?>> ValuesAsync(NpgsqlCommand read)
    {
        await using var reader = await read.ExecuteReaderAsync();
        var values = new List<object?>();
        while (await reader.ReadAsync())
            values.Add(await reader.IsDBNullAsync(0) ? null : reader.GetValue(0));
        await reader.CloseAsync();
        await using var drop = new NpgsqlCommand("DROP TABLE arrived", read.Connection);
        await drop.ExecuteNonQueryAsync();
        return values;
    }
}

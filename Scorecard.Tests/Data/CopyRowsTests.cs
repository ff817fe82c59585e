using Npgsql;
using Scorecard.Data;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data;

/// <summary>However the reading of an answer ends, the connection is free for what comes next.</summary>
internal sealed class CopyRowsTests
{
    private const string Long = "SELECT generate_series(1, 2000000)";

    private string _database = null!;
    private NpgsqlConnection _connection = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _database = await TestDatabase.EmptyAsync();
        _connection = new NpgsqlConnection(_database);
        await _connection.OpenAsync();
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _connection.DisposeAsync();
        await TestDatabase.DropAsync(_database);
    }

    [Test]
    public async Task ReadAsync_takes_every_row_in_order()
    {
        var taken = new List<int>();
        await CopyRows.ReadAsync(
            _connection, "SELECT i, NULL::integer, repeat('x', i) FROM generate_series(1, 2000) AS i",
            columns =>
            {
                var i = CopyRows.NextInt32(ref columns);
                Assert.That(CopyRows.Next(ref columns).IsEmpty && CopyRows.Next(ref columns).Length == i);
                taken.Add(i);
            },
            CancellationToken.None);

        Assert.That(taken, Is.EqualTo(Enumerable.Range(1, 2000)));
        await IsFreeAsync();
    }

    [Test]
    public async Task ReadAsync_ends_when_it_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var taken = 0;
        Assert.That(
            () => CopyRows.ReadAsync(
                _connection, Long,
                _ =>
                {
                    if (++taken == 1000)
                        cancellation.Cancel();
                },
                cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>());

        await IsFreeAsync();
    }

    [Test]
    public async Task ReadAsync_throws_what_is_thrown_at_a_row()
    {
        Assert.That(
            () => CopyRows.ReadAsync(_connection, "SELECT i FROM generate_series(1, 100000) AS i", _ => throw new InvalidDataException("torn"), CancellationToken.None),
            Throws.TypeOf<InvalidDataException>());

        await IsFreeAsync();
    }

    private async Task IsFreeAsync()
    {
        await using var command = new NpgsqlCommand("SELECT 1", _connection);
        Assert.That(await command.ExecuteScalarAsync(), Is.EqualTo(1));
    }
}

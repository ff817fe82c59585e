using System.Net;
using System.Net.Sockets;
using Npgsql;
using Scorecard.Tests.Data.Warehouse;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Worker.Sources.Warehouse;

/// <summary>What a warehouse that cannot be counted does: the run fails and says why, and what was counted before stands.</summary>
internal sealed class WarehouseFailureTests
{
    private const string Secret = "open sesame";

    private WarehouseDatabase _warehouse = null!;
    private WarehouseCompany _company = null!;
    private List<string> _before = null!;

    [SetUp]
    public async Task PullOnce()
    {
        _warehouse = await SalesWarehouse.NewAsync(new SalesRecords(11).Take(40));
        _company = await WarehouseCompany.NewAsync([_warehouse.ConnectionString]);
        Assert.That((await _company.PullAsync()).State, Is.EqualTo("succeeded"));
        _before = await KeptAsync();
        Assert.That(_before, Is.Not.Empty);
    }

    [TearDown]
    public async Task DropAsync()
    {
        await _company.DisposeAsync();
        await _warehouse.DisposeAsync();
    }

    [Test]
    public async Task Server_that_is_away() => await FailsAsync([Away()], "is away, or cannot be reached from here");

    [Test]
    public async Task Server_that_is_away_beside_one_that_counts_more_than_before()
    {
        await SalesWarehouse.InsertAsync(_warehouse, new SalesRecords(12).Take(40));
        await FailsAsync([_warehouse.ConnectionString, Away()], "is away, or cannot be reached from here");
    }

    [Test]
    public async Task Server_that_does_not_know_us() =>
        await FailsAsync([With(settings => settings.Password = Secret)], "refused: password authentication failed");

    [Test]
    public async Task Table_that_is_not_there() =>
        await FailsAsync([_warehouse.ConnectionString], "has no such table: relation \"leeds\" does not exist", Records("public.leads", "leeds"));

    [Test]
    public async Task Column_that_is_missing_of_one_server_of_two()
    {
        await using var other = await SalesWarehouse.NewAsync(new SalesRecords(12).Take(10));
        await other.ExecuteAsync("DROP VIEW leads; CREATE VIEW leads AS SELECT id, channel, created_at::date AS created FROM raw_lead");
        await FailsAsync([_warehouse.ConnectionString, other.ConnectionString], "has no such column: column \"mql\" does not exist");
    }

    [Test]
    public async Task Column_of_an_instant_where_a_day_is_expected() => await FailsAsync(
        [_warehouse.ConnectionString],
        "The column created_at of raw_lead in the warehouse",
        """[{ "record": "lead", "table": "raw_lead", "columns": { "created": "created_at" } }]""",
        "is of type timestamp with time zone: a date in the reporting time zone is expected");

    [Test]
    public async Task Column_that_we_may_not_read()
    {
        await _warehouse.ExecuteAsync($"DROP ROLE IF EXISTS sales_stranger; CREATE ROLE sales_stranger LOGIN PASSWORD '{Secret}'");
        await FailsAsync([With(settings => (settings.Username, settings.Password) = ("sales_stranger", Secret))], "does not let us read: permission denied");
        await _warehouse.ExecuteAsync("DROP ROLE sales_stranger");
    }

    [Test]
    public async Task Statement_that_takes_longer_than_we_wait()
    {
        await SlowAsync();
        await FailsAsync([_warehouse.ConnectionString], "did not answer within 1 s", more: """, "timeoutSeconds": 1""");
    }

    [Test]
    public async Task Statement_that_takes_longer_than_the_server_lets_it()
    {
        await SlowAsync();
        await FailsAsync([With(settings => settings.Options = "-c statement_timeout=200")], "ended the statement, most likely by a time limit of its own");
    }

    [Test]
    public async Task Rows_that_are_no_records()
    {
        await _warehouse.ExecuteAsync("UPDATE raw_deal SET outcome = 'Closed Won' WHERE id IN ('D0', 'D1'); UPDATE raw_deal SET outcome = NULL WHERE id = 'D2'");
        await FailsAsync([_warehouse.ConnectionString], "3 of the 20 rows of deals are no records: their outcome is not open, won or lost");
    }

    [Test]
    public async Task Verdicts_that_are_no_verdicts()
    {
        await _warehouse.ExecuteAsync("CREATE VIEW handed_off AS SELECT created_at::date AS created, created_at::date AS due, CASE WHEN id = 'L0' THEN 'Accepted' ELSE 'accepted' END AS verdict FROM raw_lead");
        await FailsAsync(
            [_warehouse.ConnectionString], "1 of the 40 rows of handed_off are no records: a verdict was due and is not accepted, rejected or overdue",
            """[{ "record": "lead", "table": "handed_off", "columns": { "created": "created", "verdictDue": "due", "verdict": "verdict" } }]""");
    }

    [Test]
    public async Task Warehouse_without_a_record_that_had_some()
    {
        await _warehouse.ExecuteAsync("DELETE FROM raw_lead");
        await FailsAsync([_warehouse.ConnectionString], "The warehouse has no leads at all, though 40 were counted before");
    }

    [Test]
    public async Task A_pull_after_a_failure_counts_what_has_come_meanwhile()
    {
        await FailsAsync([Away()], "is away");
        await SalesWarehouse.InsertAsync(_warehouse, [Pull.Lead("one more", "2026-02-14")]);
        await _company.MapAsync([_warehouse.ConnectionString]);
        Assert.That((await _company.PullAsync()).State, Is.EqualTo("succeeded"));
        Assert.That(await _company.SumAsync("leads"), Is.EqualTo(41));
    }

    private async Task FailsAsync(string[] servers, string words, string? records = null, string? moreWords = null, string more = "")
    {
        await _company.MapAsync(servers, records, more);
        var run = await _company.PullAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(run.State, Is.EqualTo("failed"));
            Assert.That(run.Error, Does.Contain(words).And.Contain(moreWords ?? words).And.Not.Contain(Secret).And.Contain("kept"));
            Assert.That(await KeptAsync(), Is.EqualTo(_before));
        });
    }

    /// <summary>Everything that was counted and published.</summary>
    private async Task<List<string>> KeptAsync() =>
        [.. await _company.Store.RowsAsync("SELECT * FROM warehouse_fact"), .. await _company.Store.RowsAsync("SELECT id, value, status FROM metric_point")];

    private Task SlowAsync() => _warehouse.ExecuteAsync("DROP VIEW leads; CREATE VIEW leads AS SELECT id, channel, created_at::date AS created, created_at::date AS mql, created_at::date AS sql, created_at::date AS sql_or_later, created_at::date AS customer_day FROM raw_lead WHERE pg_sleep(0.5) IS NOT NULL");

    private static string Records(string what, string by) => SalesWarehouse.Records.Replace(what, by, StringComparison.Ordinal);

    private string With(Action<NpgsqlConnectionStringBuilder> set)
    {
        var settings = new NpgsqlConnectionStringBuilder(_warehouse.ConnectionString);
        set(settings);
        return settings.ConnectionString;
    }

    /// <summary>A server on a port where nobody listens any more.</summary>
    private string Away()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return With(settings => settings.Port = port);
    }
}

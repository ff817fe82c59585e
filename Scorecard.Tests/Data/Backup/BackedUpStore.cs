using Npgsql;
using Scorecard.Data.Backup;
using Scorecard.Data.Checks;
using Scorecard.Data.Devices;
using Scorecard.Data.Held;
using Scorecard.Data.History;
using Scorecard.Data.Model;
using Scorecard.Data.Queries;
using Scorecard.Data.Setup;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Backup;

/// <summary>Stores that are backed up and restored, and what is in them.</summary>
internal static class BackedUpStore
{
    /// <summary>A store with something in every table: pulls of every record type, twice, with what was rejected and what has gone.</summary>
    public static async Task<TestStore> FilledAsync()
    {
        var company = TestStore.Company("crm", "billing", "ads", "bank", "desk", "left", "aside") with { SegmentValues = 1, Targets = [new AgreedTarget("leads", "month", 4)] };
        company = company with { Sources = [.. company.Sources.Select(source => source.Name is "desk" ? source with { LossGuard = new LossGuardSettings { AtLeast = 1 } } : source)] };
        var store = await TestStore.NewAsync(company);
        await store.PullAsync("bank", [Pulled(RecordType.Rate, "day", "currency", "rate"), new Received(new RateRecord { Id = "r", Day = new(2026, 2, 1), Currency = "USD", Rate = 0.9234567891m })]);
        await KeepNoHistoryBeforeAsync(store);
        await store.PullAsync("crm",
        [
            .. Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01"), Pull.Lead("2\"'\\\t\n€", "2026-02-02", channel: ""), Pull.Lead("3", "2026-02-03") with { Unread = ["score", "sql"] }),
            .. Pull.Deals(TestStore.Noon, Pull.Won("d", "2026-02-10", 1234.56m, lead: "1", customer: "C"), Pull.Won("e", "2026-02-11", 0.1m) with { Currency = "USD" }),
            new Rejected(
                new Finding("The date is no date.", "leads.csv", 7, "created", "31.31.2026", "4;31.31.2026;x", "what the source needs to read it again"),
                new RejectedRecord(RecordType.Lead, "4", new Dictionary<string, DateOnly?> { ["mql"] = new DateOnly(2026, 2, 3), ["sql"] = null })),
        ]);
        await store.PullAsync("crm", [.. Pull.Leads(TestStore.Noon, Pull.Lead("1", "2026-02-01"), Pull.Lead("3", "2026-02-04"), Pull.Lead("5", "2026-02-04", channel: "mail")), .. Pull.Deals(TestStore.Noon, Pull.Won("d", "2026-02-10", 1234.56m))]);
        await store.PullAsync("billing",
        [
            Pulled(RecordType.CustomerPeriod, "customer", "from", "to", "amount"),
            new Received(new CustomerPeriodRecord { Id = "p", CustomerId = "C", From = Pull.At("2026-01-01"), MonthlyAmount = 99.9m }),
        ]);
        await store.PullAsync("ads",
        [
            Pulled(RecordType.Spend, "from", "to", "kind", "amount"),
            new Received(new SpendRecord { Id = "s", FromDay = new(2026, 2, 1), ToDay = new(2026, 2, 28), Kind = "media", Amount = 1000m }),
        ]);
        foreach (var source in new[] { "left", "aside" })
            await store.PullAsync(source, [Pulled(RecordType.Spend, "from", "kind", "amount"), new Received(new SpendRecord { Id = source, FromDay = new(2026, 2, 3), ToDay = new(2026, 2, 3), Kind = "media", Amount = 1m })]);
        await store.Setup.ApplyAsync(company with { Sources = [.. company.Sources.Where(source => source.Name is not ("left" or "aside"))] }, CancellationToken.None);
        await store.Get<ISourceAnswers>().RetireAsync("aside", null, CancellationToken.None);
        // Business days are kept where a source says what became of hand-offs.
        await store.PullAsync("desk", [Pulled(RecordType.Lead, "id", "created", "mql", "firstTouch"), new Received(Pull.Lead("4", "2026-02-05"))]);
        var held = await store.PullAsync("desk", [Pulled(RecordType.Lead, "id", "created", "mql", "firstTouch"), new Received(Pull.Lead("5", "2026-01-05"))]);
        await store.Get<IHeldPulls>().DecideAsync(held.Id, "keep", "Ana", CancellationToken.None);
        await store.Get<INotes>().AddAsync(new NewNote("leads", new(2026, 2, 3), Segment: null, "Prices went up.\nOn the site, too.", "Ana"), CancellationToken.None);
        await store.Get<FactCheck>().RunAsync("person", scheduledFor: null, CancellationToken.None);
        await store.Get<IDeviceLinks>().CreateAsync("Sales floor", CancellationToken.None);
        await CountElsewhereAsync(store);
        return store;
    }

    /// <summary>What a warehouse would leave: every type of record is here, so that none can be counted where it lies beside them.</summary>
    private static async Task CountElsewhereAsync(TestStore store)
    {
        await using var command = store.Database.CreateCommand(
            """
            INSERT INTO warehouse_fact (source, record_type, fact, dimension, segment, month, days, ages, exact, wide, snapshot_id)
            VALUES ('left', 'Deal', 'mqls.sql-by-age', 'channel', 'web', '2026-02-01', '{1,28}', '{-3,90}', '{12345678901234567890.123456,2}', '{0.1,1e300}', 1);
            INSERT INTO warehouse_pass (source, record_type, statement, whole_at) VALUES ('left', 'Deal', 'a checksum', '2026-03-01T12:00:00.123456Z')
            """);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Everything in the product's tables, row by row and bit by bit, and where the sequences stand.</summary>
    public static async Task<Dictionary<string, string>> ContentAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var catalog = new StoreCatalog(connection);
        var content = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in await catalog.TablesAsync(CancellationToken.None))
            content[table.Name] = await TextAsync(connection, $"SELECT coalesce(string_agg(to_jsonb(kept)::text, E'\\n' ORDER BY to_jsonb(kept)::text), '') FROM {StoreCatalog.Quote(table.Name)} kept");
        foreach (var sequence in await catalog.SequencesAsync(CancellationToken.None))
            content[sequence.Name] = sequence.ToString();
        return content;
    }

    /// <summary>Columns, constraints and indexes, as the catalog writes them.</summary>
    public static async Task<string> SchemaAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return await TextAsync(connection,
            """
            SELECT string_agg(line, E'\n' ORDER BY line) FROM (
                SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
                UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
                UNION ALL SELECT format('%s.%s %s %s %s', table_name, column_name, udt_name, is_nullable, identity_generation) FROM information_schema.columns WHERE table_schema = 'public'
                UNION ALL SELECT viewname || definition FROM pg_views WHERE schemaname = 'public') AS all_of_it (line)
            """);
    }

    public static async Task<ArchiveIndex> BackUpAsync(string connectionString, string file) =>
        (await new StoreBackup(TimeProvider.System, new Progress<string>()).WriteAsync(connectionString, file, CancellationToken.None)).Index;

    public static async Task RestoreAsync(string connectionString, string file, IProgress<string>? progress = null)
    {
        await using var archive = await ArchiveReader.OpenAsync(file, CancellationToken.None);
        await new StoreRestore(TimeProvider.System, progress ?? new Progress<string>()).RunAsync(connectionString, archive, CancellationToken.None);
    }

    /// <summary>Has history kept from the newest snapshot on.</summary>
    private static async Task KeepNoHistoryBeforeAsync(TestStore store)
    {
        store.Clock.Now = TestStore.Noon.AddMonths(2);
        await store.Get<HistoryPruner>().RunAsync(keepMonths: 1, CancellationToken.None);
        store.Clock.Now = TestStore.Noon;
    }

    private static Described Pulled(RecordType type, params string[] fields) =>
        new(type, TestStore.Noon, fields.ToHashSet(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));

    private static async Task<string> TextAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}

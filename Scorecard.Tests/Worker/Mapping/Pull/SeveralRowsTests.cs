using Scorecard.Tests.Worker.Replays;

namespace Scorecard.Tests.Worker.Mapping.Pull;

/// <summary>A record of which several rows say something, in one file or in several.</summary>
internal sealed class SeveralRowsTests
{
    private const string Deals = """{ "file": "deals*.csv", "record": "deal", "columns": { "id": "id", "outcome": "outcome", "amount": "amount" } }""";
    private const string DatedDeals = """{ "file": "deals*.csv", "record": "deal", "columns": { "id": "id", "outcome": "outcome", "amount": "amount", "updated": "at" } }""";
    private const string Owners = """{ "file": "owners.csv", "record": "deal", "columns": { "id": "id", "lead": "lead" } }""";
    private const string Created = """{ "file": "leads.csv", "record": "lead", "columns": { "id": "id", "created": "created" }, "segments": { "channel": "channel" } }""";
    private const string Qualified = """{ "file": "mqls.csv", "record": "lead", "columns": { "id": "id", "created": "created", "mql": "mql" } }""";
    private const string Customers = """{ "file": "customers*.csv", "record": "customer", "columns": { "customer": "customer", "from": "from", "to": "to", "monthlyAmount": "amount" } }""";

    private ReplayedCompany company = null!;

    [SetUp]
    public async Task Begin() => company = await ReplayedCompany.NewAsync();

    [TearDown]
    public async Task End() => await company.DisposeAsync();

    [Test]
    public async Task PullAsync_of_an_id_that_is_twice_in_a_file_uses_the_later_row_and_says_so_once()
    {
        company.Map(Deals).Files.Write("deals.csv", "id,outcome,amount\n1,open,100\n2,won,7\n1,won,150\n1,won,200\n");
        var run = await company.PullAsync();
        Assert.That(await DealsAsync(), Is.EqualTo("1 won 200; 2 won 7"));
        Assert.That((run.New, run.Unchanged, run.Rejected, run.Flagged), Is.EqualTo((2, 0, 0, 1)));
        var flag = (await company.Store.Sources.RejectsAsync(run.Id, 0, 10, CancellationToken.None)).Single();
        Assert.That((flag.Kept, flag.Line, flag.Reason), Is.EqualTo((true, (long?)4, "the id is there before, in line 2; the newer row is used")));
    }

    [Test]
    public async Task PullAsync_of_overlapping_exports_uses_the_row_of_the_later_file()
    {
        company.Map(Deals).Files.Write("deals-2026-02.csv", "id,outcome,amount\n1,open,100\n2,won,70\n").Write("deals-2026-03.csv", "id,outcome,amount\n1,won,\n3,won,30\n");
        var run = await company.PullAsync();
        Assert.That(await DealsAsync(), Is.EqualTo("1 won; 2 won 70; 3 won 30"), "a blank of a newer row of the same mapping is blank now");
        Assert.That((run.Read, run.New, run.Unchanged, run.Flagged), Is.EqualTo((4, 3, 0, 0)));
    }

    [Test]
    public async Task PullAsync_of_rows_that_say_when_they_were_updated_uses_the_newest_wherever_it_stands()
    {
        company.Map(DatedDeals).Files
            .Write("deals-a.csv", "id,outcome,amount,at\n1,won,5,2026-03-02 10:00\n2,won,6,2026-03-01\n")
            .Write("deals-b.csv", "id,outcome,amount,at\n1,open,4,2026-03-02 09:59\n2,lost,3,\n");
        await company.PullAsync();
        Assert.That(await DealsAsync(), Is.EqualTo("1 won 5; 2 won 6"));
    }

    [Test]
    public async Task PullAsync_of_files_that_map_other_fields_puts_the_records_together()
    {
        company.Map(Created, Qualified).Files
            .Write("leads.csv", "id,created,channel\n1,2026-03-02,Web\n2,2026-03-03,Mail\n")
            .Write("mqls.csv", "id,created,mql\n1,,2026-03-05\n3,2026-03-01,2026-03-06\n");
        var run = await company.PullAsync();
        Assert.That(await LeadsAsync(), Is.EqualTo("1 2026-03-02 2026-03-05 Web; 2 2026-03-03 Mail; 3 2026-03-01 2026-03-06"));
        Assert.That((run.Read, run.New, run.Rejected, run.Flagged), Is.EqualTo((4, 3, 0, 0)));
        var supply = await company.Store.ScalarAsync<string>("SELECT array_to_string(fields, ' ') || '; ' || array_to_string(segments, ' ') FROM supply");
        Assert.That(supply, Is.EqualTo("created id mql; channel"));
    }

    [Test]
    public async Task PullAsync_again_finds_records_of_several_rows_unchanged_and_only_what_has_changed_changed()
    {
        company.Map(Created, Qualified).Files
            .Write("leads.csv", "id,created,channel\n1,2026-03-02,Web\n2,2026-03-03,Mail\n3,2026-03-03,Mail\n")
            .Write("mqls.csv", "id,created,mql\n1,,2026-03-05\n2,,2026-03-06\n");
        await company.PullAsync();
        var hashes = await company.Store.RowsAsync("SELECT id, hash, snapshot_id FROM lead");

        company.Files.Write("leads.csv", "id,created,channel\n1,2026-03-02,Web\n2,2026-03-03,Mail\n3,2026-03-03,Mail\n\n");
        var same = await company.PullAsync();
        Assert.That((same.Read, same.New, same.Changed, same.Unchanged, same.Gone), Is.EqualTo((5, 0, 0, 3, 0)));
        Assert.That(await company.Store.RowsAsync("SELECT id, hash, snapshot_id FROM lead"), Is.EqualTo(hashes));

        company.Files.Write("mqls.csv", "id,created,mql\n1,,2026-03-07\n3,,2026-03-08\n");
        var other = await company.PullAsync();
        Assert.That((other.New, other.Changed, other.Unchanged, other.Gone), Is.EqualTo((0, 3, 0, 0)));
        Assert.That(await LeadsAsync(), Is.EqualTo("1 2026-03-02 2026-03-07 Web; 2 2026-03-03 Mail; 3 2026-03-03 2026-03-08 Mail"));

        var again = await company.PullAsync();
        Assert.That((again.Read, again.New, again.Changed, again.Unchanged), Is.EqualTo((5, 0, 0, 3)), "the same bytes");
        await company.ValuesHoldAsync();
    }

    [Test]
    public async Task PullAsync_of_a_file_that_lacks_what_every_record_needs_adds_to_what_others_say()
    {
        company.Map(Deals, Owners).Files.Write("deals.csv", "id,outcome,amount\n1,won,5\n2,open,6\n").Write("owners.csv", "id,lead\n1,L1\n9,L9\n");
        var run = await company.PullAsync();
        Assert.That(await company.Store.ScalarAsync<string>("SELECT string_agg(concat_ws(' ', id, outcome, lead_id), '; ' ORDER BY id) FROM deal"), Is.EqualTo("1 won L1; 2 open"));
        Assert.That((run.Read, run.New, run.Rejected), Is.EqualTo((4, 2, 1)));
        Assert.That((await company.RejectsAsync(run.Id)).Single().Reason, Is.EqualTo("no row of this id says its outcome, which every deal needs"));

        company.Files.Write("owners.csv", "id,lead\n1,L1\n");
        var second = await company.PullAsync();
        Assert.That((second.Changed, second.Unchanged, second.Rejected), Is.EqualTo((0, 2, 0)));
    }

    [Test]
    public async Task PullAsync_of_customers_counts_every_row_of_a_file_and_takes_open_ends_for_what_they_are()
    {
        company.Map(Customers).Files.Write("customers.csv", "customer,from,to,amount\nA,2025-12-01,9999-12-31,100\nF,2025-12-01,2999-12-31,100\nF,2025-12-01,2026-03-10,30\nG,2025-12-01,31.12.9999,1\n");
        var run = await company.PullAsync();
        Assert.That(
            await company.Store.ScalarAsync<string>("SELECT string_agg(concat_ws(' ', customer_id, to_at::date, monthly_amount), '; ' ORDER BY id) FROM customer_period"),
            Is.EqualTo("A 100; F 100; F 2026-03-10 30; G 1"));
        Assert.That((run.New, run.Rejected, run.Flagged), Is.EqualTo((4, 0, 0)));
    }

    [Test]
    public async Task PullAsync_of_overlapping_exports_of_customers_counts_a_period_once()
    {
        company.Map(Customers).Files
            .Write("customers-02.csv", "customer,from,to,amount\nA,2025-12-01,,100\nA,2025-12-01,,30\n")
            .Write("customers-03.csv", "customer,from,to,amount\nA,2025-12-01,2026-03-10,100\nA,2025-12-01,,30\nB,2026-03-01,,5\n");
        var run = await company.PullAsync();
        Assert.That(
            await company.Store.ScalarAsync<string>("SELECT string_agg(concat_ws(' ', customer_id, to_at::date, monthly_amount), '; ' ORDER BY id) FROM customer_period"),
            Is.EqualTo("A 2026-03-10 100; A 30; B 5"));
        Assert.That((run.Read, run.New, run.Rejected), Is.EqualTo((5, 3, 0)));
    }

    private Task<string> DealsAsync() => company.Store.ScalarAsync<string>("SELECT string_agg(concat_ws(' ', id, outcome, trim_scale(amount)), '; ' ORDER BY id) FROM deal WHERE gone_snapshot_id IS NULL");

    private Task<string> LeadsAsync() => company.Store.ScalarAsync<string>(
        "SELECT string_agg(concat_ws(' ', id, created_at::date, mql_at::date, segments ->> 'channel'), '; ' ORDER BY id) FROM lead WHERE gone_snapshot_id IS NULL");
}

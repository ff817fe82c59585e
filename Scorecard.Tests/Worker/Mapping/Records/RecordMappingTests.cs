using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Tests.Worker.Sources.Csv;

namespace Scorecard.Tests.Worker.Mapping.Records;

/// <summary>From rows to records of each type.</summary>
public sealed class RecordMappingTests
{
    internal const string WithLookup = """
        { "file": "f.csv", "record": "lead", "columns": { "id": "id" }, "segments": { "region": "teams.region" },
          "lookups": [{ "column": "agent", "file": "teams.csv", "key": "key" }] }
        """;

    private const string Customer = """
        { "file": "f.csv", "record": "customer", "columns": { "customer": "who", "from": "from", "to": "to", "monthlyAmount": "amount" } }
        """;

    private const string Spend = """
        { "file": "f.csv", "record": "spend", "columns": { "from": "from", "to": "to", "amount": "amount", "campaign": "campaign" },
          "segments": { "channel": "channel" }, "constants": { "kind": "media" } }
        """;

    private CsvFolder folder = null!;

    [SetUp]
    public void SetUp() => folder = new CsvFolder();

    [TearDown]
    public void TearDown() => folder.Dispose();

    [Test]
    public async Task Pull_describes_each_record_type_once_by_what_any_of_its_files_has()
    {
        folder.Write("f.csv", "id,created,origin\na,2018-01-01,x\n").Write("g.csv", "id,origin\nb,x\n").Write("h.csv", "id\nd1\n");

        var pulled = await folder.PullAllAsync(
            """{ "file": "f.csv", "record": "lead", "columns": { "id": "id", "created": "created" }, "segments": { "channel": "origin" }, "dataTime": "2018-03-04" }""",
            """{ "file": "g.csv", "record": "lead", "columns": { "id": "id" }, "segments": { "channel": "origin" }, "dataTime": "2018-03-02T10:00:00Z" }""",
            """{ "file": "h.csv", "record": "deal", "columns": { "id": "id" }, "constants": { "outcome": "won" }, "dataTime": "2018-03-04", "coverage": { "from": "2018-01-02", "to": "2018-02-03" }, "zeroAmountIsReal": true }""");

        Assert.That(pulled.Described.Select(described => described.Type), Is.EqualTo(new[] { RecordType.Lead, RecordType.Deal }));
        Assert.That(pulled.Described[0].Fields, Is.EquivalentTo(new[] { "id", "created" }));
        Assert.That(pulled.Described[0].Segments, Is.EquivalentTo(new[] { "channel" }));
        Assert.That(pulled.Described[0].DataTime, Is.EqualTo(new DateTimeOffset(2018, 3, 2, 10, 0, 0, TimeSpan.Zero)));
        Assert.That(pulled.Described[1].Fields, Is.EquivalentTo(new[] { "id", "outcome" }));
        Assert.That((pulled.Described[1].CompleteFrom, pulled.Described[1].CompleteTo, pulled.Described[1].ZeroAmountIsReal), Is.EqualTo((new DateOnly(2018, 1, 2), new DateOnly(2018, 2, 3), true)));
    }

    [Test]
    public async Task Pull_data_time_is_a_columns_newest_value_or_the_files_time()
    {
        var written = new DateTime(2018, 5, 6, 7, 8, 9, DateTimeKind.Utc);
        folder.Write("f.csv", "id,updated\na,2018-01-02 10:00\nb,2018-01-03 11:00:00\nc,\n").Write("g.csv", "id\nd\n");
        File.SetLastWriteTimeUtc(Path.Combine(folder.Path, "g.csv"), written);

        var pulled = await folder.PullAllAsync(
            """{ "file": "f.csv", "record": "lead", "columns": { "id": "id" }, "dataTime": { "column": "updated" } }""",
            """{ "file": "g.csv", "record": "deal", "columns": { "id": "id" }, "constants": { "outcome": "open" } }""");

        Assert.That(pulled.Described[0].DataTime, Is.EqualTo(new DateTimeOffset(2018, 1, 3, 11, 0, 0, TimeSpan.Zero)));
        Assert.That(pulled.Described[1].DataTime, Is.EqualTo(new DateTimeOffset(written)));
    }

    [Test]
    public async Task Pull_lead_reads_every_field()
    {
        folder.Write("f.csv", "i,c,m,a,t,y,n,w,s,k,o\n7,2018-01-01,2018-01-02,2018-01-03,2018-01-04,2018-01-05,,too small,2018-01-06,acme,\n");

        var lead = (await folder.PullAllAsync("""
            { "file": "f.csv", "record": "lead", "columns": { "id": "i", "created": "c", "mql": "m", "assigned": "a", "firstTouch": "t",
              "accepted": "y", "rejected": "n", "rejectReason": "w", "sql": "s", "customer": "k" }, "segments": { "channel": "o" } }
            """)).Records<LeadRecord>().Single();

        Assert.That(
            new[] { lead.CreatedAt, lead.MqlAt, lead.AssignedAt, lead.FirstTouchAt, lead.AcceptedAt, lead.SqlAt },
            Is.EqualTo(Enumerable.Range(1, 6).Select(day => new DateTimeOffset(2018, 1, day, 0, 0, 0, TimeSpan.Zero))));
        Assert.That((lead.Id, lead.RejectedAt, lead.RejectReason, lead.CustomerId, lead.Segments["channel"]), Is.EqualTo(("7", (DateTimeOffset?)null, "too small", "acme", "")));
    }

    [Test]
    public async Task Pull_deal_reads_every_field()
    {
        folder.Write("f.csv", "i,l,k,c,q,e,p,x,o,a,u\n7,l1,acme,2018-01-01,2018-01-02,2030-01-03,40%,2018-01-04,Closed Won,\"€ 1.234,50\",eur\n");

        var pulled = await folder.PullAllAsync("""
            { "file": "f.csv", "record": "deal", "columns": { "id": "i", "lead": "l", "customer": "k", "created": "c", "qualified": "q", "expectedClose": "e",
              "probability": "p", "closed": "x", "outcome": "o", "amount": "a", "currency": "u" }, "values": { "outcome": { "Closed Won": "won" } } }
            """);
        var deal = pulled.Records<DealRecord>().Single();

        Assert.That(new[] { deal.CreatedAt, deal.QualifiedAt, deal.ClosedAt }.Select(at => at!.Value.Day), Is.EqualTo(new[] { 1, 2, 4 }));
        Assert.That(deal.ExpectedCloseAt!.Value.Year, Is.EqualTo(2030));
        Assert.That((deal.LeadId, deal.CustomerId, deal.Probability, deal.Outcome, deal.Amount, deal.Currency), Is.EqualTo(("l1", "acme", (decimal?)0.4m, "won", (decimal?)1234.50m, "EUR")));
        Assert.That(pulled.Flags, Is.Empty, "an expected close lies in the future by nature");
    }

    [Test]
    public async Task Pull_customer_gets_an_id_and_refuses_an_end_before_the_start()
    {
        var pulled = await folder.Write("f.csv", "who,from,to,amount\nacme,2018-01-01,,10\nacme,2018-03-01,2018-02-01,10\nacme,2018-01-01,,10\nbeta,,,1\n").PullAllAsync(Customer);

        Assert.That(pulled.Ids, Is.EqualTo("acme 2018-01-01 acme 2018-01-01#2"), "every row of a customer counts");
        Assert.That(pulled.Records<CustomerPeriodRecord>().Select(period => period.MonthlyAmount), Is.All.EqualTo(10));
        Assert.That(pulled.Rejected.Select(finding => finding.Reason), Is.EqualTo(new[]
        {
            "to is before from, \"2018-03-01\"", "from is blank, but every record needs it",
        }));
    }

    [Test]
    public async Task Pull_spend_gets_an_id_that_numbers_repeats_and_ends_on_its_first_day()
    {
        var pulled = await folder.Write("f.csv", "from,to,amount,campaign,channel\n2018-01-01,2018-01-31,10,spring,ads\n2018-01-01,2018-01-31,10,spring,ads\n2018-02-01,,5,,\n").PullAllAsync(Spend);

        Assert.That(pulled.Ids, Is.EqualTo("2018-01-01/2018-01-31|channel=ads|spring|media 2018-01-01/2018-01-31|channel=ads|spring|media#2 2018-02-01/2018-02-01|channel=||media"));
        Assert.That(pulled.Records<SpendRecord>().Select(spend => spend.Amount).Sum(), Is.EqualTo(25));
        Assert.That(pulled.Records<SpendRecord>().Last().ToDay, Is.EqualTo(new DateOnly(2018, 2, 1)));
    }

    [Test]
    public async Task Pull_spend_over_centuries_is_rejected_as_a_slip()
    {
        var pulled = await folder.Write("f.csv", "from,to,amount,campaign,channel\n2018-01-01,2028-01-01,10,,ads\n2018-01-01,2108-01-31,10,,ads\n").PullAllAsync(Spend);

        Assert.That(pulled.Records<SpendRecord>().Single().ToDay.Year, Is.EqualTo(2028));
        Assert.That(pulled.Rejected.Single() with { Context = null }, Is.EqualTo(new Finding(
            "to is more than 10 years after the first day", "f.csv", 3, "to", "2108-01-31", "2018-01-01,2108-01-31,10,,ads")));
    }

    [Test]
    public async Task Pull_lookup_adds_columns_and_flags_a_missing_key_once()
    {
        folder.Write("f.csv", "id,agent\n1,ann\n2,bob\n3,bob\n4,\n").Write("teams.csv", "key;region\nann;North\n");

        var pulled = await folder.PullAllAsync(WithLookup);

        Assert.That(pulled.Records<LeadRecord>().Select(lead => lead.Segments["region"]), Is.EqualTo(new[] { "North", "", "", "" }));
        Assert.That(pulled.Flags.Select(flag => (flag.Line, flag.Column, flag.Value)), Is.EqualTo(new[] { ((long?)3, "agent", "bob") }));
    }

    [TestCase("x,Maybe,1", "outcome \"Maybe\" is an unknown outcome: expected open, won or lost; map it in sources[crm].files[0].values.outcome")]
    [TestCase("x,,1", "outcome is blank, but every record needs it")]
    [TestCase("n/a,won,1", "id is blank, but every record needs it")]
    public async Task Pull_deal_without_what_it_needs_is_rejected(string row, string reason)
    {
        var pulled = await folder.Write("f.csv", "id,outcome,amount\n" + row).PullAllAsync(CsvFolder.Deal);

        Assert.That(pulled.Received, Is.Empty);
        Assert.That(pulled.Rejected.Single().Reason, Does.StartWith(reason));
    }

    [Test]
    public async Task Pull_of_rates_reads_one_a_day_and_currency()
    {
        var pulled = await folder.Write("r.csv", "on,code,value\n2026-03-02,USD,0.92\n2026-03-02,GBP,1.15\n2026-03-02,USD,0.93\n2026-03-03,USD,0\n2026-03-04,USD,\n,USD,1\n2026-03-05,,1\n")
            .PullAllAsync("""{ "file": "r.csv", "record": "rate", "columns": { "day": "on", "currency": "code", "rate": "value" } }""");

        Assert.That(
            pulled.Records<RateRecord>().Select(rate => (rate.Id, rate.Day, rate.Currency, rate.Rate)),
            Is.EqualTo(new[] { ("GBP 2026-03-02", new DateOnly(2026, 3, 2), "GBP", 1.15m), ("USD 2026-03-02", new DateOnly(2026, 3, 2), "USD", 0.93m) }));
        Assert.That(pulled.Rejected.Select(reject => reject.Reason), Has.Exactly(4).Items);
        Assert.That(pulled.Rejected[0].Reason, Does.Contain("is no exchange rate: expected a number above 0"));
    }

    [Test]
    public async Task Pull_of_leads_reads_life_cycle_stage_and_score()
    {
        var pulled = await folder.Write("l.csv", "id,stage,points\n1,mql,61.5\n2,,\n3,lead,many\n")
            .PullAllAsync("""{ "file": "l.csv", "record": "lead", "columns": { "id": "id", "lifecycleStage": "stage", "score": "points" } }""");

        Assert.That(pulled.Records<LeadRecord>().Select(lead => (lead.LifecycleStage, lead.Score)), Is.EqualTo(new[] { ("mql", 61.5m), ((string?)null, (decimal?)null), ("lead", null) }));
        Assert.That(pulled.Records<LeadRecord>().Select(lead => lead.Id), Is.EqualTo(new[] { "1", "2", "3" }), "an unreadable score costs the score");
    }
}

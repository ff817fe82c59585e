using Scorecard.Data.Snapshots;
using Scorecard.Tests.Worker.Sources.Csv;

namespace Scorecard.Tests.Worker.Mapping.Rejects;

/// <summary>A row is no record only without what a record cannot be without; what else cannot be read costs itself alone.</summary>
public sealed class KeptRowTests
{
    private const string Deal = """
        { "file": "f.csv", "record": "deal", "dataTime": "2026-03-31",
          "columns": { "id": "id", "lead": "lead", "outcome": "outcome", "closed": "closed", "probability": "p", "amount": "amount" } }
        """;

    private const string Header = "id,lead,outcome,closed,p,amount\n";

    private CsvFolder folder = null!;

    [SetUp]
    public void SetUp() => folder = new CsvFolder();

    [TearDown]
    public void TearDown() => folder.Dispose();

    [TestCase("A,L1,won,2026-03-32,,5", "closed")]
    [TestCase("A,L1,won,soon,,5", "closed")]
    [TestCase("A,L1,open,,150,5", "probability")]
    [TestCase("A,L1,open,,likely,5", "probability")]
    [TestCase("A,L1,won,2026-03-02,,lots", "amount")]
    [TestCase("A,1.5E+12,won,2026-03-02,,5", "lead")]
    [TestCase("A,soon,won,soon,maybe,lots", "closed probability amount")]
    public async Task Pull_deal_that_says_something_unreadable_counts_without_it(string row, string unread)
    {
        var pulled = await folder.Write("f.csv", Header + row).PullAllAsync(Deal);

        Assert.That(pulled.Rejected, Is.Empty);
        Assert.That(string.Join(' ', pulled.Records<DealRecord>().Single().Unread), Is.EqualTo(unread));
        Assert.That(pulled.Flags, Has.Exactly(unread.Split(' ').Length).Items.And.All.Property(nameof(Finding.Reason)).EndsWith("The record counts without it"));
    }

    [Test]
    public async Task Pull_key_or_segment_beyond_what_can_be_kept_is_unknown()
    {
        var (lead, channel) = (new string('l', 501), new string('c', 501));
        var pulled = await folder.Write("f.csv", $"id,lead,channel\nA,{lead},{channel}\n").PullAllAsync(
            """{ "file": "f.csv", "record": "deal", "columns": { "id": "id", "lead": "lead" }, "segments": { "channel": "channel" }, "constants": { "outcome": "open" } }""");

        var deal = pulled.Records<DealRecord>().Single();
        Assert.That((deal.LeadId, deal.Segments.ContainsKey("channel")), Is.EqualTo(((string?)null, false)));
        Assert.That(deal.Unread, Is.EquivalentTo(new[] { "lead", "channel" }));
    }

    [TestCase("N/A")]
    [TestCase("NULL")]
    [TestCase("#N/A")]
    [TestCase("-")]
    [TestCase("—")]
    [TestCase("(blank)")]
    [TestCase("#REF!")]
    [TestCase(" \u00A0 ")]
    public async Task Pull_words_for_nothing_are_blank_and_no_record_is_joined_by_them(string word)
    {
        var pulled = await folder.Write("f.csv", $"{Header}A,{word},won,2026-03-02,{word},{word}\nB,{word},open,{word},{word},{word}\n{word},L,won,2026-03-02,,5\n").PullAllAsync(Deal);

        Assert.That(pulled.Records<DealRecord>().Select(deal => (deal.Id, deal.LeadId, deal.Amount, deal.Probability)), Is.EqualTo(new[] { ("A", (string?)null, (decimal?)null, (decimal?)null), ("B", null, null, null) }));
        Assert.That(pulled.Records<DealRecord>(), Has.All.Property(nameof(SourceRecord.Unread)).Empty);
        Assert.That(pulled.Flags, Is.Empty);
        Assert.That(pulled.Rejected.Single().Reason, Is.EqualTo("id is blank, but every record needs it"));
    }

    [TestCase("(234.50)")]
    [TestCase("234.50-")]
    [TestCase("-234.50")]
    [TestCase("\u2212€234.50")]
    public async Task Pull_credit_counts_as_it_is_written_and_is_flagged(string credit)
    {
        folder.Write("f.csv", Header + "A,,won,2026-03-02,,\"1,234.50\"\n" + $"B,,won,2026-03-03,,{credit}\n")
            .Write("g.csv", $"day,cost\n2026-03-02,{credit}\n");

        var pulled = await folder.PullAllAsync(Deal, """{ "file": "g.csv", "record": "spend", "columns": { "from": "day", "amount": "cost" }, "constants": { "kind": "media" }, "dataTime": "2026-03-31" }""");

        Assert.That(pulled.Records<DealRecord>().Sum(deal => deal.Amount), Is.EqualTo(1_000m));
        Assert.That(pulled.Records<SpendRecord>().Single().Amount, Is.EqualTo(-234.50m));
        Assert.That(pulled.Flags.Select(flag => flag.Reason), Is.EqualTo(new[] { "amount is a negative amount, as a credit is; it counts as it is written", "cost is a negative amount, as a credit is; it counts as it is written" }));
    }

    [Test]
    public async Task Pull_letter_that_is_the_sign_of_the_currency_is_not_taken_for_thousands()
    {
        folder.Write("f.csv", "id,outcome,amount\nA,won,12.5K\nB,won,1.5M\n");

        var pulled = new Pulled(await folder.Source($$"""{ "files": [{{CsvFolder.Deal}}] }""", "ZMW").PullAsync(new Scorecard.Tests.Testing.NothingKnown(), CancellationToken.None).ToListAsync());

        Assert.That(pulled.Records<DealRecord>().Select(deal => deal.Amount), Is.EqualTo(new decimal?[] { null, 1_500_000m }));
        Assert.That(pulled.Flags.Single().Reason, Does.Contain("K may be the sign of ZMW"));
    }

    [TestCase("1.23457E+12")]
    [TestCase("1,23E+12")]
    public async Task Pull_ids_that_a_spreadsheet_destroyed_are_all_refused(string id)
    {
        var pulled = await folder.Write("f.csv", $"id;outcome;amount\n{id};won;1\n{id};won;2\n7;won;3\n").PullAllAsync(CsvFolder.Deal);

        Assert.That(pulled.Ids, Is.EqualTo("7"));
        Assert.That(pulled.Rejected.Select(finding => finding.Reason), Has.Exactly(2).Items.And.All.Contain("export the column as text"));
    }

    [Test]
    public async Task Pull_long_ids_that_were_rounded_are_all_refused()
    {
        var pulled = await folder.Write("f.csv", "id,outcome,amount\n123456789012345000,won,1\n123456789012345000,won,2\n123456789012999000,won,3\n17,won,4\n").PullAllAsync(CsvFolder.Deal);

        Assert.That(pulled.Ids, Is.EqualTo("17"));
        Assert.That(pulled.Rejected.Select(finding => finding.Reason), Has.Exactly(3).Items.And.All.Contain("zeros past its 15th figure"));
    }

    [Test]
    public async Task Pull_percent_column_is_told_as_a_whole_and_one_that_cannot_be_is_asked_about()
    {
        const string Told = """{ "file": "f.csv", "record": "deal", "columns": { "id": "id", "probability": "p" }, "constants": { "outcome": "open" } }""";
        folder.Write("f.csv", "id,p\na,60\nb,25\nc,1\nd,0\n").Write("g.csv", "id,p\ne,1\nf,0\n");

        var pulled = await folder.PullAllAsync(Told, Told.Replace("f.csv", "g.csv", StringComparison.Ordinal));

        Assert.That(pulled.Records<DealRecord>().Select(deal => deal.Probability), Is.EqualTo(new decimal?[] { 0.60m, 0.25m, 0.01m, 0m, null, 0m }));
        Assert.That(pulled.Flags.Single().Reason, Does.Contain("set probabilityIn to share or percent"));
    }

    [TestCase("share", 1)]
    [TestCase("percent", 0.01)]
    public async Task Pull_setting_says_what_a_probability_of_1_is(string unit, double share)
    {
        var pulled = await folder.Write("f.csv", "id,p\ne,1\nf,0\n").PullAllAsync(
            $$"""{ "file": "f.csv", "record": "deal", "columns": { "id": "id", "probability": "p" }, "constants": { "outcome": "open" }, "probabilityIn": "{{unit}}" }""");

        Assert.That(pulled.Records<DealRecord>().First().Probability, Is.EqualTo((decimal)share));
    }

    [Test]
    public async Task Pull_date_format_can_be_set_for_a_field_and_for_several_shapes()
    {
        var pulled = await folder.Write("f.csv", "id,outcome,closed,created\nA,won,3/13/2026,03-04-2026\nB,won,03-04-2026,04/03/2026\n").PullAllAsync("""
            { "file": "f.csv", "record": "deal", "columns": { "id": "id", "outcome": "outcome", "closed": "closed", "created": "created" },
              "dateFormat": { "closed": ["M/d/yyyy", "dd-MM-yyyy"], "created": ["dd-MM-yyyy", "dd/MM/yyyy"] } }
            """);

        Assert.That(pulled.Records<DealRecord>().Select(deal => (deal.ClosedAt?.Month, deal.CreatedAt?.Month)), Is.EqualTo(new[] { ((int?)3, (int?)4), (4, 3) }));
        Assert.That(pulled.Records<DealRecord>(), Has.All.Property(nameof(SourceRecord.Unread)).Empty);
    }

    [TestCase("2026-03", "2026-03-01", "2026-03-31")]
    [TestCase("Q1 2026", "2026-01-01", "2026-03-31")]
    [TestCase("März 2026", "2026-03-01", "2026-03-31")]
    [TestCase("2026-03-05", "2026-03-05", "2026-03-05")]
    public async Task Pull_spend_of_a_month_or_quarter_is_of_all_its_days(string period, string first, string last)
    {
        var pulled = await folder.Write("f.csv", $"month,cost\n{period},2000\n").PullAllAsync("""{ "file": "f.csv", "record": "spend", "columns": { "from": "month", "amount": "cost" }, "constants": { "kind": "media" }, "dataTime": "2026-03-31" }""");

        var spend = pulled.Records<SpendRecord>().Single();
        Assert.That($"{spend.FromDay:yyyy-MM-dd} {spend.ToDay:yyyy-MM-dd}", Is.EqualTo($"{first} {last}"));
    }
}

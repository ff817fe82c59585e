using Scorecard.Data.Replays;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.Testing;
using Scorecard.Worker.Failures;
using Scorecard.Worker.Mapping.Pull;
using Scorecard.Worker.Mapping.Replay;

namespace Scorecard.Tests.Worker.Mapping.Tables;

/// <summary>Rows of named texts are all that the mapping needs of a source: no file, no delimiter, no encoding.</summary>
internal sealed class SheetTests
{
    private const string Deals = """{ "sheet": "deals", "record": "deal", "columns": { "id": "No", "outcome": "Result", "closed": "Closed", "amount": "Sum" } }""";
    private const string Mended = """{ "sheet": "deals", "record": "deal", "columns": { "id": "No", "outcome": "Result", "closed": "Closed", "amount": "Sum" }, "values": { "outcome": { "perhaps": "open" } } }""";
    private const string WithRegion = """
        { "sheet": "deals", "record": "deal", "columns": { "id": "No" }, "constants": { "outcome": "open" }, "segments": { "region": "teams.Region" },
          "lookups": [{ "column": "Team", "sheet": "teams", "key": "Team" }] }
        """;

    private static readonly string[] s_columns = ["No", "Result", "Closed", "Sum"];
    private static readonly string[] s_teamColumns = ["Team", "Region"];

    [Test]
    public void Read_makes_records_of_rows_and_names_the_table_and_row_of_what_is_none()
    {
        var readings = Pull(Sheets.Of(Deals, new Sheet("deals", s_columns, ["1", "won", "13.02.2026", "1.234,50 €"], ["2", "perhaps", "04.03.2026", "5"])));

        var deal = (DealRecord)readings.OfType<Received>().Single().Record;
        Assert.That((deal.Id, deal.Outcome, deal.Amount, deal.ClosedAt), Is.EqualTo(("1", "won", 1234.50m, new DateTimeOffset(2026, 2, 13, 0, 0, 0, TimeSpan.Zero))));
        var finding = readings.OfType<Rejected>().Single().Finding;
        Assert.That((finding.File, finding.Line, finding.Column, finding.Value), Is.EqualTo(("deals", 2L, "Result", "perhaps")));
    }

    [Test]
    public async Task RereadAsync_reads_a_rejected_row_by_what_was_kept_though_the_table_is_no_longer_there()
    {
        var finding = Pull(Sheets.Of(Deals, new Sheet("deals", s_columns, ["1", "won", "13.02.2026", "1"], ["2", "perhaps", "04.03.2026", "5"]))).OfType<Rejected>().Single().Finding;
        var row = new RejectedRow(7, finding.File, finding.Line, finding.Row!, finding.Context!);

        var reread = await new RejectReplay([Sheets.Of(Mended)]).RereadAsync(new[] { row }.ToAsyncEnumerable(), CancellationToken.None).SingleAsync();

        var deal = (DealRecord)((Received)reread.Reading).Record;
        Assert.That((deal.Id, deal.Outcome, deal.ClosedAt), Is.EqualTo(("2", "open", new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero))), "the order of day and month is that of the rows around it");
    }

    [Test]
    public async Task RereadAsync_of_a_table_that_no_entry_names_says_so_in_the_words_of_the_source()
    {
        var reread = await new RejectReplay([Sheets.Of(Deals)]).RereadAsync(new[] { new RejectedRow(7, "leads", 1, "[]", """{"record":"lead","dates":{},"numbers":{}}""") }.ToAsyncEnumerable(), CancellationToken.None).SingleAsync();

        Assert.That(((Rejected)reread.Reading).Finding.Reason, Is.EqualTo("No entry of sheets names leads any longer, so nothing says what its rows mean"));
    }

    [Test]
    public void Read_looks_up_in_another_table_and_refuses_one_with_a_key_that_is_there_before()
    {
        var deals = new Sheet("deals", ["No", "Team"], ["1", "red"]);

        var found = Pull(Sheets.Of(WithRegion, deals, new Sheet("teams", s_teamColumns, ["red", "North"])));
        Assert.That(found.OfType<Received>().Single().Record.Segments["region"], Is.EqualTo("North"));

        Assert.That(
            () => Pull(Sheets.Of(WithRegion, deals, new Sheet("teams", s_teamColumns, ["red", "North"], ["red", "South"]))),
            Throws.TypeOf<SourceException>().With.Message.StartWith("The sheet teams cannot be looked up in, because of row 2: its key \"red\" is there before"));
    }

    [Test]
    public void Read_of_a_table_without_a_mapped_column_fails_in_the_words_of_the_source() => Assert.That(
        () => Pull(Sheets.Of(Deals, new Sheet("deals", ["No", "Result", "Closed"]))),
        Throws.TypeOf<SourceException>().With.Message.StartWith("The sheet deals has no column \"Sum\", which sources[book].sheets[0].columns.amount names"));

    [Test]
    public void Read_announces_a_checksum_only_where_every_table_has_one()
    {
        const string TwoTables = WithRegion;
        var (deals, teams) = (new Sheet("deals", ["No", "Team"], ["1", "red"]) { Checksum = "d" }, new Sheet("teams", s_teamColumns, ["red", "North"]));

        Assert.That(Pull(Sheets.Of(TwoTables, deals, teams)).OfType<Sealed>(), Is.Empty);
        var first = Checksum(new Sheet("teams", s_teamColumns, ["red", "North"]) { Checksum = "t" });
        Assert.That(Checksum(new Sheet("teams", s_teamColumns, ["red", "North"]) { Checksum = "t" }), Is.EqualTo(first));
        Assert.That(Checksum(new Sheet("teams", s_teamColumns, ["red", "South"]) { Checksum = "u" }), Is.Not.EqualTo(first));

        string Checksum(Sheet lookedUpIn) => Pull(Sheets.Of(TwoTables, deals, lookedUpIn)).OfType<Sealed>().Single().Checksum;
    }

    private static List<Reading> Pull(Sheets sheets) => [.. new TablePull([sheets], new NothingKnown()).Read(CancellationToken.None)];
}

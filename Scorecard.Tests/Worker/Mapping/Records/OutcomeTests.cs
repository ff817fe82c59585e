using Scorecard.Data.Snapshots;
using Scorecard.Tests.Worker.Sources.Csv;

namespace Scorecard.Tests.Worker.Mapping.Records;

/// <summary>What became of a deal, in whatever words or columns a source says it; and which rows are no deals of ours.</summary>
public sealed class OutcomeTests
{
    private const string Flags = """
        { "file": "f.csv", "record": "deal", "columns": { "id": "Id" }, "outcome": { "won": "IsWon", "closed": "IsClosed" }, "leaveOut": { "IsDeleted": "true" } }
        """;

    private const string Values = """
        { "file": "f.csv", "record": "deal", "columns": { "id": "id", "outcome": "stage" }, "segments": { "channel": "channel" },
          "values": { "outcome": { "Closed Won": "won", "Closed Lost": "lost", "": "open" }, "channel": { "Ads": "Paid" } } }
        """;

    private CsvFolder folder = null!;

    [SetUp]
    public void SetUp() => folder = new CsvFolder();

    [TearDown]
    public void TearDown() => folder.Dispose();

    [TestCase("true", "false")]
    [TestCase("TRUE", "FALSE")]
    [TestCase("1", "0")]
    [TestCase("yes", "No")]
    [TestCase("ja", "nein")]
    [TestCase("oui", "non")]
    [TestCase("Sí", "no")]
    public async Task Pull_flags_say_what_became_of_a_deal_and_rows_that_are_to_be_left_out_are(string yes, string no)
    {
        folder.Write("f.csv", $"Id,IsClosed,IsWon,IsDeleted\nO1,{yes},{yes},{no}\nO2,{yes},{no},{no}\nO3,{no},{no},{no}\nO4,{yes},{yes},{yes}\n");

        var pulled = await folder.PullAllAsync(Flags);

        Assert.That(Outcomes(pulled), Is.EqualTo("O1=won O2=lost O3=open"));
        Assert.That(pulled.Readings, Has.None.TypeOf<Rejected>().And.None.TypeOf<Noted>());
        Assert.That(pulled.Described.Single().Fields, Does.Contain("outcome"));
    }

    [Test]
    public async Task Pull_deleted_rows_that_nothing_leaves_out_are_named()
    {
        folder.Write("f.csv", "Id,IsClosed,IsWon,Is Deleted\nO1,1,1,0\nO2,1,1,1\n").Write("g.csv", "Id,IsClosed,IsWon,Is Deleted\nO3,1,1,0\n");

        var pulled = await folder.PullAllAsync(Flags.Replace("\"leaveOut\": { \"IsDeleted\": \"true\" }", "\"segments\": {}", StringComparison.Ordinal), Flags.Replace("IsDeleted", "Is Deleted", StringComparison.Ordinal).Replace("f.csv", "g.csv", StringComparison.Ordinal));

        Assert.That(pulled.Ids, Is.EqualTo("O1 O2 O3"));
        Assert.That(pulled.Notes.Select(note => note.Reason), Is.EqualTo(new[]
        {
            "1 row says in \"Is Deleted\" to be deleted, which changes nothing here; sources[crm].files[0].leaveOut leaves such rows out: { \"Is Deleted\": \"true\" }",
            "sources[crm].files[1].leaveOut.Is Deleted leaves no row out: none says \"true\"",
        }));
    }

    [TestCase("O,false,true,", "IsWon contradicts IsClosed")]
    [TestCase("O,,true,", "IsClosed is blank")]
    [TestCase("O,maybe,true,", "IsClosed \"maybe\" is neither yes nor no")]
    public async Task Pull_flags_that_do_not_say_it_reject_the_row(string row, string reason)
    {
        var pulled = await folder.Write("f.csv", "Id,IsClosed,IsWon,IsDeleted\n" + row).PullAllAsync(Flags);

        Assert.That(pulled.Received, Is.Empty);
        Assert.That(pulled.Rejected.Single().Reason, Does.StartWith(reason));
    }

    [Test]
    public async Task Pull_flags_of_won_and_lost_leave_the_others_open()
    {
        var pulled = await folder.Write("f.csv", "Id,W,L\n1,1,0\n2,0,1\n3,0,0\n4,1,1\n").PullAllAsync("""{ "file": "f.csv", "record": "deal", "columns": { "id": "Id" }, "outcome": { "won": "W", "lost": "L" } }""");

        Assert.That(Outcomes(pulled), Is.EqualTo("1=won 2=lost 3=open"));
        Assert.That(pulled.Rejected.Single().Reason, Does.Contain("a deal cannot be both"));
    }

    [Test]
    public async Task Pull_rows_are_left_out_by_words_however_they_are_written_and_a_rule_that_leaves_none_out_is_said()
    {
        var pulled = await folder.Write("f.csv", "id,outcome,kind,amount\n1,won,Test,\n2,won, TEST ,\n3,won,real,\n4,won,,\n").PullAllAsync(
            """{ "file": "f.csv", "record": "deal", "columns": { "id": "id", "outcome": "outcome" }, "leaveOut": { "kind": ["test", ""], "amount": "0" } }""");

        Assert.That(pulled.Ids, Is.EqualTo("3"));
        Assert.That(pulled.Notes.Single().Reason, Is.EqualTo("sources[crm].files[0].leaveOut.amount leaves no row out: none says \"0\""));
    }

    [Test]
    public async Task Pull_outcome_is_compared_without_case_and_spaces_and_blank_has_its_meaning()
    {
        var pulled = await folder.Write("f.csv", "id,stage,channel\nA,Closed Won ,Ads\nB,closed won,Ads\nC,CLOSED\u00A0WON,Ads\nD,Closed  Lost\u200B,Ads\nE,,Ads\nF,n/a,Ads\nG,WON,Ads\n").PullAllAsync(Values);

        Assert.That(Outcomes(pulled), Is.EqualTo("A=won B=won C=won D=lost E=open F=open G=won"));
        Assert.That(pulled.Notes, Is.Empty);
    }

    [Test]
    public async Task Pull_words_without_a_meaning_are_named_once_with_their_count_and_what_cannot_be_seen_is_shown()
    {
        var rows = string.Concat(Enumerable.Range(0, 7).Select(i => $"{i},{(i < 4 ? "Gewonnen" : i < 6 ? "Closed\u00A0-\u200BWon" : "Closed Won")},Ads\n"));
        var pulled = await folder.Write("f.csv", "id,stage,channel\nx,,Ads\ny,closed lost,Ads\n" + rows).PullAllAsync(Values);

        Assert.That(pulled.Rejected, Has.Count.EqualTo(6));
        Assert.That(pulled.Notes.Single().Reason, Is.EqualTo(
            "6 rows were rejected because outcome says what nothing gives a meaning to: \"Gewonnen\" (4), \"Closed[U+00A0]-[U+200B]Won\" (2); give each a meaning in sources[crm].files[0].values.outcome"));
        Assert.That(pulled.Rejected[^1].Reason, Does.Contain("Closed[U+00A0]-[U+200B]Won"));
    }

    [Test]
    public async Task Pull_meanings_that_matched_nothing_are_said_once_of_all_files_of_an_entry()
    {
        folder.Write("a.csv", "id,stage,channel\n1,Closed Won,\n").Write("b.csv", "id,stage,channel\n2,,\n");

        var pulled = await folder.PullAllAsync(Values.Replace("f.csv", "?.csv", StringComparison.Ordinal));

        Assert.That(pulled.Ids, Is.EqualTo("1 2"));
        Assert.That(pulled.Notes.Select(note => (note.File, note.Column, note.Reason)), Is.EqualTo(new[]
        {
            ("?.csv", "channel", "No row says \"Ads\", to which sources[crm].files[0].values.channel gives a meaning; see that it is written as in the file"),
            ("?.csv", "stage", "No row says \"Closed Lost\", to which sources[crm].files[0].values.outcome gives a meaning; see that it is written as in the file"),
            ("?.csv", (string?)"channel", "The column of sources[crm].files[0].segments.channel is blank in every row"),
        }));
    }

    [Test]
    public async Task Pull_of_a_file_without_rows_says_nothing_of_its_mapping() =>
        Assert.That((await folder.Write("f.csv", "id,stage,channel\n").PullAllAsync(Values)).Notes, Is.Empty);

    [Test]
    public async Task Pull_meanings_hold_for_numbers_dates_and_keys_too_and_may_be_nothing()
    {
        var pulled = await folder.Write("f.csv", "id,lead,closed,amount\n1,0,asap,free\n2,L2,2026-03-01,5\n").PullAllAsync("""
            { "file": "f.csv", "record": "deal", "columns": { "id": "id", "lead": "lead", "closed": "closed", "amount": "amount" }, "constants": { "outcome": "won" }, "dataTime": "2026-03-31",
              "values": { "lead": { "0": "" }, "closed": { "asap": "2026-03-02" }, "amount": { "free": "0" } } }
            """);

        Assert.That(pulled.Records<DealRecord>().Select(deal => (deal.LeadId, deal.ClosedAt?.Day, deal.Amount)), Is.EqualTo(new[] { ((string?)null, (int?)2, (decimal?)0m), ("L2", 1, 5m) }));
    }

    [Test]
    public async Task Pull_lookup_by_two_columns_tells_stages_of_one_name_apart()
    {
        folder.Write("f.csv", "id,pipeline,stage\nD1,new,s1\nD2,renewal,s1\nD3,other,s1\n").Write("stages.csv", "pipeline,stage,meaning\nnew,s1,won\nrenewal,s1,lost\nother,s2,open\n");

        var pulled = await folder.PullAllAsync("""
            { "file": "f.csv", "record": "deal", "columns": { "id": "id", "outcome": "stages.meaning" },
              "lookups": [{ "column": ["pipeline", "stage"], "file": "stages.csv", "key": ["pipeline", "stage"] }] }
            """);

        Assert.That(Outcomes(pulled), Is.EqualTo("D1=won D2=lost"));
        Assert.That(pulled.Rejected.Single().Reason, Does.Contain("is blank"));
    }

    private static string Outcomes(Pulled pulled) => string.Join(' ', pulled.Records<DealRecord>().Select(deal => $"{deal.Id}={deal.Outcome}"));
}

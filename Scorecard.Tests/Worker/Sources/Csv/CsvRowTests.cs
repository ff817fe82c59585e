using System.Text;
using Scorecard.Data.Snapshots;

namespace Scorecard.Tests.Worker.Sources.Csv;

/// <summary>Rows and files that are not as they should be: what is wrong is named, and the good rows count.</summary>
public sealed class CsvRowTests
{
    private CsvFolder folder = null!;

    [SetUp]
    public void SetUp() => folder = new CsvFolder();

    [TearDown]
    public void TearDown() => folder.Dispose();

    [TestCase("id,created\na,2018-01-01\nb,2018-01-02,x\nc,2018-01-03\n", "a c", 3, "3 cells", TestName = "a row with a cell too many")]
    [TestCase("id,created\na,2018-01-01\nb\nc,2018-01-03\n", "a c", 3, "1 cells", TestName = "a row with a cell too few")]
    [TestCase("id,created\na,\"2018-01-01\nb,2018-01-02\nc,2018-01-03\n", "b c", 2, "never closed", TestName = "a quote that is never closed costs its line only")]
    [TestCase("id,created\n\"a,2018-01-01\nb,2018-01-02\n\"c\",2018-01-03\nd,2018-01-04\n", "b c d", 2, "never closed", TestName = "a quote closed three lines on costs its line only")]
    [TestCase("id,created\na\"1,2018-01-01\nb,2018-01-02\nc\"1,2018-01-03\nd,2018-01-04\n", "b d", 2, "quote stands", TestName = "stray quotes in two rows cost these two")]
    [TestCase("id,created\na,2018-01-01\nb\0,2018-01-02\nc,2018-01-03\n", "a c", 3, "NUL", TestName = "a NUL character")]
    [TestCase("id,created\na,2018-01-01\n ,2018-01-02\n", "a", 3, "id is blank", TestName = "a blank id")]
    [TestCase("id,created\na,2018-02-20,x\na,2018-01-02\n", "a", 2, "3 cells", TestName = "a rejected row does not take its id away")]
    public async Task Pull_broken_row_is_rejected_and_the_others_count(string text, string ids, long line, string reason)
    {
        var pulled = await folder.Write("f.csv", text).PullAllAsync(CsvFolder.Lead);

        Assert.That(pulled.Ids, Is.EqualTo(ids));
        Assert.That(pulled.Rejected[0].Reason, Does.Contain(reason));
        Assert.That(pulled.Rejected[0].Line, Is.EqualTo(line));
        Assert.That(pulled.Rejected[0].File, Is.EqualTo("f.csv"));
        Assert.That(pulled.Rejected[0].Row, Is.EqualTo(text.Split('\n')[line - 1]));
    }

    [TestCase("\n")]
    [TestCase("\r\n")]
    [TestCase("\r")]
    public async Task Pull_any_line_end_reads_the_same_and_keeps_it_in_quotes(string end)
    {
        folder.Write("f.csv", string.Join(end, "id,created,note", $"\"a{end}1\",2018-01-01,x", "", "b,2018-12-01,\"y\",z", "c,2018-01-03,"));

        var pulled = await folder.PullAllAsync(CsvFolder.Lead);

        Assert.That(pulled.Received.Select(received => received.Record.Id), Is.EqualTo(new[] { $"a{end}1", "c" }));
        Assert.That(pulled.Rejected.Single().Line, Is.EqualTo(5), "lines are counted as an editor counts them");
    }

    [TestCase(",")]
    [TestCase(";")]
    [TestCase("\t")]
    [TestCase("|")]
    public async Task Pull_any_delimiter_is_detected(string delimiter)
    {
        folder.Write("f.csv", string.Join(delimiter, "id", "created", "\"a,b;c|d\"") + "\n" + string.Join(delimiter, "a", "2018-01-01", "\"x,y;z|t\""));

        Assert.That((await folder.PullAllAsync(CsvFolder.Lead)).Ids, Is.EqualTo("a"));
    }

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    [TestCase("utf-32")]
    public async Task Pull_encoding_with_a_mark_is_read_by_it(string encoding)
    {
        var pulled = await folder.Write("f.csv", "id,created\nJoão,2018-01-01\n", Encoding.GetEncoding(encoding)).PullAllAsync(CsvFolder.Lead);

        Assert.That(pulled.Ids, Is.EqualTo("João"));
    }

    [Test]
    public async Task Pull_encoding_without_a_mark_is_utf8_or_else_windows_1252()
    {
        var second = """{ "file": "g.csv", "record": "lead", "columns": { "id": "id", "created": "created" } }""";
        folder.Write("f.csv", Encoding.UTF8.GetBytes("id,created\nJoão €,2018-01-01\n"));
        folder.Write("g.csv", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("id,created\nJoão 2€,2018-01-01\n"));

        Assert.That((await folder.PullAllAsync(CsvFolder.Lead, second)).Ids, Is.EqualTo("João € João 2€"));
    }

    [Test]
    public async Task Pull_set_encoding_goes_before_the_detected_one()
    {
        folder.Write("f.csv", Encoding.GetEncoding("iso-8859-1").GetBytes("id,created\nçã,2018-01-01\n"));

        var pulled = await folder.PullAllAsync("""{ "file": "f.csv", "record": "lead", "encoding": "iso-8859-2", "columns": { "id": "id" } }""");

        Assert.That(pulled.Ids, Is.EqualTo("çă"));
    }

    [Test]
    public async Task Pull_cell_beyond_the_limit_is_rejected_and_shown_cut()
    {
        var huge = new string('x', 2_000_000);

        var pulled = await folder.Write("f.csv", $"id,created\na,2018-01-01\nb,{huge}\nc,2018-01-03\n").PullAllAsync(CsvFolder.Lead);

        Assert.That(pulled.Ids, Is.EqualTo("a c"));
        Assert.That(pulled.Rejected.Single().Reason, Does.Contain("longer than"));
        Assert.That(pulled.Rejected.Single().Row, Has.Length.EqualTo(4_000));
    }

    [Test]
    public async Task Pull_long_value_is_shown_cut()
    {
        var pulled = await folder.Write("f.csv", $"id,created\na,{new string('x', 900)}\n").PullAllAsync(CsvFolder.Lead);

        Assert.That(pulled.Flags.Single().Value, Has.Length.EqualTo(200));
        Assert.That(pulled.Flags.Single().Column, Is.EqualTo("created"));
    }

    [Test]
    public async Task Pull_open_quote_in_a_large_file_costs_one_line()
    {
        var rows = Enumerable.Range(0, 60_000).Select(i => $"{i},2018-01-01,{new string('y', 30)}").ToArray();
        rows[7] = "7,2018-01-01,\"open";

        var pulled = await folder.Write("f.csv", "id,created,note\n" + string.Join('\n', rows)).PullAllAsync(CsvFolder.Lead);

        Assert.That(pulled.Received, Has.Count.EqualTo(59_999));
        Assert.That(pulled.Rejected.Single().Line, Is.EqualTo(9));
    }

    [Test]
    public async Task Pull_header_only_is_no_rows()
    {
        var pulled = await folder.Write("f.csv", "id,created").PullAllAsync(CsvFolder.Lead);

        Assert.That(pulled.Readings, Has.Count.EqualTo(1).And.All.TypeOf<Described>());
    }

    [Test]
    public async Task Pull_same_id_in_two_files_of_a_pattern_takes_the_later_by_name_order()
    {
        folder.Write("b.csv", "id,created\na,2018-01-02\nc,2018-01-02\n").Write("a.csv", "created,id\n2018-01-01,a\n");

        var pulled = await folder.PullAllAsync("""{ "file": "*.csv", "record": "lead", "columns": { "id": "id", "created": "created" } }""");

        Assert.That(pulled.Ids, Is.EqualTo("c a"));
        Assert.That(pulled.Records<LeadRecord>().Select(lead => lead.CreatedAt!.Value.Day), Is.All.EqualTo(2));
        Assert.That((pulled.Rejected, pulled.Flags), Is.EqualTo((Array.Empty<Finding>(), Array.Empty<Finding>())));
    }

    [Test]
    public async Task Pull_first_record_of_a_large_file_does_not_wait_for_the_last()
    {
        const int Rows = 300_000;
        folder.Write("f.csv", "id,created\n" + string.Concat(Enumerable.Range(0, Rows).Select(i => $"{i},2018-01-01\n")));
        await using var readings = folder.Pull(CsvFolder.Lead).GetAsyncEnumerator();
        var before = GC.GetAllocatedBytesForCurrentThread();

        while (readings.Current is not Received)
        {
            await readings.MoveNextAsync();
        }

        // A row costs some 500 bytes of garbage; the sample that the detection reads is 10,000 of them.
        Assert.That(((Received)readings.Current).Record.Id, Is.EqualTo("0"));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(Rows * 100L));
    }

    [TestCase("sep=;\nid;created\na;2018-01-01\n", TestName = "a line for a spreadsheet above the header")]
    [TestCase("\uFEFF\"sep=,\"\r\nid,created\r\na,2018-01-01\r\n", TestName = "one in quotes, after a byte order mark")]
    [TestCase("SEP=^\nid^created\na^2018-01-01\n", TestName = "one with a delimiter that is not detected")]
    [TestCase("sep=\t\nid\tcreated\na\t2018-01-01\n", TestName = "one with a tab")]
    [TestCase("# exported by a person\nid,created\na,2018-01-01\n", TestName = "a comment")]
    [TestCase("Leads of 2018,,\n\n\"As of\",2018-02-01\nid,created\na,2018-01-01\n", TestName = "a title, a blank line and a date")]
    [TestCase("the \"best leads\nid,created\na,2018-01-01\n", TestName = "a title with an open quote")]
    [TestCase("id and created; all of them\nid;created\na;2018-01-01\n", TestName = "a title that names the columns")]
    [TestCase("\u00A0ID ,Created\u200B\na,2018-01-01\n", TestName = "other case, spaces and what cannot be seen in the header")]
    public async Task Pull_header_is_found_below_what_stands_above_it(string text)
    {
        var pulled = await folder.Write("f.csv", text).PullAllAsync(CsvFolder.Lead);

        Assert.That(pulled.Records<LeadRecord>().Select(lead => (lead.Id, lead.CreatedAt?.Day)), Is.EqualTo(new[] { ("a", (int?)1) }));
        Assert.That(pulled.Rejected, Is.Empty);
    }

    [TestCase("id,created\na,2018-01-01,,\n")]
    [TestCase("id,created,\na,2018-01-01\n")]
    [TestCase("id,created,\na,2018-01-01,\n")]
    public async Task Pull_blank_cells_past_the_last_column_are_none(string text)
    {
        var pulled = await folder.Write("f.csv", text).PullAllAsync(CsvFolder.Lead);

        Assert.That((pulled.Ids, pulled.Rejected.Count), Is.EqualTo(("a", 0)));
    }

    [Test]
    public async Task Pull_rows_of_files_below_titles_keep_their_lines()
    {
        var pulled = await folder.Write("f.csv", "Title\n\nid,created\na,2018-01-01\nb\n").PullAllAsync(CsvFolder.Lead);

        Assert.That(pulled.Rejected.Single().Line, Is.EqualTo(5));
    }
}

using Scorecard.Tests.Testing;
using Scorecard.Tests.Worker.Mapping.Records;
using Scorecard.Worker.Failures;

namespace Scorecard.Tests.Worker.Sources.Csv;

/// <summary>What makes a pull fail as a whole: it says what happened, what was kept and what to do.</summary>
public sealed class CsvFailureTests
{
    private CsvFolder folder = null!;

    [SetUp]
    public void SetUp() => folder = new CsvFolder();

    [TearDown]
    public void TearDown() => folder.Dispose();

    [TestCase(null, "no file f.csv", TestName = "a missing file")]
    [TestCase("", "f.csv is empty", TestName = "an empty file")]
    [TestCase("\n\r\n", "empty but for blank lines", TestName = "a file of blank lines")]
    [TestCase("\uFEFF", "empty but for blank lines", TestName = "a file of a byte order mark")]
    [TestCase("id,made\na,2018-01-01\n", "no column \"created\", which sources[crm].files[0].columns.created names; its columns are id, made", TestName = "a missing column")]
    [TestCase("id,created,created\na,2018-01-01,2018-01-02\n", "\"created\" more than once", TestName = "a mapped column that is there twice")]
    [TestCase("id,\"created\na,2018-01-01\n", "header of the file f.csv cannot be read", TestName = "a header with an open quote")]
    [TestCase("PK\u0003\u0004\0\0\0", "header of the file f.csv cannot be read", TestName = "a file that is no text")]
    public void Pull_unusable_file_fails_whole(string? text, string says)
    {
        if (text is not null)
        {
            folder.Write("f.csv", text);
        }

        AssertFails(says, CsvFolder.Lead);
    }

    [Test]
    public void Pull_missing_folder_fails_naming_it() =>
        Assert.That(
            async () => await folder.Source($$"""{ "folder": "no/such", "files": [{{CsvFolder.Lead}}] }""").PullAsync(new NothingKnown(), CancellationToken.None).ToListAsync(),
            Throws.TypeOf<SourceException>().With.Message.Contain(Path.Combine("no", "such")));

    [Test]
    public void Pull_folder_in_place_of_a_file_fails()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "f.csv"));

        AssertFails("f.csv is no regular file", CsvFolder.Lead);
    }

    [Test]
    public void Pull_file_with_many_columns_shows_a_few_of_them_cut()
    {
        folder.Write("f.csv", string.Join(',', Enumerable.Range(0, 40).Select(i => $"{i}-{new string('x', 300)}")) + "\n");

        Assert.That(
            async () => await folder.PullAllAsync(CsvFolder.Lead),
            Throws.TypeOf<SourceException>().With.Message.Contain("and 30 more").And.Message.Length.LessThan(900));
    }

    [Test]
    public void Pull_lookup_with_a_key_that_is_there_before_shows_it_cut_and_says_what_to_do()
    {
        var key = new string('k', 5_000);
        folder.Write("f.csv", "id,agent\n1,a\n").Write("teams.csv", $"key,region\n{key},North\n{key},South\n");

        Assert.That(
            async () => await folder.PullAllAsync(RecordMappingTests.WithLookup),
            Throws.TypeOf<SourceException>().With.Message.Contain("column and key take lists").And.Message.Length.LessThan(600));
    }

    [Test]
    public async Task Pull_missing_second_file_fails_before_the_first_is_handed_over()
    {
        await using var readings = folder.Write("f.csv", "id,created\na,2018-01-01\n")
            .Pull(CsvFolder.Lead, """{ "file": "g.csv", "record": "lead", "columns": { "id": "id" } }""").GetAsyncEnumerator();

        Assert.That(async () => await readings.MoveNextAsync(), Throws.TypeOf<SourceException>().With.Message.Contain("g.csv"));
    }

    [Test]
    public async Task Pull_file_that_grows_meanwhile_fails()
    {
        await using var readings = folder.Write("f.csv", "id,created\na,2018-01-01\n").Pull(CsvFolder.Lead).GetAsyncEnumerator();
        await readings.MoveNextAsync();
        await File.AppendAllTextAsync(Path.Combine(folder.Path, "f.csv"), "b,2018-01-01\n");

        Assert.That(
            async () =>
            {
                while (await readings.MoveNextAsync())
                {
                }
            },
            Throws.TypeOf<SourceException>().With.Message.Contain("changed while it was read"));
    }

    [Test]
    public void Pull_cancelled_stops()
    {
        folder.Write("f.csv", "id,created\na,2018-01-01\n");
        var source = folder.Source($$"""{ "files": [{{CsvFolder.Lead}}] }""");

        Assert.That(async () => await source.PullAsync(new NothingKnown(), new CancellationToken(canceled: true)).ToListAsync(), Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase("key,region\na,North\na,South\n", "key \"a\" is there before")]
    [TestCase("key,region\na\n", "1 cells")]
    [TestCase("name,region\na,North\n", "no column \"key\"")]
    [TestCase("key,area\na,North\n", "no column \"region\"")]
    public void Pull_lookup_that_is_not_clean_fails(string text, string says)
    {
        folder.Write("f.csv", "id,agent\n1,a\n").Write("teams.csv", text);

        AssertFails(says, RecordMappingTests.WithLookup);
    }

    private void AssertFails(string says, string file) => Assert.That(
        async () => await folder.PullAllAsync(file),
        Throws.TypeOf<SourceException>().With.Message.Contain(says).And.Message.Contain("what was pulled before is kept").And.Message.Not.Contain(folder.Path));
}

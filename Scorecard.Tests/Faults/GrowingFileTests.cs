using System.Runtime.CompilerServices;
using System.Text;
using Scorecard.Data.Model;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.Testing;
using Scorecard.Tests.Worker.Jobs;
using Scorecard.Tests.Worker.Sources.Csv;

namespace Scorecard.Tests.Faults;

/// <summary>A file grows while it is read, as one does that is still being exported.</summary>
[Category("Faults")]
internal sealed class GrowingFileTests
{
    private const string Options =
        """
        { "files": [{ "file": "leads.csv", "record": "lead", "columns": { "id": "id", "created": "created" }, "segments": { "channel": "channel" }, "dataTime": "2026-03-10" }] }
        """;

    private const int Rows = 2_000;

    private TestStore _store = null!;
    private CsvFolder _folder = null!;

    [SetUp]
    public async Task NewAsync()
    {
        _store = await TestStore.NewAsync(TestStore.Company("crm"));
        _folder = new CsvFolder().Write("leads.csv", "id,created,channel\n" + Leads(0, Rows));
    }

    [TearDown]
    public async Task CloseAsync()
    {
        _folder.Dispose();
        await _store.DisposeAsync();
    }

    /// <summary>After so many readings: before the first row, among the rows, and when all but the end has been read.</summary>
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(500)]
    [TestCase(Rows + 1)]
    public async Task Pull_of_a_file_that_grows_fails_and_the_next_one_takes_every_whole_row(int readings)
    {
        var grown = await PullAsync(readings, () => Append(Leads(Rows, 100) + "l99999,2026-0"));
        Assert.That((grown.State, grown.New), Is.EqualTo(("failed", 0)));
        Assert.That(grown.Error, Does.StartWith("The file leads.csv changed while it was read"));
        Assert.That(await _store.ScalarAsync<long>("SELECT count(*) FROM lead"), Is.Zero);

        var torn = await PullAsync();
        Assert.That((torn.State, torn.New, torn.Rejected), Is.EqualTo(("succeeded", Rows + 100, 1)), "half a date is no date");
        Append("2-01,web\n");
        var whole = await PullAsync();
        Assert.That((whole.State, whole.New, whole.Unchanged, whole.Rejected), Is.EqualTo(("succeeded", 1, Rows + 100, 0)));
        await IsTheFileAsync();
    }

    [Test]
    public async Task Row_that_is_torn_where_it_still_looks_whole_comes_right_with_the_next_pull()
    {
        Append("l99999,2026-02-01,par");
        Assert.That((await PullAsync()).New, Is.EqualTo(Rows + 1));

        Append("tner\n");
        var next = await PullAsync();

        Assert.That((next.New, next.Changed), Is.EqualTo((0, 1)));
        await IsTheFileAsync();
    }

    [Test]
    public async Task File_that_grows_once_it_was_found_to_be_the_same_is_read_by_the_next_pull()
    {
        await PullAsync();
        var same = await PullAsync(readings: 1, () => Append(Leads(Rows, 100)));
        Assert.That((same.State, same.Read, same.New), Is.EqualTo(("succeeded", Rows, 0)));

        Assert.That((await PullAsync()).New, Is.EqualTo(100));
        await IsTheFileAsync();
    }

    [Test]
    public async Task Pull_of_a_file_that_is_written_to_faster_than_it_is_read_ends()
    {
        var read = 0;
        async IAsyncEnumerable<Reading> Chased(IKnown known, [EnumeratorCancellation] CancellationToken cancellation)
        {
            await foreach (var reading in Source.PullAsync(known, cancellation))
            {
                yield return reading;
                if (++read % 1000 == 0)
                    Append(Leads(Rows + read, 2000));
                Assert.That(read, Is.LessThan(20 * Rows), "it goes on and on");
            }
        }

        Assert.That((await PullAsync(Chased)).Error, Does.Contain("changed while it was read"));
    }

    private Scorecard.Worker.Sources.ISource Source => _folder.Source(Options);

    private static string Leads(int from, int count)
    {
        var text = new StringBuilder();
        for (var i = from; i < from + count; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"l{i},2026-02-{1 + i % 28:D2},web\n");
        return text.ToString();
    }

    private void Append(string text) => File.AppendAllText(Path.Combine(_folder.Path, "leads.csv"), text);

    private Task<Run> PullAsync(int readings = 0, Action? then = null)
    {
        async IAsyncEnumerable<Reading> Disturbed(IKnown known, [EnumeratorCancellation] CancellationToken cancellation)
        {
            var count = 0;
            await foreach (var reading in Source.PullAsync(known, cancellation))
            {
                yield return reading;
                if (++count == readings)
                    then?.Invoke();
            }
        }

        return PullAsync(Disturbed);
    }

    private async Task<Run> PullAsync(Func<IKnown, CancellationToken, IAsyncEnumerable<Reading>> pull)
    {
        await Pulling.Job(_store, new GivenSource(pull)).RunAsync("crm", TestStore.Noon, "person", CancellationToken.None);
        return await _store.RunAsync(await _store.ScalarAsync<long>("SELECT max(id) FROM run"));
    }

    /// <summary>What is current is what the file says, row by row.</summary>
    private async Task IsTheFileAsync()
    {
        var file = (await File.ReadAllLinesAsync(Path.Combine(_folder.Path, "leads.csv"))).Skip(1);
        var rows = await _store.RowsAsync("SELECT id || ',' || to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') || ',' || (segments ->> 'channel') AS row FROM lead WHERE gone_snapshot_id IS NULL");
        Assert.That(rows.Order(StringComparer.Ordinal), Is.EqualTo(file.Select(row => $"{{\"row\": \"{row}\"}}").Order(StringComparer.Ordinal)));
        await StoreTruth.HoldsAsync(_store, "a file that grew");
    }
}

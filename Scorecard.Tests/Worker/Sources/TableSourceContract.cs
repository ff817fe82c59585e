using System.Text.Json;
using Scorecard.Data.Replays;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.Testing;
using Scorecard.Tests.Worker.Sources.Csv;
using Scorecard.Worker.Failures;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Sources;

namespace Scorecard.Tests.Worker.Sources;

/// <summary>
/// What holds of every source of tables. A kind of source derives from it and says how its tables are written; the settings of
/// the mapping are the same for all of them.
/// </summary>
/// <typeparam name="TKind">The kind of source.</typeparam>
internal abstract class TableSourceContract<TKind>
    where TKind : ISourceKind
{
    private const string Deals = """ "record": "deal", "dataTime": "2026-03-31", "columns": { "id": "No", "outcome": "Result", "closed": "Closed" }, "segments": { "name": "Name" } """;

    private static readonly string[] s_columns = ["No", "Result", "Closed", "Name"];

    protected abstract TKind Kind { get; }

    /// <summary>What the source calls its tables.</summary>
    protected abstract TableWords Words { get; }

    /// <summary>The folder that relative paths of the settings start from.</summary>
    protected abstract string Folder { get; }

    /// <summary>The name of a table in the settings and in messages.</summary>
    protected virtual string NameOf(string table) => table;

    /// <summary>Writes a table where the source finds it, in place of one of that name.</summary>
    protected abstract void Write(string table, string[] columns, params string[][] rows);

    /// <summary>Takes a table away.</summary>
    protected abstract void Remove(string table);

    [Test]
    public async Task PullAsync_reads_any_text_as_it_is()
    {
        string[] texts = ["a, b; c\td|e", "\"quoted\"", "O'Hara", "Zoë 北京", "{\"a\":[1]}", "two\nlines", "\\", ""];
        Write("deals", s_columns, [.. texts.Select((text, index) => new[] { $"{index}", "won", "2026-03-01", text })]);

        var pulled = await PullAsync(Deals);

        Assert.That(pulled.Received.Select(received => received.Record.Segments["name"]), Is.EqualTo(texts));
    }

    [Test]
    public async Task PullAsync_of_the_same_says_the_same_checksum_and_of_something_else_another()
    {
        Write("deals", s_columns, ["1", "won", "2026-03-01", "a"]);
        var (first, again) = (await ChecksumAsync(), await ChecksumAsync());
        Write("deals", s_columns, ["1", "won", "2026-03-01", "b"]);

        Assert.That(again, Is.EqualTo(first));
        Assert.That(await ChecksumAsync(), first is null ? Is.Null : Is.Not.EqualTo(first));
    }

    [Test]
    public async Task PullAsync_knows_rows_again_by_a_hash_of_what_is_mapped()
    {
        Write("deals", [.. s_columns, "Note"], ["1", "won", "2026-03-01", "a", "x"], ["2", "won", "2026-03-01", "a", "x"]);
        var before = await PullAsync(Deals);
        Write("deals", [.. s_columns, "Note"], ["1", "won", "2026-03-01", "a", "y"], ["2", "lost", "2026-03-01", "a", "x"]);
        var after = await PullAsync(Deals);

        Assert.That(after.Received[0].Hash, Is.EqualTo(before.Received[0].Hash).And.Not.Null);
        Assert.That(after.Received[1].Hash, Is.Not.EqualTo(before.Received[1].Hash));
    }

    [Test]
    public void PullAsync_of_a_table_without_a_mapped_column_names_both_and_the_setting()
    {
        Write("deals", ["No", "Result", "Name"], ["1", "won", "a"]);

        Assert.That(
            async () => await PullAsync(Deals),
            Throws.TypeOf<SourceException>().With.Message.StartWith($"The {Words.Table} {NameOf("deals")} has no column \"Closed\", which sources[any].{Words.Setting}[0].columns.closed names; its columns are No, Result, Name"));
    }

    [Test]
    public void PullAsync_of_a_table_that_is_not_there_names_it() =>
        Assert.That(async () => await PullAsync(Deals), Throws.TypeOf<SourceException>().With.Message.Contain(NameOf("deals")));

    [Test]
    public async Task PullAsync_looks_up_in_another_table()
    {
        Write("deals", s_columns, ["1", "won", "2026-03-01", "red"]);
        Write("teams", ["Team", "Region"], ["red", "North"]);

        var pulled = await PullAsync($$"""
            "record": "deal", "columns": { "id": "No", "outcome": "Result" }, "segments": { "region": "teams.Region" },
            "lookups": [{ "column": "Name", "{{Words.Table}}": "{{NameOf("teams")}}", "key": "Team" }]
            """);

        Assert.That(pulled.Received.Single().Record.Segments["region"], Is.EqualTo("North"));
    }

    [Test]
    public async Task RereadAsync_reads_a_rejected_row_by_the_mapping_of_today_though_its_table_is_gone()
    {
        Write("deals", s_columns, ["1", "won", "13/02/2026", "a"], ["2", "perhaps", "04/03/2026", "b, \"c\""]);
        var finding = (await PullAsync(Deals)).Rejected.Single();
        Remove("deals");

        var mended = Source(Deals + """, "values": { "outcome": { "perhaps": "won" } } """);
        var row = new RejectedRow(1, finding.File, finding.Line, finding.Row!, finding.Context!);
        var reread = await ((IReplayableSource)mended).RereadAsync(new[] { row }.ToAsyncEnumerable(), CancellationToken.None).SingleAsync();

        Assert.That(finding.File, Is.EqualTo(NameOf("deals")));
        var deal = (DealRecord)((Received)reread.Reading).Record;
        Assert.That((deal.Id, deal.ClosedAt?.Month, deal.Segments["name"]), Is.EqualTo(("2", (int?)3, "b, \"c\"")));
    }

    [TestCase("nonsense", "sources[any].{0}[0].nonsense is not a setting")]
    [TestCase("record", "sources[any].{0}[0].record = \"nonsense\"")]
    public void Create_refuses_what_is_no_setting_by_its_path(string setting, string message) => Assert.That(
        () => Source($"\"{setting}\": \"nonsense\""),
        Throws.TypeOf<SourceException>().With.Message.StartWith(string.Format(System.Globalization.CultureInfo.InvariantCulture, message, Words.Setting)));

    private async Task<Pulled> PullAsync(string mapping) => new(await Source(mapping).PullAsync(new NothingKnown(), CancellationToken.None).ToListAsync());

    private async Task<string?> ChecksumAsync() => (await Source(Deals).PullAsync(new NothingKnown(), CancellationToken.None).OfType<Sealed>().SingleOrDefaultAsync())?.Checksum;

    private ISource Source(string mapping)
    {
        using var json = JsonDocument.Parse($$"""{ "{{Words.Setting}}": [{ "{{Words.Table}}": "{{NameOf("deals")}}", {{mapping}} }] }""");
        return Kind.Create(new SourceSettings("any", json.RootElement.Clone(), Folder, TimeZoneInfo.Utc, "EUR"));
    }
}

using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Scorecard.Data.Setup;
using Scorecard.Tests.Testing;
using Scorecard.Tests.Worker.Sources.Csv;

namespace Scorecard.Tests.Worker.Mapping.Pull;

/// <summary>However the versions of records are split into files by rows and by columns, what is stored is what one whole file says.</summary>
internal sealed class SplitRecordsPropertyTests
{
    private static readonly string[] s_fields = ["created", "mql", "sql", "customer", "channel"];
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(12);

    private TestStore store = null!;

    [SetUp]
    public async Task Begin() => store = await TestStore.NewAsync(new CompanySettings
    {
        Name = "split",
        Title = "Split",
        Sources = [new SourceConfiguration { Name = "whole", Kind = "csv" }, new SourceConfiguration { Name = "split", Kind = "csv" }],
    });

    [TearDown]
    public async Task End() => await store.DisposeAsync();

    [Test]
    public void PullAsync_of_any_split_of_records_stores_what_one_whole_file_does() =>
        Prop.ForAll(Seeds.ToArbitrary(), seed => HoldsAsync(new Random(seed)).GetAwaiter().GetResult()).Check(s_config);

    private static Gen<int> Seeds => Gen.Choose(1, 1_000_000);

    private async Task HoldsAsync(Random random)
    {
        var versions = Versions(random);
        using var whole = new CsvFolder();
        using var split = new CsvFolder();
        whole.Write("whole.csv", Text(s_fields, Shuffled(versions, random)));
        var options = Split(split, versions, random);
        await PullAsync("whole", whole, Options("whole.csv", s_fields));
        await PullAsync("split", split, options);
        await AreSameAsync();

        var before = await store.RowsAsync("SELECT source, id, hash, snapshot_id, gone_snapshot_id FROM lead");
        File.AppendAllText(Directory.GetFiles(split.Path)[0], "\n");
        var again = await PullAsync("split", split, options);
        Assert.That((again.New, again.Changed, again.Gone, again.Rejected), Is.EqualTo((0, 0, 0, 0)));
        Assert.That(again.Unchanged, Is.EqualTo(await store.ScalarAsync<long>("SELECT count(*) FROM lead WHERE source = 'split' AND gone_snapshot_id IS NULL")));
        Assert.That(await store.RowsAsync("SELECT source, id, hash, snapshot_id, gone_snapshot_id FROM lead"), Is.EqualTo(before));
    }

    private async Task AreSameAsync()
    {
        const string Sql = "SELECT id, created_at, mql_at, sql_at, customer_id, segments FROM lead WHERE gone_snapshot_id IS NULL AND source = ";
        Assert.That(await store.RowsAsync(Sql + "'split'"), Is.EqualTo(await store.RowsAsync(Sql + "'whole'")));
    }

    private async Task<Scorecard.Data.Model.Run> PullAsync(string source, CsvFolder folder, string options) =>
        await store.PullAsync(source, known => folder.Source($$"""{ "files": [{{options}}] }""").PullAsync(known, CancellationToken.None));

    /// <summary>Of some records some versions, each updated at another time: the text of every field, often blank.</summary>
    private static List<Version> Versions(Random random)
    {
        var minute = 0;
        return [.. Enumerable.Range(0, random.Next(1, 8)).SelectMany(id => Enumerable.Range(0, random.Next(1, 4)).Select(_ => new Version(
            $"r{id}", $"2026-03-01 {minute / 60:00}:{minute++ % 60:00}", s_fields.ToDictionary(field => field, field => random.Next(3) == 0 ? "" : Value(field, random)))))];
    }

    private static string Value(string field, Random random) => field switch
    {
        "customer" => $"c{random.Next(3)}",
        "channel" => random.Next(2) == 0 ? "web" : "mail",
        _ => $"2026-02-{random.Next(1, 28).ToString("00", CultureInfo.InvariantCulture)}",
    };

    /// <summary>Sets of columns that together are all, and for each some files, each version in at least one of them.</summary>
    private static string Split(CsvFolder folder, List<Version> versions, Random random)
    {
        var entries = new List<string>();
        List<string[]> mappings = [.. Enumerable.Range(0, random.Next(0, 3)).Select(_ => s_fields.Where(_ => random.Next(2) == 0).ToArray())];
        mappings.Add([.. s_fields.Where(field => mappings.TrueForAll(mapping => !mapping.Contains(field)) || random.Next(3) == 0)]);
        foreach (var (mapping, number) in mappings.Select((mapping, number) => (mapping, number)))
        {
            var files = Enumerable.Range(0, random.Next(1, 4)).Select(_ => new List<Version>()).ToList();
            foreach (var version in Shuffled(versions, random))
            {
                files[random.Next(files.Count)].Add(version);
                if (random.Next(3) == 0)
                    files[random.Next(files.Count)].Add(version);
            }

            foreach (var (rows, file) in files.Select((rows, file) => (rows, file)).Where(file => file.rows.Count > 0))
                folder.Write($"m{number}-{file}.csv", Text(mapping, rows));
            entries.Add(Options($"m{number}-*.csv", mapping));
        }

        return string.Join(',', Shuffled(entries, random));
    }

    private static string Options(string file, string[] fields)
    {
        var columns = fields.Where(field => field != "channel").Select(field => $"\"{field}\": \"{field}\"").Concat(["\"id\": \"id\"", "\"updated\": \"updated\""]);
        var segments = fields.Contains("channel") ? ", \"segments\": { \"channel\": \"channel\" }" : "";
        return $$"""{ "file": "{{file}}", "record": "lead", "dataTime": "2026-03-05", "columns": { {{string.Join(", ", columns)}} }{{segments}} }""";
    }

    private static string Text(string[] fields, IEnumerable<Version> rows) =>
        string.Join('\n', [string.Join(',', ["id", "updated", .. fields]), .. rows.Select(row => string.Join(',', [row.Id, row.Updated, .. fields.Select(field => row.Texts[field])]))]) + "\n";

    private static List<T> Shuffled<T>(IEnumerable<T> items, Random random) => [.. items.OrderBy(_ => random.Next())];

    private sealed record Version(string Id, string Updated, Dictionary<string, string> Texts);
}

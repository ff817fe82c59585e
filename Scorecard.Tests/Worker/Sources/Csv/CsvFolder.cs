using System.Text;
using System.Text.Json;
using Scorecard.Tests.Testing;
using Scorecard.Data.Snapshots;
using Scorecard.Worker.Sources;
using Scorecard.Worker.Sources.Csv;

namespace Scorecard.Tests.Worker.Sources.Csv;

/// <summary>A folder of its own for one test, with the source that reads it.</summary>
internal sealed class CsvFolder : IDisposable
{
    public const string Lead = """{ "file": "f.csv", "record": "lead", "columns": { "id": "id", "created": "created" } }""";
    public const string Deal = """{ "file": "f.csv", "record": "deal", "columns": { "id": "id", "outcome": "outcome", "amount": "amount" } }""";

    public string Path { get; } = Directory.CreateTempSubdirectory("scorecard-csv-").FullName;

    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    public CsvFolder Write(string name, string text, Encoding? encoding = null) => Write(name, (encoding ?? new UTF8Encoding(false)).GetPreamble().Concat((encoding ?? new UTF8Encoding(false)).GetBytes(text)).ToArray());

    public CsvFolder Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, name), bytes);
        return this;
    }

    public IAsyncEnumerable<Reading> Pull(params string[] files) => Source($$"""{ "files": [{{string.Join(',', files)}}] }""").PullAsync(new NothingKnown(), CancellationToken.None);

    public async Task<Pulled> PullAllAsync(params string[] files) => new(await Pull(files).ToListAsync());

    public ISource Source(string options, string currency = "EUR", string? folder = null) => Source(options, folder ?? Path, Zone, currency);

    public static ISource Source(string options, string folder, TimeZoneInfo zone, string currency)
    {
        using var json = JsonDocument.Parse(options);
        return new CsvSourceKind().Create(new SourceSettings("crm", json.RootElement.Clone(), folder, zone, currency));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>What a pull said, by kind; what is whole stands in place of what a part of its rows said before.</summary>
internal sealed record Pulled
{
    public Pulled(IEnumerable<Reading> readings)
    {
        var said = readings.Where(reading => reading is not Sealed).ToList();
        var whole = said.OfType<Received>().Where(received => received.IsWhole).Select(received => (received.Record.Type, received.Record.Id)).ToHashSet();
        Readings = [.. said.Where(reading => reading is not Received { IsWhole: false, Record: var record } || !whole.Contains((record.Type, record.Id)))];
        Described = [.. Readings.OfType<Described>()];
        Received = [.. Readings.OfType<Received>()];
        Rejected = [.. Readings.OfType<Rejected>().Select(rejected => rejected.Finding)];
        Flags = [.. Received.SelectMany(received => received.Flags)];
        Notes = [.. Readings.OfType<Noted>().Select(noted => noted.Finding)];
    }

    public IReadOnlyList<Reading> Readings { get; }
    public IReadOnlyList<Described> Described { get; }
    public IReadOnlyList<Received> Received { get; }
    public IReadOnlyList<Finding> Rejected { get; }
    public IReadOnlyList<Finding> Flags { get; }
    public IReadOnlyList<Finding> Notes { get; }

    public string Ids => string.Join(' ', Received.Select(received => received.Record.Id));

    public IEnumerable<T> Records<T>()
        where T : SourceRecord => Received.Select(received => received.Record).OfType<T>();
}

using System.Globalization;
using System.Text;
using Scorecard.Data.Setup;
using Scorecard.Data.Snapshots;
using Scorecard.Worker.Sources;
using Scorecard.Worker.Sources.Csv;

namespace Scorecard.Tests.Faults;

/// <summary>
/// A company of some thousand rows, in as many versions as are wanted: from one to the next a tenth of the leads changes,
/// some go and some come back. It is judged as of a fixed day, so that two stores of it are alike whenever they were filled.
/// </summary>
internal sealed class FaultyCompany : IDisposable
{
    public const string Source = "files";

    private const string Configuration =
        """
        {
          "name": "faulty", "title": "Faulty company", "timeZone": "UTC", "currency": "EUR", "asOf": "2026-01-28",
          "targets": [{ "metric": "leads", "grain": "month", "value": 100 }, { "metric": "lead-conversion-rate", "grain": "month", "value": 0.2 }],
          "sources": [{ "name": "files", "kind": "csv", "schedule": "0 0 4 1 1 ?", "options": { "files": [
            { "file": "leads.csv", "record": "lead", "columns": { "id": "id", "created": "created", "mql": "mql" }, "segments": { "channel": "channel" }, "dataTime": "2026-01-28" },
            { "file": "deals.csv", "record": "deal", "columns": { "id": "id", "lead": "lead", "customer": "customer", "created": "created", "closed": "closed", "outcome": "outcome", "amount": "amount" }, "dataTime": "2026-01-28" },
            { "file": "customers.csv", "record": "customer", "columns": { "customer": "customer", "from": "from", "monthlyAmount": "amount" }, "dataTime": "2026-01-28" }
          ] } }]
        }
        """;

    private static readonly string[] Channels = ["web", "fair", ""];
    private static readonly DateOnly First = new(2026, 1, 1);
    private readonly int _leads;

    public FaultyCompany(int leads)
    {
        _leads = leads;
        File.WriteAllText(ConfigurationFile, Configuration);
        Write(0);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("scorecard-faulty-").FullName;

    public CompanySettings Settings => SettingsFile.Read(ConfigurationFile);

    /// <summary>The arguments that start a program with it.</summary>
    public string[] Arguments => ["--config", ConfigurationFile];

    private string ConfigurationFile => Path.Combine(Folder, "scorecard.json");

    /// <summary>Puts a version in place of the one before, as an export should: each file at once.</summary>
    public void Write(int version)
    {
        Write("leads.csv", "id,created,mql,channel", Lead(version));
        Write("deals.csv", "id,lead,customer,created,closed,outcome,amount", Deal(version));
        Write("customers.csv", "customer,from,amount", Customer);
    }

    /// <summary>What a pull of the files says.</summary>
    public IAsyncEnumerable<Reading> Pull(IKnown known)
    {
        var source = Settings.Sources.Single();
        return new CsvSourceKind().Create(new SourceSettings(Source, source.Options, Folder, TimeZoneInfo.Utc, "EUR")).PullAsync(known, CancellationToken.None);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static Func<int, string?> Lead(int version) => i => (i + version) % 37 == 0
        ? null
        : $"l{i},{Day(i)},{(i % 3 == 0 ? "" : Day(i + 2))},{Channels[(i + (i % 10 == version % 10 ? version : 0)) % Channels.Length]}";

    private static Func<int, string?> Deal(int version) => i => i % 5 != 0
        ? null
        : $"d{i},l{i},c{i},{Day(i + 3)},{Day(i + 9)},{(i % 2 == 0 ? "won" : "lost")},{100 + i + (i % 20 == version % 4 * 5 ? version : 0)}";

    private static string? Customer(int i) => i % 10 == 0 ? $"c{i},{Day(i + 9)},{50 + i % 7}" : null;

    private static string Day(int i) => First.AddDays(i * 7 % 20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Write(string name, string header, Func<int, string?> row)
    {
        var text = new StringBuilder(header).Append('\n');
        for (var i = 0; i < _leads; i++)
        {
            if (row(i) is { } line)
                text.Append(CultureInfo.InvariantCulture, $"{line}\n");
        }

        var path = Path.Combine(Folder, name);
        File.WriteAllText(path + ".partial", text.ToString());
        File.Move(path + ".partial", path, overwrite: true);
    }
}

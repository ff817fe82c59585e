using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Sources.Csv;
using Scorecard.Worker.Sources.Files;

namespace Scorecard.Tests.Worker.Sources.Csv;

/// <summary>CSV files are tables as all others are.</summary>
internal sealed class CsvContractTests : TableSourceContract<CsvSourceKind>
{
    private CsvFolder folder = null!;

    [SetUp]
    public void SetUp() => folder = new CsvFolder();

    [TearDown]
    public void TearDown() => folder.Dispose();

    protected override CsvSourceKind Kind { get; } = new();

    protected override TableWords Words => FileSettings.Words;

    protected override string Folder => folder.Path;

    protected override string NameOf(string table) => table + ".csv";

    protected override void Write(string table, string[] columns, params string[][] rows) =>
        folder.Write(NameOf(table), string.Concat(rows.Prepend(columns).Select(row => string.Join(',', row.Select(Quoted)) + "\n")));

    protected override void Remove(string table) => File.Delete(Path.Combine(folder.Path, NameOf(table)));

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

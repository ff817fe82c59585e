using System.Text.Json;
using System.Text.Json.Nodes;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Settings;
using Scorecard.Worker.Mapping.Tables;

namespace Scorecard.Tests.Worker.Mapping.Tables;

/// <summary>A table of texts in memory: what is least for the mapping to read.</summary>
internal sealed class Sheet(string name, string[] columns, params string[][] rows) : ITable, IRowParser
{
    public static readonly TableWords Words = new("sheet", "row", "sheets");

    public string Name => name;

    public ColumnNames Columns { get; } = new(Words, name, columns);

    public char Separator => '\u001F';

    public DateTimeOffset WrittenAt { get; init; } = new(2026, 3, 31, 0, 0, 0, TimeSpan.Zero);

    public string? Checksum { get; init; }

    public JsonObject Format => new() { ["columns"] = new JsonArray([.. columns.Select(column => (JsonNode)column)]) };

    public IEnumerable<Row> Rows(CancellationToken cancellation) => rows.Select((texts, index) => Row(JsonSerializer.Serialize(texts), texts, index + 1));

    public void CheckUnchanged()
    {
    }

    /// <summary>A sheet without rows, from what was kept of it.</summary>
    public static Sheet Of(string name, JsonObject format) => new(name, format["columns"].Deserialize<string[]>()!);

    public Row Parse(string text, long number) => Row(text, JsonSerializer.Deserialize<string[]>(text)!, number);

    private static Row Row(string text, string[] texts, long number) => new(number, text.ToCharArray(), texts);
}

/// <summary>The sheets that one entry of the settings names.</summary>
internal sealed class Sheets(MappingOptions options, params Sheet[] sheets) : ITables
{
    public MappingOptions Options => options;

    /// <summary>An entry as its settings say it.</summary>
    public static Sheets Of(string entry, params Sheet[] sheets)
    {
        using var json = JsonDocument.Parse(entry);
        var setting = new Setting("sources[book].sheets[0]", json.RootElement.Clone());
        var reader = new MappingReader(new TableSettings(Sheet.Words, lookup => lookup, sheet => sheet + "."), TimeZoneInfo.Utc, "EUR");
        return new Sheets(reader.Read(setting, setting.Required("sheet", "a sheet").Text()), sheets);
    }

    public IEnumerable<ITable> Open(IReadOnlyCollection<string> columns, CancellationToken cancellation) => sheets.Where(sheet => sheet.Name == options.Table);

    public ITable OpenLookup(LookupOptions lookup, CancellationToken cancellation) => sheets.Single(sheet => sheet.Name == lookup.Table);

    public bool Includes(string table) => table == options.Table;

    public IRowParser Parser(string table, JsonObject format) => Sheet.Of(table, format);
}

using System.Text.Json;
using Npgsql;
using Scorecard.Data.Warehouse;
using Scorecard.Metrics.Facts;
using Scorecard.Worker.Mapping.Settings;
using Scorecard.Worker.Failures;

namespace Scorecard.Worker.Sources.Warehouse;

/// <summary>Reads the options of a warehouse and refuses, by path and value, whatever could not be used later. Connection strings are never repeated: they hold passwords.</summary>
internal static class WarehouseOptionsReader
{
    private const int DefaultTimeout = 3600;
    private const int DefaultWholeEvery = 7;

    public static WarehouseOptions Read(SourceSettings settings, string reportingCurrency)
    {
        var root = new Setting($"sources[{settings.Name}]", settings.Options).AllowOnly(WarehouseSettings.Names);
        List<Setting> servers = [.. root.Required("servers", WarehouseSettings.ExpectedOf("servers")).Items()];
        var records = root.Required("records", WarehouseSettings.ExpectedOf("records"));
        List<WarehouseTableOptions> tables = [.. records.Items().Select(table => Table(table, settings.Currency, reportingCurrency))];
        if (servers.Count == 0)
            throw new SourceException($"{root.Path}.servers is empty: expected at least one connection string");
        if (tables.Count == 0 || tables.DistinctBy(table => table.Table.Type).Count() < tables.Count)
            throw new SourceException($"{records.Path}: expected one table for each kind of record, and at least one; a view may put several together");
        return new WarehouseOptions(
            [.. servers.Select(Server)],
            TimeSpan.FromSeconds(Number(root, "timeoutSeconds", 86_400) ?? DefaultTimeout),
            Number(root, "recountDays", 36_500),
            TimeSpan.FromDays(Number(root, "wholeEveryDays", 3650) ?? DefaultWholeEvery),
            tables);
    }

    private static string Server(Setting server)
    {
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(server.Value.ValueKind == JsonValueKind.String ? server.Value.GetString() : null);
            if (string.IsNullOrEmpty(parts.Host) || string.IsNullOrEmpty(parts.Database))
                throw new ArgumentException("It names no host or no database.");
            return parts.ConnectionString;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidOperationException)
        {
            throw new SourceException($"{server.Path} is no connection string with Host and Database, such as Host=warehouse;Database=sales;Username=scorecard;Passfile=/etc/scorecard/pgpass");
        }
    }

    private static WarehouseTableOptions Table(Setting table, string currency, string reportingCurrency)
    {
        table.AllowOnly(WarehouseSettings.NamesOfRecords);
        var type = Type(table.Required("record", WarehouseSettings.ExpectedOf("records[].record")));
        var coverage = table.Find("coverage")?.AllowOnly("from", "to");
        var mapped = new WarehouseTable(type, table.Required("table", WarehouseSettings.ExpectedOf("records[].table")).Text(), Columns(table, type), Segments(table))
        {
            PartitionColumn = table.Find("partition")?.Text(),
            DataTimeColumn = table.Find("dataTime")?.AllowOnly("column").Required("column", "the name of a column").Text(),
            Currency = currency,
            ReportingCurrency = reportingCurrency,
            ZeroAmountIsReal = table.Find("zeroAmountIsReal")?.Flag() ?? false,
        };
        return new WarehouseTableOptions(mapped, coverage?.Find("from")?.Day(), coverage?.Find("to")?.Day());
    }

    private static RecordType Type(Setting record) => record.Text() switch
    {
        "lead" => RecordType.Lead,
        "deal" => RecordType.Deal,
        "spend" => RecordType.Spend,
        "customer" => throw record.Refused("customers are paired by id, so that their records have to be here: deliver them with a source of another kind"),
        _ => throw record.Refused($"expected {WarehouseSettings.ExpectedOf("records[].record")}"),
    };

    private static Dictionary<string, string> Columns(Setting table, RecordType type)
    {
        var columns = table.Required("columns", WarehouseSettings.ExpectedOf("records[].columns"));
        var known = WarehouseColumns.Of(type).ToList();
        columns.AllowOnly([.. known.Select(column => column.Name)]);
        foreach (var needed in known.Where(column => column.IsRequired))
            columns.Required(needed.Name, $"the column that says {needed.Meaning}");
        return columns.Members().ToDictionary(member => member.Key, member => member.Value.Text(), StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Segments(Setting table) =>
        (table.Find("segments")?.Members() ?? []).ToDictionary(member => member.Key, member => member.Value.Text(), StringComparer.Ordinal);

    private static int? Number(Setting root, string name, int most) => root.Find(name) is not { } setting ? null
        : setting.Value.ValueKind == JsonValueKind.Number && setting.Value.TryGetInt32(out var number) && number >= 1 && number <= most ? number
        : throw setting.Refused($"expected {WarehouseSettings.ExpectedOf(name)}");
}

using Npgsql;
using Scorecard.Data.Classification.InMemory;
using Scorecard.Data.Columns;
using Scorecard.Data.Counting;
using Scorecard.Data.Warehouse;
using Scorecard.Metrics.Facts;

namespace Scorecard.Tests.Data.Warehouse;

/// <summary>Classified records of a store as rows of a warehouse, so that both engines have the very same to count.</summary>
/// <param name="facts">The records, counted in memory.</param>
/// <param name="rules">The rules that leads are classified by.</param>
internal sealed class ClassifiedDump(ColumnFacts facts, int rules)
{
    private static readonly Dictionary<RecordType, string[]> Dimensions = new()
    {
        [RecordType.Lead] = ["channel"], [RecordType.Deal] = ["channel", "region", "product"], [RecordType.Spend] = ["channel"],
    };

    private static readonly (string Column, Field Field)[] Leads =
    [
        ("created", Lead.Created), ("mql", Lead.Mql), ("sql", Lead.SqlRecorded), ("sqlOrLater", Lead.Sql), ("customerDay", Lead.Customer), ("handedOff", Lead.HandedOff),
        ("touchSeconds", Lead.TouchSeconds), ("touchDue", Lead.TouchDue), ("touchedInTime", Lead.TouchedInTime), ("verdictDue", Lead.VerdictDue), ("verdict", Lead.Verdict), ("rejectReason", Lead.RejectReason),
    ];

    private static readonly (string Column, Field Field)[] Deals =
    [
        ("created", Deal.Created), ("qualified", Deal.Qualified), ("expectedClose", Deal.ExpectedClose), ("closed", Deal.Closed), ("outcome", Deal.Outcome),
        ("probability", Deal.Probability), ("amount", Deal.Amount), ("currency", Deal.WithoutRate), ("firstOfCustomer", Deal.FirstOfCustomer), ("nextWon", Deal.NextWon),
    ];

    private static readonly (string Column, Field Field)[] SpendDays = [("from", Spend.Day), ("kind", Spend.Kind), ("amount", Spend.Amount), ("currency", Spend.WithoutRate)];

    /// <summary>The tables as a source maps them.</summary>
    public static IReadOnlyList<WarehouseTable> Tables { get; } =
    [
        Table(RecordType.Lead, "lead", Leads), Table(RecordType.Deal, "deal", Deals), Table(RecordType.Spend, "spend", SpendDays),
    ];

    /// <summary>The segments of a type.</summary>
    public static IReadOnlyList<string> DimensionsOf(RecordType type) => Dimensions[type];

    /// <summary>Writes the rows that a server has to a database.</summary>
    /// <param name="database">The database.</param>
    /// <param name="isIts">Whether it has a row, by the number of the row.</param>
    public Task WriteAsync(WarehouseDatabase database, Predicate<int> isIts) => database.WithAsync(async connection =>
    {
        await WriteAsync(connection, Tables[0], Leads, facts.LeadsUnder(rules), isIts);
        await WriteAsync(connection, Tables[1], Deals, facts.Deals, isIts);
        await WriteAsync(connection, Tables[2], SpendDays, facts.Spend, isIts);
        return 0;
    });

    private async Task WriteAsync(NpgsqlConnection connection, WarehouseTable table, (string Column, Field Field)[] fields, ColumnSet columns, Predicate<int> isIts)
    {
        var types = fields.Select(field => $"\"{field.Column}\" {TypeOf(field.Field)}").Concat(table.Segments.Values.Select(column => $"\"{column}\" text"));
        await using (var create = new NpgsqlCommand($"CREATE TABLE {table.Name} ({string.Join(", ", types)})", connection))
            await create.ExecuteNonQueryAsync();
        await using var importer = await connection.BeginBinaryImportAsync($"COPY {table.Name} FROM STDIN (FORMAT BINARY)");
        for (var record = 0; record < columns.Count; record++)
        {
            if (!isIts(record))
                continue;
            await importer.StartRowAsync();
            foreach (var (_, field) in fields)
                await WriteAsync(importer, ValueOf(columns, field, record));
            foreach (var dimension in table.Segments.Keys)
                await WriteAsync(importer, SegmentOf(columns, record, dimension));
        }

        await importer.CompleteAsync();
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter importer, object? value)
    {
        if (value is null)
            await importer.WriteNullAsync();
        else
            await importer.WriteAsync(value);
    }

    private string? SegmentOf(ColumnSet columns, int record, string dimension)
    {
        var segments = facts.Records.Segments;
        return segments.Sets[columns.Sets[record]].Select(number => segments.Segments[number]).Where(segment => segment.Dimension == dimension).Select(segment => segment.Value).FirstOrDefault();
    }

    /// <summary>An amount without a rate is unknown once it is classified; its source knows one.</summary>
    private static object? ValueOf(ColumnSet columns, Field field, int record)
    {
        if (field.Type == FieldType.Flag)
            return columns.Flag(field)[record];
        if (columns.IsText(field))
            return columns.Text(field) is var (numbers, texts) && numbers[record] != Unknown.Value ? texts[numbers[record]] : null;
        if (columns.Whole(field) is { } whole)
            return whole[record] == Unknown.Value ? null : field.Type == FieldType.Day ? DateOnly.FromDayNumber(whole[record]) : whole[record];
        var without = field == Deal.Amount ? Deal.WithoutRate : field == Spend.Amount ? Spend.WithoutRate : null;
        return without is not null && columns.Text(without).Numbers[record] != Unknown.Value ? 1m : columns.Exact(field)![record];
    }

    private static string TypeOf(Field field) => field.Type switch
    {
        FieldType.Day => "date",
        FieldType.Flag => "boolean",
        FieldType.Text => "text",
        _ => field == Lead.TouchSeconds ? "integer" : "numeric",
    };

    private static WarehouseTable Table(RecordType type, string name, (string Column, Field Field)[] fields) => new(
        type, name, fields.ToDictionary(field => field.Column, field => field.Column, StringComparer.Ordinal), Dimensions[type].ToDictionary(dimension => dimension, dimension => $"of {dimension}", StringComparer.Ordinal))
    {
        Currency = "USD", ReportingCurrency = "USD", ZeroAmountIsReal = true,
    };
}

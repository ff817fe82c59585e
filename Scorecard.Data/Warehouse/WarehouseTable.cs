using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Warehouse;

/// <summary>A table or view of a warehouse whose rows are records of one type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Name">Its name, with its schema before a dot where it needs one.</param>
/// <param name="Columns">Its columns, by the field that each holds.</param>
/// <param name="Segments">Its columns, by the segment that each holds.</param>
public sealed record WarehouseTable(
    RecordType Type, string Name, IReadOnlyDictionary<string, string> Columns, IReadOnlyDictionary<string, string> Segments)
{
    /// <summary>The column that rows are spread over servers by: rows are grouped by it first, so that each server can group its own. Null where there is none.</summary>
    public string? PartitionColumn { get; init; }

    /// <summary>The column whose newest value is the time of the data; null where that is the time of the query.</summary>
    public string? DataTimeColumn { get; init; }

    /// <summary>The currency of amounts that name none.</summary>
    public required string Currency { get; init; }

    /// <summary>The reporting currency.</summary>
    public required string ReportingCurrency { get; init; }

    /// <summary>Whether a won deal of zero is a deal of zero; otherwise its amount is missing.</summary>
    public bool ZeroAmountIsReal { get; init; }

    /// <summary>The name as SQL has it.</summary>
    internal string SqlName => string.Join('.', Name.Split('.').Select(Quoted));

    /// <summary>Whether a field is mapped.</summary>
    internal bool Has(string field) => Columns.ContainsKey(field);

    /// <summary>The column of a mapped field as SQL has it.</summary>
    internal string ColumnOf(string field) => Quoted(Columns[field]);

    /// <summary>A name as SQL has it, whatever letters are in it.</summary>
    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

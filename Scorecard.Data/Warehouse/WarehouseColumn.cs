using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Warehouse;

/// <summary>What a column of a warehouse has to hold.</summary>
public enum ColumnKind
{
    /// <summary>A date, in the reporting time zone.</summary>
    Day,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>True or false.</summary>
    Flag,
}

/// <summary>A field of a record whose column a warehouse may map.</summary>
/// <param name="Type">The type of the record.</param>
/// <param name="Name">Its name in the mapping.</param>
/// <param name="Kind">What its column has to hold.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="IsRequired">Whether no record of the type can be counted without it.</param>
public sealed record WarehouseColumn(RecordType Type, string Name, ColumnKind Kind, string Meaning, bool IsRequired = false);

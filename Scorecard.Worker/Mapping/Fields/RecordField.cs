namespace Scorecard.Worker.Mapping.Fields;

/// <summary>What a field of a record is read as.</summary>
internal enum FieldKind
{
    Text,

    /// <summary>An id, of the record or of another.</summary>
    Key,
    Date,
    Number,

    /// <summary>A number from 0 to 1.</summary>
    Share,
    Currency,
}

/// <summary>A field of a record that a column can be mapped to.</summary>
/// <param name="Name">Its name in the settings.</param>
/// <param name="Kind">What it is read as.</param>
/// <param name="IsRequired">Whether every record has it.</param>
/// <param name="Words">The only words it can be; any text if there are none.</param>
internal sealed record RecordField(string Name, FieldKind Kind, bool IsRequired = false, params string[] Words)
{
    /// <summary>The field that says when a row was updated, of every record type: of two rows the newer stands. Nothing is counted by it.</summary>
    public const string Updated = "updated";

    /// <summary>Whether one table may say it of records that others say the rest of.</summary>
    public bool MayStandElsewhere { get; init; }
}

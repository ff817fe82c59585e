namespace Scorecard.Metrics.Facts;

/// <summary>What a field of a classified record holds.</summary>
public enum FieldType
{
    Day,
    Text,
    Number,
    Flag,
}

/// <summary>A field of a classified record, as facts may count it, sum it or ask about it.</summary>
/// <param name="Record">The record it belongs to.</param>
/// <param name="Name">Its name, which is its column in the store.</param>
/// <param name="Type">What it holds.</param>
/// <param name="From">The fields that a source has to map before this one can be known.</param>
public sealed record Field(RecordType Record, string Name, FieldType Type, params string[] From) : Quantity
{
    /// <summary>
    /// The column that a source has to map for it where it counts its records itself and only facts of them come here: of a field
    /// that takes more than its own record says, such as other records or business hours. Null where its own columns are enough there too.
    /// </summary>
    public string? Elsewhere { get; init; }

    /// <summary>The other type of record that it takes; null where it takes none.</summary>
    public RecordType? RestsOn { get; init; }

    /// <summary>True where the field is this text.</summary>
    public Condition Is(string text) => new IsText(this, text);

    /// <summary>True where the flag is set.</summary>
    public Condition IsSet => new IsSet(this);
}

namespace Scorecard.Data.Columns;

/// <summary>How columns say that a record does not have something. Columns of numbers are twice as small without a flag beside each.</summary>
internal static class Unknown
{
    /// <summary>No day, no whole number, no text.</summary>
    public const int Value = int.MinValue;

    /// <summary>No instant.</summary>
    public const long Instant = long.MinValue;
}

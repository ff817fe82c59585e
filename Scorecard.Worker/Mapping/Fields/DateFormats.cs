namespace Scorecard.Worker.Mapping.Fields;

/// <summary>The .NET date formats that the settings set: nothing else is then a date.</summary>
/// <param name="All">Of every date of the table; null where they are detected.</param>
/// <param name="ByField">Of the dates of single fields.</param>
internal sealed record DateFormats(IReadOnlyList<string>? All, IReadOnlyDictionary<string, IReadOnlyList<string>> ByField)
{
    public static readonly DateFormats Detected = new(null, new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));

    /// <summary>The formats of a field; null where they are detected.</summary>
    public IReadOnlyList<string>? Of(string field) => ByField.GetValueOrDefault(field) ?? All;
}

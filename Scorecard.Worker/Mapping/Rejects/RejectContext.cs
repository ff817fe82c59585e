using System.Text.Json;
using Scorecard.Worker.Mapping.Values.Dates;
using Scorecard.Worker.Mapping.Values.Numbers;

namespace Scorecard.Worker.Mapping.Rejects;

/// <summary>What the rejected rows of a file do not say themselves: its header, and what all of its rows told of how it is written.</summary>
/// <param name="Record">The record type's name in the options.</param>
/// <param name="Delimiter">What separates the cells.</param>
/// <param name="Header">The header as it stands in the file.</param>
/// <param name="DataTime">The time of the data.</param>
/// <param name="Dates">How dates are written, by column.</param>
/// <param name="Numbers">How numbers are written, by column.</param>
/// <param name="RoundedKeys">The fields whose ids a spreadsheet has rounded.</param>
internal sealed record RejectContext(
    string Record,
    char Delimiter,
    string Header,
    DateTimeOffset DataTime,
    IReadOnlyDictionary<string, DateRules> Dates,
    IReadOnlyDictionary<string, NumberRules> Numbers,
    IReadOnlyList<string>? RoundedKeys = null)
{
    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static RejectContext Read(string text) => JsonSerializer.Deserialize<RejectContext>(text, JsonSerializerOptions.Web)!;
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Scorecard.Worker.Mapping.Values.Dates;
using Scorecard.Worker.Mapping.Values.Numbers;

namespace Scorecard.Worker.Mapping.Rejects;

/// <summary>What the rejected rows of a table do not say themselves, as it is kept with them: what all rows of the table told of how it is written.</summary>
/// <param name="Record">The record type's name in the settings.</param>
/// <param name="DataTime">The time of the data.</param>
/// <param name="Dates">How dates are written, by column.</param>
/// <param name="Numbers">How numbers are written, by column.</param>
/// <param name="RoundedKeys">The fields whose ids a spreadsheet has rounded.</param>
internal sealed record RejectContext(
    string Record,
    DateTimeOffset DataTime,
    IReadOnlyDictionary<string, DateRules> Dates,
    IReadOnlyDictionary<string, NumberRules> Numbers,
    IReadOnlyList<string>? RoundedKeys = null)
{
    /// <summary>What the source needs to take the rows apart again. It stands among the rest, as it did when CSV was the only source.</summary>
    [JsonIgnore]
    public JsonObject Format { get; init; } = [];

    public string Write()
    {
        var kept = JsonSerializer.SerializeToNode(this, JsonSerializerOptions.Web)!.AsObject();
        foreach (var (name, value) in Format.Where(member => !kept.ContainsKey(member.Key)))
            kept.Add(name, value?.DeepClone());
        return kept.ToJsonString(JsonSerializerOptions.Web);
    }

    public static RejectContext Read(string text)
    {
        var kept = JsonNode.Parse(text)!.AsObject();
        return kept.Deserialize<RejectContext>(JsonSerializerOptions.Web)! with { Format = kept };
    }
}

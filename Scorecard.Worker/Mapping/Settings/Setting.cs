using System.Text.Json;
using Scorecard.Metrics;
using Scorecard.Worker.Failures;

namespace Scorecard.Worker.Mapping.Settings;

/// <summary>One setting: where it stands and what it says. Whatever cannot be used is refused with both.</summary>
internal readonly record struct Setting(string Path, JsonElement Value)
{
    public SourceException Refused(string because) =>
        new(Value.ValueKind == JsonValueKind.Undefined ? $"{Path} is missing: {because}" : $"{Path} = {Excerpt.Of(Value)}: {because}");

    /// <summary>A member, if it is there and not null.</summary>
    public Setting? Find(string name) =>
        Object().Value.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? new Setting($"{Path}.{name}", value) : null;

    public Setting Required(string name, string expected) => Find(name) ?? throw new SourceException($"{Path}.{name} is missing: expected {expected}");

    /// <summary>Refuses a member that nobody reads: most often a slip of the pen, and silence would hide it.</summary>
    public Setting AllowOnly(params string[] names)
    {
        foreach (var (name, member) in Members())
        {
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                throw new SourceException($"{member.Path} is not a setting: expected one of {string.Join(", ", names)}");
            }
        }

        return this;
    }

    /// <summary>All members that are not null; a name given twice is refused.</summary>
    public IEnumerable<KeyValuePair<string, Setting>> Members()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in Object().Value.EnumerateObject())
        {
            var setting = new Setting($"{Path}.{member.Name}", member.Value);
            if (!seen.Add(member.Name))
            {
                throw setting.Refused("is given twice");
            }

            if (member.Value.ValueKind != JsonValueKind.Null)
            {
                yield return KeyValuePair.Create(member.Name, setting);
            }
        }
    }

    public IEnumerable<Setting> Items()
    {
        var path = Path;
        return Value.ValueKind == JsonValueKind.Array
            ? Value.EnumerateArray().Select((item, index) => new Setting($"{path}[{index}]", item))
            : throw Refused("expected a list, [ … ]");
    }

    public string Text() => Value.ValueKind == JsonValueKind.String && Value.GetString()!.Trim().Length > 0
        ? Value.GetString()!
        : throw Refused("expected a text that is not blank");

    /// <summary>A text that may be blank: that nothing is there has a meaning too.</summary>
    public string AnyText() => Value.ValueKind == JsonValueKind.String ? Value.GetString()! : throw Refused("expected a text");

    /// <summary>One text, or a list of them.</summary>
    public IReadOnlyList<Setting> OneOrMore(string expected)
    {
        IReadOnlyList<Setting> items = Value.ValueKind == JsonValueKind.Array ? [.. Items()] : [this];
        return items.Count > 0 && items.All(item => item.Value.ValueKind == JsonValueKind.String) ? items : throw Refused(expected);
    }

    public bool Flag() => Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? Value.GetBoolean() : throw Refused("expected true or false");

    public DateOnly Day() => DateOnly.TryParseExact(Text(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : throw Refused("expected a day such as 2018-11-14");

    private Setting Object() => Value.ValueKind == JsonValueKind.Object ? this : throw Refused("expected an object, { … }");
}

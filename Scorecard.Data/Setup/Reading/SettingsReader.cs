using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Scorecard.Metrics;

namespace Scorecard.Data.Setup.Reading;

/// <summary>
/// Holds what a configuration says against the properties there are, each against what it expects, and goes on after what
/// is wrong, so that all of it can be told. What fits everywhere is handed to the serializer, which then has nothing to refuse.
/// </summary>
internal sealed class SettingsReader(SettingProblems problems, SettingsCheck check)
{
    /// <summary>How settings are read.</summary>
    public static JsonSerializerOptions Json { get; } = Made();

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            NumberHandling = JsonNumberHandling.Strict,
            Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>Whether an object can be read as this type; problems are told where it cannot.</summary>
    public bool FitsObject(string path, JsonElement value, Type type)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return Refuse(path, value, ExpectedAttribute.Of(type));
        var properties = PropertiesOf(type);
        var (fits, seen) = (true, new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var member in value.EnumerateObject())
            fits &= FitsMember(path, member, properties, seen);
        foreach (var property in properties.Where(property => IsRequired(property) && !seen.Contains(property.Name)))
            fits &= Missing(Join(path, property.Name), ExpectedAttribute.Of(property));
        return fits && check.Object(path, value.Deserialize(type, Json)!);
    }

    /// <summary>The settings of a type, in the order in which they are declared.</summary>
    public static IReadOnlyList<JsonPropertyInfo> PropertiesOf(Type type) =>
        [.. Json.GetTypeInfo(type).Properties.Where(property => property.Set is not null || property.AssociatedParameter is not null)];

    /// <summary>Whether a setting has to be there.</summary>
    public static bool IsRequired(JsonPropertyInfo property) => property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false, IsMemberInitializer: false };

    private bool FitsMember(string path, JsonProperty member, IReadOnlyList<JsonPropertyInfo> properties, HashSet<string> seen)
    {
        var property = properties.FirstOrDefault(property => property.Name.Equals(member.Name, StringComparison.OrdinalIgnoreCase));
        if (property is null)
            return Refuse(Join(path, Excerpt.Of(member.Name)), member.Value, $"there is no such setting; {Nearest.Hint(member.Name, [.. properties.Select(known => known.Name)])}");
        if (!seen.Add(property.Name))
            return Refuse(Join(path, property.Name), member.Value, "it is given twice");
        return Fits(Join(path, property.Name), member.Value, property.PropertyType, ExpectedAttribute.Of(property), property.IsSetNullable);
    }

    private bool Fits(string path, JsonElement value, Type type, ExpectedAttribute expected, bool mayBeNull)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (value.ValueKind == JsonValueKind.Null)
            return mayBeNull || bare == typeof(JsonElement) || Refuse(path, value, expected);
        if (bare == typeof(JsonElement))
            return true;
        if (ExpectedAttribute.IsDictionary(bare))
            return FitsDictionary(path, value, bare.GetGenericArguments()[1], expected);
        return Json.GetTypeInfo(bare).Kind switch
        {
            JsonTypeInfoKind.Object => FitsObject(path, value, bare),
            JsonTypeInfoKind.Enumerable => FitsList(path, value, bare.GetGenericArguments()[0], expected),
            _ => check.Fault(value, bare, expected) is not { } fault || Refuse(path, value, fault.TrimEnd('.')),
        };
    }

    private bool FitsDictionary(string path, JsonElement value, Type of, ExpectedAttribute expected)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return Refuse(path, value, expected);
        var (fits, seen) = (true, new HashSet<string>(StringComparer.Ordinal));
        foreach (var member in value.EnumerateObject())
        {
            var at = Join(path, Excerpt.Of(member.Name));
            var one = seen.Add(member.Name)
                ? Fits(at, member.Value, of, ExpectedAttribute.Of(of), mayBeNull: false) && check.Entry(at, member.Name, member.Value)
                : Refuse(at, member.Value, "it is given twice");
            fits &= one;
        }

        return fits;
    }

    private bool FitsList(string path, JsonElement value, Type of, ExpectedAttribute expected)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return Refuse(path, value, expected);
        if (value.GetArrayLength() > expected.Most)
            return Refuse(path, value, $"expected at most {expected.Most} of them");
        var item = ExpectedAttribute.Of(of);
        var (fits, index) = (new List<JsonElement>(), 0);
        foreach (var element in value.EnumerateArray())
        {
            if (Fits($"{path}[{ItemName(element) ?? $"{index}"}]", element, of, item, mayBeNull: false))
                fits.Add(element);
            index++;
        }

        return check.List(path, [.. fits.Select(element => element.Deserialize(of, Json)!)]) && fits.Count == index;
    }

    /// <summary>Something that has a name is called by it: its place in the list says little.</summary>
    private static string? ItemName(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String && SettingsCheck.IsName(name.GetString()!)
            ? name.GetString()
            : null;

    private bool Missing(string path, ExpectedAttribute expected)
    {
        problems.Add($"{path} is missing: {expected.Sentence}.");
        return false;
    }

    private bool Refuse(string path, JsonElement value, ExpectedAttribute expected) => Refuse(path, value, expected.Sentence);

    private bool Refuse(string path, JsonElement value, string because)
    {
        problems.Refuse(path, value, because);
        return false;
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}

using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Setup.Reading;
using Scorecard.Metrics.Agreements;
using Scorecard.Metrics.Contract;

namespace Scorecard.Data.Setup;

/// <summary>Checks what the type of a setting does not say: ranges, names, and what has to hold between several. Each answers whether it can be used, and tells what cannot.</summary>
internal sealed partial class SettingsCheck(SettingProblems problems, ScheduleFault? faultOf = null)
{
    /// <summary>Why a value by itself is not what its property expects; null where it is.</summary>
    public string? Fault(JsonElement value, Type type, ExpectedAttribute expected) =>
        value.ValueKind == JsonValueKind.String && type == typeof(string)
            ? TextFault(value.GetString()!, expected)
            : Fits(value, type, expected) ? null : expected.Sentence;

    private static bool Fits(JsonElement value, Type type, ExpectedAttribute expected) => value.ValueKind switch
    {
        JsonValueKind.String when type.IsEnum => Array.Exists(Enum.GetNames(type), name => name.Equals(value.GetString(), StringComparison.OrdinalIgnoreCase)),
        JsonValueKind.String when type == typeof(DateOnly) =>
            DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1970 and <= 2100,
        JsonValueKind.String when type == typeof(TimeOnly) => TimeOnly.TryParseExact(value.GetString(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        JsonValueKind.Number when type == typeof(int) => value.TryGetInt32(out var whole) && whole >= expected.From && whole <= expected.To,
        JsonValueKind.Number when type == typeof(double) || type == typeof(decimal) => value.TryGetDouble(out var number) && number >= expected.From && number <= expected.To,
        JsonValueKind.True or JsonValueKind.False => type == typeof(bool),
        _ => false,
    };

    /// <summary>Whether an object that fits its type can be used.</summary>
    public bool Object(string path, object value) => value switch
    {
        AgreedTarget target => Target(target, path),
        BusinessHoursContent hours => Hours(hours, path),
        StageRule { ScoreAtLeast: null, LifecycleStages: null or [] } => Refuse(path, null, "expected lifecycleStages, a list of at least one, or scoreAtLeast, a number, or both"),
        _ => true,
    };

    /// <summary>Whether the parameters of a metric are its own and can be used.</summary>
    public bool Entry(string path, string metric, JsonElement parameters)
    {
        if (!path.StartsWith("definition.", StringComparison.Ordinal) || path.Count(character => character == '.') > 1)
            return true;
        if (MetricCatalog.Find(metric) is not { } known)
            return Refuse(path, parameters, $"there is no such metric; {NearMetric(metric)}");
        var fits = true;
        foreach (var parameter in parameters.EnumerateObject())
            fits &= Parameter(known, parameter);
        return fits;
    }

    /// <summary>Whether the items of a list can stand beside each other.</summary>
    public bool List(string path, IReadOnlyList<object> items)
    {
        var names = items.Select(item => item switch
        {
            AgreedTarget target => $"{target.Metric} by {target.Grain} {target.Segment}".Trim(),
            SourceConfiguration source => source.Name,
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => item.ToString()!,
        });
        var fits = true;
        foreach (var twice in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
            fits = Refuse(path, twice.Key, "it stands there twice");
        return fits;
    }

    /// <summary>Whether a text can be a short name. The end is the text's end: <c>$</c> would let a line break follow.</summary>
    public static bool IsName(string text) => NamePattern().IsMatch(text);

    private string? TextFault(string text, ExpectedAttribute expected)
    {
        if (text.Length > expected.Longest || text.Any(char.IsControl) || text.Trim().Length == 0)
            return expected.Sentence;
        return expected.Text switch
        {
            TextKind.Name when !IsName(text) => expected.Sentence,
            TextKind.TimeZone => ZoneFault(text, expected),
            TextKind.Currency when !CurrencyCodes.Has(text) => expected.Sentence,
            TextKind.Schedule => faultOf?.Invoke(text, TimeZoneInfo.Utc),
            TextKind.Metric when MetricCatalog.Find(text) is null => $"there is no such metric; {NearMetric(text)}",
            TextKind.Grain when GrainNames.Parse(text) is null => expected.Sentence,
            TextKind.Segment when text.IndexOf(':', StringComparison.Ordinal) <= 0 => expected.Sentence,
            _ => null,
        };
    }

    /// <summary>Windows' names of zones are found as well, but the database does not know them.</summary>
    private static string? ZoneFault(string text, ExpectedAttribute expected)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone) && zone.HasIanaId)
            return null;
        return TimeZoneInfo.TryConvertWindowsIdToIanaId(text, out var iana) ? $"expected a time zone by its IANA name, which is \"{iana}\"" : expected.Sentence;
    }

    private bool Parameter(IMetric metric, JsonProperty parameter)
    {
        try
        {
            _ = new ParameterValues(new Dictionary<string, IReadOnlyDictionary<string, JsonElement>>
            {
                [metric.Key] = new Dictionary<string, JsonElement> { [parameter.Name] = parameter.Value },
            });
            return true;
        }
        catch (ArgumentException failure)
        {
            problems.Add(failure.Message);
            return false;
        }
    }

    private bool Target(AgreedTarget target, string path)
    {
        var metric = MetricCatalog.Find(target.Metric)!;
        return metric.Direction switch
        {
            Direction.None => Refuse($"{path}.metric", target.Metric, "it has no better or worse, so it takes no target"),
            Direction.Band => (target is { Low: not null, High: not null, Value: null } && target.Low <= target.High) || Refuse(path, target.Metric, "a band needs low and high, low not above high"),
            _ => target is { Value: not null, Low: null, High: null } || Refuse(path, target.Metric, "expected a value, and no low or high"),
        };
    }

    private bool Hours(BusinessHoursContent hours, string path)
    {
        var fits = hours.Closes > hours.Opens || hours.Closes == TimeOnly.MinValue
            || Refuse($"{path}.closes", hours.Closes.ToString("HH:mm", CultureInfo.InvariantCulture), $"expected a time after opens, {hours.Opens:HH\\:mm}, or 00:00 for the midnight after");
        return fits & (hours.Days.Count > 0 || Refuse($"{path}.days", null, "expected at least one day of the week, such as [\"Monday\"]"));
    }

    private static string NearMetric(string given) => Nearest.Hint(given, [.. MetricCatalog.All.Select(metric => metric.Key)]);

    private bool Refuse(string path, string? value, string because)
    {
        problems.Refuse(path, value, because);
        return false;
    }

    private bool Refuse(string path, JsonElement value, string because)
    {
        problems.Refuse(path, value, because);
        return false;
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,39}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamePattern();
}

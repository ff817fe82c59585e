using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Scorecard.Data.Setup.Reading;

/// <summary>What a text in the settings has to be, beyond being one.</summary>
internal enum TextKind
{
    /// <summary>One line of people's words.</summary>
    Line,

    /// <summary>A short name that stands in addresses and names of databases.</summary>
    Name,
    TimeZone,
    Currency,
    Schedule,
    Metric,
    Grain,
    Segment,
}

/// <summary>What a setting may be: for messages, for the check, and for the table in <c>docs/configuration.md</c>.</summary>
/// <param name="words">What is expected, as it goes on after "expected": <c>a month from 1 to 12</c>.</param>
/// <param name="example">A value that can be used, as JSON.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ExpectedAttribute(string words, string example) : Attribute
{
    public string Words => words;

    public string Example => example;

    /// <summary>The same as the end of a message.</summary>
    public string Sentence => $"expected {words}, such as {example}";

    public TextKind Text { get; init; }

    /// <summary>The longest text, in characters.</summary>
    public int Longest { get; init; } = 200;

    /// <summary>The most items of a list.</summary>
    public int Most { get; init; } = 10_000;

    /// <summary>The smallest number.</summary>
    public double From { get; init; } = -1e15;

    /// <summary>The largest number.</summary>
    public double To { get; init; } = 1e15;

    /// <summary>What the property says of itself, else what its type says.</summary>
    public static ExpectedAttribute Of(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(ExpectedAttribute), inherit: true).OfType<ExpectedAttribute>().FirstOrDefault() ?? Of(property.PropertyType);

    /// <summary>What every value of a type has to be.</summary>
    public static ExpectedAttribute Of(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare.IsEnum)
            return new($"one of {string.Join(", ", Enum.GetNames(bare))}", JsonSerializer.Serialize(Enum.GetNames(bare)[0]));
        return bare switch
        {
            _ when bare == typeof(string) => new("a text", "\"text\""),
            _ when bare == typeof(bool) => new("true or false", "true"),
            _ when bare == typeof(int) => new("a whole number", "1"),
            _ when bare == typeof(double) || bare == typeof(decimal) => new("a number", "0.5"),
            _ when bare == typeof(DateOnly) => new("a day", "\"2026-09-30\""),
            _ when bare == typeof(TimeOnly) => new("a time of day", "\"08:00\""),
            _ when IsDictionary(bare) => new("an object", "{ … }"),
            _ when typeof(System.Collections.IEnumerable).IsAssignableFrom(bare) => new("a list", "[ … ]"),
            _ => new("an object", "{ … }"),
        };
    }

    /// <summary>Whether a type is a dictionary by text, and then of what.</summary>
    public static bool IsDictionary(Type type) =>
        type.IsGenericType && type.GetGenericArguments() is [var key, _] && key == typeof(string);
}

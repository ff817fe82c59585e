using System.Globalization;
using System.Text.Json;
using Scorecard.Worker.Failures;

namespace Scorecard.Worker.Sources.Demo;

/// <summary>Reads a demo source's options, or says which one cannot be used and why.</summary>
internal sealed class DemoOptionsReader(SourceSettings settings, DateOnly today)
{
    private const long DefaultSeed = 2026;
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Every day since the start is lived through at each pull: this keeps a pull within seconds.</summary>
    private static readonly DateOnly EarliestStart = new(2000, 1, 1);

    public DemoOptions Read()
    {
        if (settings.Options.ValueKind != JsonValueKind.Object)
        {
            throw Error("options", Text(settings.Options), "is not an object; write { \"start\": \"2025-05-01\", \"part\": \"crm\" }");
        }

        foreach (var option in settings.Options.EnumerateObject())
        {
            if (option.Name is not ("seed" or "start" or "part" or "staleDay"))
            {
                throw Error(option.Name, Text(option.Value), "is no option of a demo source; there are seed, start, part and staleDay");
            }
        }

        var part = Part();
        return new(Seed(), Start(), part, StaleDay(part));
    }

    private long Seed()
    {
        var text = Option("seed");
        return text.Length == 0 ? DefaultSeed
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed) ? seed
            : throw Error("seed", text, "is not a whole number");
    }

    private DateOnly Start()
    {
        var start = Day("start") ?? throw Error("start", "", "is missing; write the first day of a month, as in 2025-05-01");
        if (start.Day != 1)
        {
            throw Error("start", Option("start"), "is not the first day of a month; write one, as in 2025-05-01");
        }

        return start < EarliestStart || start > today
            ? throw Error("start", Option("start"), $"is before {Written(EarliestStart)} or after today, {Written(today)}")
            : start;
    }

    private DemoPart Part()
    {
        var text = Option("part");
        return text switch
        {
            "crm" => DemoPart.Crm,
            "billing" => DemoPart.Billing,
            "ads" => DemoPart.Ads,
            _ => throw Error("part", text, "is no part of the demo company; write crm, billing or ads"),
        };
    }

    private DateOnly? StaleDay(DemoPart part)
    {
        var day = Day("staleDay");
        return day is not null && part != DemoPart.Ads
            ? throw Error("staleDay", Option("staleDay"), "belongs to part ads, whose data alone are ever late; remove it here")
            : day;
    }

    private DateOnly? Day(string name)
    {
        var text = Option(name);
        return text.Length == 0 ? null
            : DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw Error(name, text, "is not a date; write it as in 2025-05-01");
    }

    private string Option(string name) => settings.Options.TryGetProperty(name, out var value) ? Text(value) : "";

    /// <summary>A value as it was written: configuration may hold a number as text, and nothing as null.</summary>
    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    private static string Written(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    private SourceException Error(string option, string value, string problem) =>
        new($"Source '{settings.Name}', option {option}: '{value}' {problem}.");
}

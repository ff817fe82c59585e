using System.Reflection;
using System.Text.Json.Nodes;
using Scorecard.Data.Setup;

namespace Scorecard.Worker.Sources.Demo;

/// <summary>The configuration of the demo company: <c>demo.json</c> beside this file, with the days filled in that depend on its first use.</summary>
public static class DemoSettings
{
    /// <summary>The company's name.</summary>
    public const string Company = "demo";

    /// <summary>Its reporting time zone.</summary>
    public const string TimeZone = "America/New_York";

    private const int MonthsBefore = 18;

    /// <summary>The settings of a demo first used on a day: 18 whole months of history before it, and its ads a day behind on it.</summary>
    public static CompanySettings FirstUsedOn(DateOnly day)
    {
        var settings = JsonNode.Parse(Text())!;
        var start = new DateOnly(day.Year, day.Month, 1).AddMonths(-MonthsBefore);
        foreach (var source in settings["sources"]!.AsArray())
        {
            var options = source!["options"]!.AsObject();
            options["start"] = $"{start:yyyy-MM-dd}";
            if ((string?)options["part"] == "ads")
                options["staleDay"] = $"{day:yyyy-MM-dd}";
        }

        return SettingsFile.Parse(settings.ToJsonString(), "(the demo company)");
    }

    private static string Text()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Scorecard.Worker.Sources.Demo.demo.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

using System.Text.Json.Nodes;

namespace Scorecard.Tests.EndToEnd;

/// <summary>A company of a few rows in a folder of its own, to be configured well or badly.</summary>
internal sealed class SmallCompany : IDisposable
{
    /// <summary>Only on a leap day: no test is surprised by a pull that has come due.</summary>
    public const string Seldom = "0 0 0 29 2 ?";

    public SmallCompany() => File.WriteAllText(Path.Combine(Folder, "leads.csv"), "id,created\nl-1,2026-01-05\nl-2,2026-01-06\nl-3,2026-02-03\n");

    public string Folder { get; } = Directory.CreateTempSubdirectory("scorecard-company-").FullName;

    public string ConfigurationFile => Path.Combine(Folder, "scorecard.json");

    /// <summary>The arguments that start a program with it.</summary>
    public string[] Arguments => ["--config", ConfigurationFile];

    /// <summary>A source that reads the leads.</summary>
    public static JsonObject Leads(string name, string schedule = Seldom, string? folder = null, string kind = "csv") => new()
    {
        ["name"] = name,
        ["kind"] = kind,
        ["schedule"] = schedule,
        ["options"] = new JsonObject
        {
            ["folder"] = folder,
            ["files"] = new JsonArray(new JsonObject
            {
                ["file"] = "leads.csv",
                ["record"] = "lead",
                ["columns"] = new JsonObject { ["id"] = "id", ["created"] = "created" },
            }),
        },
    };

    public SmallCompany With(params JsonObject[] sources) => Written(Settings(sources));

    /// <summary>With one more property than the settings have, or another value of one.</summary>
    public SmallCompany With(string property, JsonNode value, params JsonObject[] sources)
    {
        var settings = Settings(sources);
        settings[property] = value;
        return Written(settings);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static JsonObject Settings(JsonObject[] sources) => new() { ["name"] = "small", ["title"] = "Small company", ["sources"] = new JsonArray([.. sources]) };

    private SmallCompany Written(JsonObject settings)
    {
        File.WriteAllText(ConfigurationFile, settings.ToJsonString());
        return this;
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Scorecard.Data.Setup;

/// <summary>Reads a company's configuration.</summary>
public static class SettingsFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Reads and checks a file.</summary>
    /// <exception cref="SettingsException">The file cannot be read, or a setting in it cannot be used.</exception>
    public static CompanySettings Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"--config {path}: the file cannot be read. {failure.Message}", failure);
        }
    }

    /// <summary>Parses and checks a configuration; <paramref name="name"/> is how messages call it.</summary>
    public static CompanySettings Parse(string json, string name)
    {
        try
        {
            var settings = JsonSerializer.Deserialize<CompanySettings>(json, Json)
                ?? throw new SettingsException($"--config {name}: the file says null; expected a company's settings.");
            SettingsCheck.Check(settings);
            return settings;
        }
        catch (JsonException failure)
        {
            throw new SettingsException($"--config {name}: {failure.Message}", failure);
        }
    }
}

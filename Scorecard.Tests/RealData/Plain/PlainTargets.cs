using System.Text.Json;

namespace Scorecard.Tests.RealData.Plain;

/// <summary>The targets as they stand in an example's file.</summary>
internal static class PlainTargets
{
    public static Dictionary<(string Metric, string Grain), double> Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var targets = new Dictionary<(string, string), double>();
        foreach (var target in json.RootElement.GetProperty("targets").EnumerateArray())
            targets[(target.GetProperty("metric").GetString()!, target.GetProperty("grain").GetString()!)] = target.GetProperty("value").GetDouble();
        return targets;
    }
}

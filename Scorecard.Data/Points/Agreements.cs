using System.Text.Json;
using Scorecard.Data.DailyFacts;
using Scorecard.Data.Model;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Points;

/// <summary>The definitions and targets there are, by version: the version in force on a period's first day governs it.</summary>
public sealed class Agreements
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly IReadOnlyList<(int Version, DateOnly From, ParameterValues Content)> _definitions;
    private readonly IReadOnlyList<(int Version, DateOnly From, Dictionary<(string, string, Segment), Target> Content)> _targets;

    internal Agreements(IEnumerable<DefinitionVersion> definitions, IEnumerable<TargetVersion> targets)
    {
        _definitions = [.. Newest(definitions).Select(version => (version.Version, version.EffectiveFrom, Definition(version.Content)))];
        _targets = [.. Newest(targets).Select(version => (version.Version, version.EffectiveFrom, Targets(version.Content)))];
    }

    /// <summary>The definition in force on a day.</summary>
    public (int Version, ParameterValues Parameters) DefinitionOn(DateOnly day)
    {
        var found = _definitions.First(version => version.From <= day);
        return (found.Version, found.Content);
    }

    /// <summary>The target version in force at a period's start, and its target for the metric there, if it has one.</summary>
    public (int Version, Target? Target) TargetFor(IMetric metric, Period period, Segment segment)
    {
        var found = _targets.First(version => version.From <= period.Start);
        return (found.Version, found.Content.GetValueOrDefault((metric.Key, GrainNames.Of(period.Grain), segment)));
    }

    /// <summary>Reads the parameters of a definition.</summary>
    public static ParameterValues Definition(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, JsonElement>>>(json, Json)!
            .ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, JsonElement>)pair.Value));

    private static Dictionary<(string, string, Segment), Target> Targets(string json) =>
        JsonSerializer.Deserialize<List<AgreedTarget>>(json, Json)!.ToDictionary(
            target => (target.Metric, target.Grain, SegmentNames.Parse(target.Segment)),
            target => new Target(target.Value, target.Low, target.High));

    private static IEnumerable<T> Newest<T>(IEnumerable<T> versions)
        where T : Agreement => versions.OrderByDescending(version => version.EffectiveFrom).ThenByDescending(version => version.Version);
}

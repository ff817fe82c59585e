using System.Text.Json;
using System.Text.Json.Serialization;
using Scorecard.Data.Classification;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.WhatIf;
using Scorecard.Metrics.Agreements;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Points;

/// <summary>The definitions and targets there are, by version: the version in force on a period's first day governs it.</summary>
public sealed class Agreements
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly List<(DateOnly From, DefinitionInForce InForce)> _definitions;
    private readonly List<(int Version, DateOnly From, Dictionary<(string, string, Segment), Target> Content)> _targets;

    internal Agreements(IEnumerable<DefinitionVersion> definitions, IEnumerable<TargetVersion> targets, TimeZoneInfo zone)
    {
        var versions = Newest(definitions).Select(version => (version.Version, version.EffectiveFrom, Definition: Definition(version.Content))).ToList();
        var rules = new List<RuleSet>();
        foreach (var (version, _, definition) in versions.OrderBy(version => version.Version))
        {
            if (!rules.Exists(known => known.Definition.ClassifiesLike(definition)))
                rules.Add(new RuleSet(version, definition, new BusinessCalendar(definition.Hours, zone)));
        }

        RuleSets = rules;
        _definitions = [.. versions.Select(version => (version.EffectiveFrom, InForce(version.Version, version.Definition)))];
        _targets = [.. Newest(targets).Select(version => (version.Version, version.EffectiveFrom, Targets(JsonSerializer.Deserialize<List<AgreedTarget>>(version.Content, Json)!)))];
    }

    private Agreements(
        IReadOnlyList<RuleSet> rules, List<(DateOnly, DefinitionInForce)> definitions, List<(int, DateOnly, Dictionary<(string, string, Segment), Target>)> targets) =>
        (RuleSets, _definitions, _targets) = (rules, definitions, targets);

    /// <summary>The terms of every definition version there is.</summary>
    public IEnumerable<Terms> Definitions => _definitions.Select(definition => definition.InForce.Terms);

    /// <summary>Whether every change of a segment's values is published: the total's, and those of segments that have ever had a target.</summary>
    internal bool IsFollowed(Segment segment) => segment.IsTotal || SegmentsWithTargets.Contains(segment.Folded);

    private HashSet<Segment> SegmentsWithTargets => field ??= [.. _targets.SelectMany(version => version.Content.Keys.Select(key => key.Item3))];

    /// <summary>The rules that records are classified by.</summary>
    internal IReadOnlyList<RuleSet> RuleSets { get; }

    /// <summary>The definition in force on a day.</summary>
    public DefinitionInForce DefinitionOn(DateOnly day) => _definitions.First(version => version.From <= day).InForce;

    /// <summary>The definition of a version.</summary>
    public DefinitionInForce DefinitionOf(int version) => _definitions.First(definition => definition.InForce.Version == version).InForce;

    /// <summary>The target version in force at a period's start, and its target for the metric there, if it has one.</summary>
    public (int Version, Target? Target) TargetFor(string metric, Period period, Segment segment)
    {
        var found = _targets.First(version => version.From <= period.Start);
        return (found.Version, found.Content.GetValueOrDefault((metric, GrainNames.Of(period.Grain), segment.Folded)));
    }

    /// <summary>Reads a definition.</summary>
    /// <exception cref="ArgumentException">Something in it cannot be used; the message names it.</exception>
    public static Definition Definition(string json) => JsonSerializer.Deserialize<DefinitionContent>(json, Json)!.ToDefinition();

    /// <summary>What these would be if a proposal had always governed. What it does not speak of stays as it was agreed; rules that are known keep their number.</summary>
    /// <exception cref="ArgumentException">Something in it cannot be used; the message names it.</exception>
    internal Agreements Under(Proposal proposal, TimeZoneInfo zone)
    {
        var (rules, definitions, targets) = (RuleSets, _definitions, _targets);
        if (proposal.Definition?.ToDefinition() is { } definition)
        {
            var set = RuleSets.FirstOrDefault(known => known.Definition.ClassifiesLike(definition)) ?? new RuleSet(Proposal.Version, definition, new BusinessCalendar(definition.Hours, zone));
            (rules, definitions) = ([set], [(DateOnly.MinValue, InForce(Proposal.Version, definition, set))]);
        }

        if (proposal.Targets is not null)
            targets = [(Proposal.Version, DateOnly.MinValue, Targets(proposal.Targets))];
        return new Agreements(rules, definitions, targets);
    }

    private DefinitionInForce InForce(int version, Definition definition) => InForce(version, definition, RuleSets.First(rules => rules.Definition.ClassifiesLike(definition)));

    private static DefinitionInForce InForce(int version, Definition definition, RuleSet rules) =>
        new(version, new Terms { Parameters = definition.Parameters, Hours = rules.Hours }, rules.Version);

    /// <summary>Of two that differ only by how their segment is spelled the later stands.</summary>
    private static Dictionary<(string, string, Segment), Target> Targets(IEnumerable<AgreedTarget> agreed)
    {
        var targets = new Dictionary<(string, string, Segment), Target>();
        foreach (var target in agreed)
            targets[(target.Metric, target.Grain, SegmentNames.Parse(target.Segment).Folded)] = new Target(target.Value, target.Low, target.High);
        return targets;
    }

    private static IEnumerable<T> Newest<T>(IEnumerable<T> versions)
        where T : Agreement => versions.OrderByDescending(version => version.EffectiveFrom).ThenByDescending(version => version.Version);
}

/// <summary>A definition version that governs a day.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Terms">What it says, without targets.</param>
/// <param name="Rules">The rules that records are classified by, under the number of the first version that has them.</param>
public sealed record DefinitionInForce(int Version, Terms Terms, int Rules);

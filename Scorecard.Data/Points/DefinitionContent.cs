using System.Text.Json;
using System.Text.Json.Serialization;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Points;

/// <summary>A definition as it is written in settings and kept in the store.</summary>
public sealed record DefinitionContent
{
    /// <summary>Parameters of the metrics that differ from their defaults, by metric and parameter.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, JsonElement>> Metrics { get; init; } = new Dictionary<string, Dictionary<string, JsonElement>>();

    /// <summary>The rules that derive stages; none if absent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public StageRules? Stages { get; init; }

    /// <summary>When the hand-off's clock runs; day and night if absent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BusinessHoursContent? BusinessHours { get; init; }

    /// <summary>What it says, checked.</summary>
    /// <exception cref="ArgumentException">A parameter, a rule or the hours cannot be used; the message names it.</exception>
    public Definition ToDefinition() => new(
        new ParameterValues(Metrics.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, JsonElement>)pair.Value)),
        Checked(Stages ?? StageRules.None),
        BusinessHours?.ToHours() ?? Scorecard.Metrics.Periods.BusinessHours.Always);

    private static StageRules Checked(StageRules stages)
    {
        Check("mql", stages.Mql);
        Check("sql", stages.Sql);
        return stages;
    }

    private static void Check(string stage, StageRule? rule)
    {
        if (rule is { ScoreAtLeast: null, LifecycleStages: null or [] })
            throw new ArgumentException($"stages.{stage}: expected lifecycleStages, a list of at least one, or scoreAtLeast, a number, or both.");
    }
}

/// <summary>Business hours as they are written in settings.</summary>
public sealed record BusinessHoursContent
{
    /// <summary>When they begin: <c>08:00</c>.</summary>
    public required TimeOnly Opens { get; init; }

    /// <summary>When they end; <c>00:00</c> is the midnight after.</summary>
    public required TimeOnly Closes { get; init; }

    /// <summary>The days of the week that are worked; Monday to Friday if absent.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Days that are not worked all the same.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    /// <summary>The time zone of the hours, by its IANA name; the reporting one if absent.</summary>
    public string? TimeZone { get; init; }

    internal BusinessHours ToHours() => new(Opens, Closes, Days, Holidays, TimeZone);
}

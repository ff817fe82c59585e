using System.Text.Json;
using System.Text.Json.Serialization;
using Scorecard.Data.Setup.Reading;
using Scorecard.Metrics.Agreements;
using Scorecard.Metrics.Contract;
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
    [Expected("a time of day on a whole minute", "\"08:00\"")]
    public required TimeOnly Opens { get; init; }

    /// <summary>When they end; <c>00:00</c> is the midnight after.</summary>
    [Expected("a time of day on a whole minute, after opens", "\"18:00\"")]
    public required TimeOnly Closes { get; init; }

    /// <summary>The days of the week that are worked; Monday to Friday if absent.</summary>
    [Expected("a list of days of the week", "[\"Monday\", \"Tuesday\"]", Most = 7)]
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Days that are not worked all the same.</summary>
    [Expected("a list of days", "[\"2026-12-25\"]", Most = 5000)]
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    /// <summary>The time zone of the hours, by its IANA name; the reporting one if absent.</summary>
    [Expected("a time zone by its IANA name", "\"Europe/Berlin\"", Text = TextKind.TimeZone)]
    public string? TimeZone { get; init; }

    internal BusinessHours ToHours() => new(Opens, Closes, Days, Holidays, TimeZone);
}

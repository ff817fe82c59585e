using System.Text.Json;
using System.Text.Json.Serialization;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Definitions;

namespace Scorecard.Data.Setup;

/// <summary>The configuration of a company: what the file given with <c>--config</c> says. A property it does not know is refused by name.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CompanySettings
{
    /// <summary>A short name of lower-case letters, digits and hyphens. A database holds one company and refuses another's.</summary>
    public required string Name { get; init; }

    /// <summary>The name that people see.</summary>
    public required string Title { get; init; }

    /// <summary>The reporting time zone, by its IANA name.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The reporting currency, ISO 4217.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>The first day of the week.</summary>
    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Monday;

    /// <summary>The month in which the fiscal year starts, 1 to 12.</summary>
    public int FiscalYearStartMonth { get; init; } = 1;

    /// <summary>The day that old data are judged as of; today if absent.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Parameters of the metrics that differ from their defaults, by metric and parameter.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, JsonElement>> Definition { get; init; } = new Dictionary<string, Dictionary<string, JsonElement>>();

    /// <summary>The rules that make a lead an MQL or SQL, where its source does not date the stage.</summary>
    public StageRules? Stages { get; init; }

    /// <summary>When the clock of the hand-off runs; day and night if absent.</summary>
    public BusinessHoursContent? BusinessHours { get; init; }

    /// <summary>What both teams sign together.</summary>
    internal DefinitionContent DefinitionContent => new() { Metrics = Definition, Stages = Stages, BusinessHours = BusinessHours };

    public IReadOnlyList<AgreedTarget> Targets { get; init; } = [];

    public IReadOnlyList<SourceConfiguration> Sources { get; init; } = [];

    /// <summary>When all facts are counted anew and compared.</summary>
    public FactCheckSettings FactCheck { get; init; } = new();

    /// <summary>How long past versions of records are kept.</summary>
    public HistorySettings History { get; init; } = new();
}

/// <summary>When all facts are counted anew from the records and held against those that pulls keep in step.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FactCheckSettings
{
    /// <summary>A cron expression in the reporting time zone. Sundays at 3 in the morning if absent.</summary>
    public string Schedule { get; init; } = "0 0 3 ? * SUN";
}

/// <summary>How long past versions of records are kept. Current records, points, agreements and the ledger are kept for good.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record HistorySettings
{
    /// <summary>For how many months a version is kept once another has taken its place, 1 to 1200. For good if absent: what is deleted is never known again.</summary>
    public int? KeepMonths { get; init; }

    /// <summary>When older ones are deleted: a cron expression in the reporting time zone. Every day at half past 4 in the morning if absent.</summary>
    public string Schedule { get; init; } = "0 30 4 * * ?";
}

/// <summary>A source in the configuration.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SourceConfiguration
{
    public required string Name { get; init; }

    /// <summary>What kind of source it is: <c>csv</c>, <c>demo</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>When it is pulled: a cron expression with seconds. Every hour if absent.</summary>
    public string Schedule { get; init; } = "0 0 * * * ?";

    /// <summary>The time zone of the schedule; the reporting one if absent.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Past this age its data are stale.</summary>
    public int StaleAfterHours { get; init; } = 36;

    /// <summary>How long after a period's end it may still be adding to it; until then the period is stale.</summary>
    public int AllowanceHours { get; init; }

    /// <summary>The options of its kind.</summary>
    public JsonElement Options { get; init; }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Setup.Reading;
using Scorecard.Metrics.Agreements;

namespace Scorecard.Data.Setup;

/// <summary>The configuration of a company: what the file given with <c>--config</c> says. A property it does not know is refused by name.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CompanySettings
{
    /// <summary>A short name of lower-case letters, digits and hyphens. A database holds one company and refuses another's.</summary>
    [Expected("1 to 40 lower-case letters, digits and hyphens, starting with a letter", "\"acme\"", Text = TextKind.Name)]
    public required string Name { get; init; }

    /// <summary>The name that people see.</summary>
    [Expected("one line of 1 to 100 characters", "\"Acme Inc.\"", Longest = 100)]
    public required string Title { get; init; }

    /// <summary>The reporting time zone, by its IANA name.</summary>
    [Expected("a time zone by its IANA name", "\"Europe/Berlin\"", Text = TextKind.TimeZone)]
    public string TimeZone { get; init; } = "UTC";

    /// <summary>The reporting currency, ISO 4217.</summary>
    [Expected("an ISO 4217 code in capital letters", "\"EUR\"", Text = TextKind.Currency)]
    public string Currency { get; init; } = "USD";

    /// <summary>The first day of the week.</summary>
    [Expected("a day of the week", "\"Sunday\"")]
    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Monday;

    /// <summary>The month in which the fiscal year starts, 1 to 12.</summary>
    [Expected("a month from 1 to 12", "4", From = 1, To = 12)]
    public int FiscalYearStartMonth { get; init; } = 1;

    /// <summary>How many values of each segment are counted apart, 1 to 10000: the most frequent ones when it was first seen. The rest of them count together, as "other".</summary>
    [Expected("a whole number of values from 1 to 10000", "200", From = 1, To = 10_000)]
    public int SegmentValues { get; init; } = 200;

    /// <summary>The day that old data are judged as of; today if absent.</summary>
    [Expected("a day from 1970 to 2100", "\"2026-09-30\"")]
    public DateOnly? AsOf { get; init; }

    /// <summary>A value is incomplete, and not coloured, when more than this share of the records that it reads could not be read or do not find the record they point to: 0 to 0.5.</summary>
    [Expected("a share from 0 to 0.5", "0.02", From = 0, To = 0.5)]
    public decimal IncompleteAbove { get; init; } = 0.02m;

    /// <summary>Parameters of the metrics that differ from their defaults, by metric and parameter.</summary>
    [Expected("parameters by metric", "{ \"sla-compliance\": { \"hours\": 4 } }")]
    public IReadOnlyDictionary<string, Dictionary<string, JsonElement>> Definition { get; init; } = new Dictionary<string, Dictionary<string, JsonElement>>();

    /// <summary>The rules that make a lead an MQL or SQL, where its source does not date the stage.</summary>
    [Expected("rules for mql, sql or both", "{ \"mql\": { \"scoreAtLeast\": 60 } }")]
    public StageRules? Stages { get; init; }

    /// <summary>When the clock of the hand-off runs; day and night if absent.</summary>
    [Expected("an object with opens and closes", "{ \"opens\": \"08:00\", \"closes\": \"18:00\" }")]
    public BusinessHoursContent? BusinessHours { get; init; }

    /// <summary>What both teams sign together.</summary>
    internal DefinitionContent DefinitionContent => new() { Metrics = Definition, Stages = Stages, BusinessHours = BusinessHours };

    /// <summary>What the teams have promised each other.</summary>
    [Expected("a list of targets", "[{ \"metric\": \"leads\", \"grain\": \"month\", \"value\": 500 }]", Most = 5000)]
    public IReadOnlyList<AgreedTarget> Targets { get; init; } = [];

    /// <summary>Where the data come from, in the order in which they are pulled first.</summary>
    [Expected("a list of sources", "[{ \"name\": \"crm\", \"kind\": \"csv\", \"options\": { \"files\": [ … ] } }]", Most = 200)]
    public IReadOnlyList<SourceConfiguration> Sources { get; init; } = [];

    /// <summary>When a pull is held until a person decides, because it loses too much.</summary>
    [Expected("an object with share, atLeast or both", "{ \"share\": 0.05, \"atLeast\": 20 }")]
    public LossGuardSettings LossGuard { get; init; } = new();

    /// <summary>When all facts are counted anew and compared.</summary>
    [Expected("an object with schedule", "{ \"schedule\": \"0 0 3 ? * SUN\" }")]
    public FactCheckSettings FactCheck { get; init; } = new();

    /// <summary>How long past versions of records are kept.</summary>
    [Expected("an object with keepMonths, schedule or both", "{ \"keepMonths\": 36 }")]
    public HistorySettings History { get; init; } = new();
}

/// <summary>When all facts are counted anew from the records and held against those that pulls keep in step.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record FactCheckSettings
{
    /// <summary>A cron expression in the reporting time zone. Sundays at 3 in the morning if absent.</summary>
    [Expected("a cron expression of five fields, or of six with seconds first", "\"0 0 3 ? * SUN\"", Text = TextKind.Schedule)]
    public string Schedule { get; init; } = "0 0 3 ? * SUN";
}

/// <summary>How much a pull may take away or fail to read of a record type before it is held until a person decides.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LossGuardSettings
{
    internal const decimal UsualShare = 0.05m;
    internal const int UsualAtLeast = 20;

    /// <summary>The share of the known records of a type, 0 to 1, that a pull may lose. A twentieth if absent; 1 holds none.</summary>
    [Expected("a share from 0 to 1", "0.05", From = 0, To = 1)]
    public decimal Share { get; init; } = UsualShare;

    /// <summary>A type of which fewer records are known is not guarded. 20 if absent.</summary>
    [Expected("a whole number of records from 1 to 1000000", "20", From = 1, To = 1_000_000)]
    public int AtLeast { get; init; } = UsualAtLeast;
}

/// <summary>How long past versions of records are kept. Current records, points, agreements and the ledger are kept for good.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record HistorySettings
{
    /// <summary>For how many months a version is kept once another has taken its place, 1 to 1200. For good if absent: what is deleted is never known again.</summary>
    [Expected("a whole number of months from 1 to 1200", "36", From = 1, To = 1200)]
    public int? KeepMonths { get; init; }

    /// <summary>When older ones are deleted: a cron expression in the reporting time zone. Every day at half past 4 in the morning if absent.</summary>
    [Expected("a cron expression of five fields, or of six with seconds first", "\"0 30 4 * * ?\"", Text = TextKind.Schedule)]
    public string Schedule { get; init; } = "0 30 4 * * ?";
}

/// <summary>A source in the configuration.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SourceConfiguration
{
    /// <summary>Its short name; records belong to it by this name.</summary>
    [Expected("1 to 40 lower-case letters, digits and hyphens, starting with a letter", "\"crm\"", Text = TextKind.Name)]
    public required string Name { get; init; }

    /// <summary>What kind of source it is: <c>csv</c>, <c>demo</c>, <c>warehouse</c>.</summary>
    [Expected("csv, demo or warehouse", "\"csv\"", Longest = 40)]
    public required string Kind { get; init; }

    /// <summary>When it is pulled: a cron expression with seconds. Every hour if absent. It is read where the source is made: one that cannot be used fails that source alone.</summary>
    [Expected("a cron expression of five fields, or of six with seconds first", "\"0 30 6 * * ?\"")]
    public string Schedule { get; init; } = "0 0 * * * ?";

    /// <summary>The time zone of the schedule; the reporting one if absent.</summary>
    [Expected("a time zone by its IANA name", "\"Europe/Berlin\"", Text = TextKind.TimeZone)]
    public string? TimeZone { get; init; }

    /// <summary>What its amounts are in that name no currency, and what its exchange rates are worth in; the reporting one if absent.</summary>
    [Expected("an ISO 4217 code in capital letters", "\"EUR\"", Text = TextKind.Currency)]
    public string? Currency { get; init; }

    /// <summary>Past this age its data are stale.</summary>
    [Expected("a whole number of hours from 1 to 87600", "36", From = 1, To = 87_600)]
    public int StaleAfterHours { get; init; } = 36;

    /// <summary>How long after a period's end it may still be adding to it; until then the period is stale.</summary>
    [Expected("a whole number of hours from 0 to 2400", "24", From = 0, To = 2400)]
    public int AllowanceHours { get; init; }

    /// <summary>When a pull of it is held; the company's if absent.</summary>
    [Expected("an object with share, atLeast or both", "{ \"share\": 0.05, \"atLeast\": 20 }")]
    public LossGuardSettings? LossGuard { get; init; }

    /// <summary>The options of its kind.</summary>
    [Expected("the options of its kind", "{ \"files\": [ … ] }")]
    public JsonElement Options { get; init; }
}

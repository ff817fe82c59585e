using System.Text.Json;
using Scorecard.Data.Model;
using Scorecard.Data.Setup;
using Scorecard.Metrics.Agreements;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Counting;

/// <summary>The company of the random pulls, in two versions of its rules and as many of its definition as count every fact there is.</summary>
internal static class PulledCompany
{
    public const string Zone = "America/New_York";

    /// <summary>The sources in the order in which the last, full pulls come.</summary>
    public static readonly string[] Sources = ["crm", "crm2", "billing", "ads", "bank"];

    /// <summary>The plain reading of the two rules, by the number of the first definition version that has them.</summary>
    public static readonly PlainRules[] Rules =
    [
        new(1, new PlainHours(Zone, 8, 18, day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !(day.Year == 2026 && (day.DayOfYear is 19 or 47))), 4, 24, null, null),
        new(2, new PlainHours("Europe/Berlin", 0, 24, day => day != new DateOnly(2026, 3, 30)), 6, 30,
            lead => lead.LifecycleStage is "mql" or "MQL" or "customer" || lead.Score >= 50,
            lead => lead.LifecycleStage is "sql" or "customer"),
    ];

    /// <summary>The source's own stages, office hours with holidays in the reporting zone, every parameter at its default.</summary>
    public static readonly CompanySettings Original = TestStore.Company(Sources) with
    {
        TimeZone = Zone,
        BusinessHours = new() { Opens = new(8, 0), Closes = new(18, 0), Holidays = [new(2026, 1, 19), new(2026, 2, 16)] },
        Targets = [new AgreedTarget("leads", "month", 3, Segment: "channel:web")],
    };

    /// <summary>Stages by rule, the clock running day and night in another zone, other deadlines; then every variant of a metric that needs facts of its own.</summary>
    public static IEnumerable<CompanySettings> Later =>
        from definition in new[]
        {
            """{"lead-conversion-rate":{"basis":"period"},"mql-to-sql-ratio":{"basis":"period"},"customer-retention":{"basis":"repeat-purchase"}}""",
            """{"lead-conversion-rate":{"entry":"lead"}}""",
            """{"lead-conversion-rate":{"entry":"lead","basis":"period"}}""",
            """{"lead-conversion-rate":{"entry":"sql"}}""",
            """{"lead-conversion-rate":{"entry":"sql","basis":"period"}}""",
        }
        select Original with
        {
            BusinessHours = new() { Opens = new(0, 0), Closes = new(0, 0), Days = Enum.GetValues<DayOfWeek>(), Holidays = [new(2026, 3, 30)], TimeZone = "Europe/Berlin" },
            Stages = new StageRules(
                new StageRule { LifecycleStages = ["mql", "customer"], ScoreAtLeast = 50 },
                new StageRule { LifecycleStages = ["customer", "sql"] }),
            Definition = new Dictionary<string, Dictionary<string, JsonElement>>(JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, JsonElement>>>(definition)!)
            {
                ["sla-compliance"] = new() { ["hours"] = JsonSerializer.SerializeToElement(6) },
                ["lead-acceptance-rate"] = new() { ["verdictHours"] = JsonSerializer.SerializeToElement(30) },
            },
        };
}

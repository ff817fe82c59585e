using System.Text.Json;
using Scorecard.Data.Counting;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.Data.Counting;

/// <summary>Every metric from the facts of the store against the same straight from the records, under every variant it has.</summary>
internal static class MetricDifferences
{
    private const double Tolerance = 1e-9;
    private const double RevenueTarget = 400;

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(PulledCompany.Zone);
    private static readonly Segment[] Segments = [Segment.Total, new("channel", "web"), new("channel", "")];
    private static readonly (string Word, Func<PlainLead, DateOnly?> Day)[] Entries = [("mql", lead => lead.Mql), ("lead", lead => lead.Created), ("sql", lead => lead.SqlRecorded)];
    private static readonly Dictionary<int, BusinessCalendar> Calendars = new()
    {
        [1] = new(PulledCompany.Original.BusinessHours!.ToHours(), Zone),
        [2] = new(PulledCompany.Later.First().BusinessHours!.ToHours(), Zone),
    };
    private static readonly string[] Bases = ["cohort", "ever", "period"];

    /// <summary>The metrics whose two values are not the same, each as a text; values are the same within 1e-9.</summary>
    public static IEnumerable<string> Of(FactBooks facts, PlainRecords records, IReadOnlyList<Period> periods) =>
        from segment in Segments
        from rules in PulledCompany.Rules
        from period in periods

        // Once over, once long over, once while it runs.
        from asOf in new[] { period.LastDay, new DateOnly(2026, 12, 31), period.Start.AddDays(period.Days / 2) }
        let plain = new PlainMetrics(records, rules, period, asOf, segments => segment.IsTotal || (segments.TryGetValue(segment.Dimension, out var value) && value == segment.Value))
        let table = facts.Of(segment, rules.Version).AsOf(asOf)
        from asked in All(plain)
        let value = MetricCatalog.Find(asked.Metric)!.Evaluate(table, period, Terms(rules, asked.Metric, asked.Parameters)).Value
        where !Same(value, asked.Value)
        select FormattableString.Invariant($"{asked.Metric} {JsonSerializer.Serialize(asked.Parameters)} of {period.Name} as of {asOf:O}, rules {rules.Version}, {segment}: {value:R} and not {asked.Value:R}");

    private static IEnumerable<(string Metric, Dictionary<string, object> Parameters, double? Value)> All(PlainMetrics plain)
    {
        (string, Dictionary<string, object>, double?) Plain(string metric, double? value) => (metric, [], value);
        yield return Plain("sla-compliance", plain.Sla());
        yield return Plain("speed-to-lead", plain.SpeedToLead());
        yield return Plain("lead-acceptance-rate", plain.Verdict("accepted"));
        yield return Plain("lead-rejection-rate", plain.Verdict("rejected"));
        yield return Plain("pipeline-coverage", plain.Coverage(RevenueTarget));
        yield return Plain("forecast", plain.Forecast());
        yield return Plain("revenue-won", plain.RevenueWon());
        yield return Plain("cost-per-mql", plain.CostPerMql());
        yield return Plain("customer-acquisition-cost", plain.AcquisitionCost());
        yield return Plain("customer-retention", plain.Retention());
        yield return Plain("gross-revenue-retention", plain.GrossRetention());
        yield return Plain("net-revenue-retention", plain.NetRetention());
        foreach (var asked in Conversions(plain).Concat(Velocities(plain)))
            yield return asked;
    }

    /// <summary>A cohort that is not mature yet has an estimate, which is no share of the records.</summary>
    private static IEnumerable<(string, Dictionary<string, object>, double?)> Conversions(PlainMetrics plain)
    {
        const int Window = 40;
        foreach (var basis in Bases.Where(basis => basis != "cohort" || plain.IsMature(Window)))
        {
            foreach (var (word, day) in Entries)
                yield return ("lead-conversion-rate", new() { ["entry"] = word, ["basis"] = basis, ["windowDays"] = Window }, plain.Conversion(day, lead => lead.Customer, basis, Window));
            yield return ("mql-to-sql-ratio", new() { ["basis"] = basis, ["windowDays"] = Window }, plain.Conversion(lead => lead.Mql, lead => lead.Sql, basis, Window));
        }

        if (plain.IsMature(Window))
            yield return ("customer-retention", new() { ["basis"] = "repeat-purchase", ["windowDays"] = Window }, plain.RepeatPurchase(Window));
    }

    private static IEnumerable<(string, Dictionary<string, object>, double?)> Velocities(PlainMetrics plain) =>
        from opportunities in new[] { "open-at-end", "open-at-start", "created", "worked" }
        from trailing in new[] { 0, 60 }
        from age in new[] { 0, 30 }
        select ("pipeline-velocity", new Dictionary<string, object> { ["opportunities"] = opportunities, ["trailingDays"] = trailing, ["maximumAgeDays"] = age }, plain.Velocity(opportunities, trailing, age));

    private static Terms Terms(PlainRules rules, string metric, Dictionary<string, object> parameters)
    {
        return new()
        {
            Parameters = new ParameterValues(new Dictionary<string, IReadOnlyDictionary<string, JsonElement>>
            {
                [metric] = parameters.ToDictionary(pair => pair.Key, pair => JsonSerializer.SerializeToElement(pair.Value)),
            }),
            Hours = Calendars[rules.Version],
            TargetOf = key => key == "revenue-won" ? new Target(RevenueTarget) : null,
        };
    }

    private static bool Same(double? one, double? other) =>
        one is null || other is null ? one is null && other is null : Math.Abs(one.Value - other.Value) <= Tolerance * Math.Max(1, Math.Abs(other.Value));
}

using System.Globalization;
using System.Text.Json;
using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.EndToEnd.Settings;

/// <summary>The few rows that the company with the chosen settings has, as files and as what they come to, worked out plainly.</summary>
/// <param name="HasChanged">Whether they are those of the second pull.</param>
internal sealed record ChosenFiles(bool HasChanged)
{
    public static readonly DateTimeOffset Now = new(2026, 4, 20, 12, 0, 0, TimeSpan.Zero);

    private const string HandedOff = "H,2026-02-20 15:00,2026-02-20 15:00,2026-02-20 16:00,2026-02-23 10:00,Marketing Qualified,web";

    /// <summary>Where they fall depends on the zone: half an hour before midnight in Greenwich, on the last day of a week, month and quarter.</summary>
    private static readonly string[] s_instants = ["2026-02-28T23:30:00Z", "2026-03-31T23:30:00Z", "2026-03-07T23:30:00Z", "2026-03-15T12:00:00Z"];

    private string[] Days => HasChanged ? ["2026-02-03", "2026-03-15", "2026-03-16", "2026-04-15", "2026-03-17"] : ["2026-02-03", "2026-03-15", "2026-03-16", "2026-04-15"];

    private int Won => HasChanged ? 200 : 100;

    private string Left => HasChanged ? "2026-03-20" : "";

    /// <summary>Writes the files of the company.</summary>
    public void Write(string folder, string currency)
    {
        File.WriteAllLines(Path.Combine(folder, "leads.csv"),
        [
            "id,created,mql,assigned,touch,stage,channel", HandedOff,
            .. s_instants.Select((at, number) => $"i{number},{at},{at},,,{(number == 0 ? "other" : "Marketing Qualified")},web"),
            .. Days.Select((day, number) => $"d{number},{day},,,,new,mail"),
        ]);
        File.WriteAllLines(Path.Combine(folder, "deals.csv"), ["id,outcome,closed,amount,currency", $"w1,won,2026-03-05,{Won},EUR", "w2,won,2026-03-05,100,USD", "l1,lost,2026-03-06,7,EUR"]);
        File.WriteAllLines(Path.Combine(folder, "customers.csv"), ["customer,from,to,amount", $"c1,2026-01-15,{Left},10", "c2,2026-01-15,2026-03-10,10", "c3,2026-01-15,,10"]);
        File.WriteAllLines(Path.Combine(folder, "spend.csv"), ["from,to,kind,amount", "2026-03-01,2026-03-31,media,310"]);
        File.WriteAllLines(Path.Combine(folder, "rates.csv"), ["day,currency,rate", currency == "EUR" ? "2026-03-05,USD,0.5" : "2026-03-05,EUR,2"]);
    }

    /// <summary>The options that read them.</summary>
    public static JsonElement Options(DateOnly? completeFrom)
    {
        var coverage = completeFrom is { } day ? $$""", "coverage": { "from": "{{day:yyyy-MM-dd}}" }""" : "";
        var common = $$""" "dataTime": "2026-04-19" """;
        return JsonSerializer.Deserialize<JsonElement>(
            $$"""
            { "files": [
                { "file": "leads.csv", "record": "lead", "columns": { "id": "id", "created": "created", "mql": "mql", "assigned": "assigned", "firstTouch": "touch", "lifecycleStage": "stage" },
                  "segments": { "channel": "channel" }, {{common}} {{coverage}} },
                { "file": "deals.csv", "record": "deal", "columns": { "id": "id", "outcome": "outcome", "closed": "closed", "amount": "amount", "currency": "currency" }, {{common}} },
                { "file": "customers.csv", "record": "customer", "columns": { "customer": "customer", "from": "from", "to": "to", "monthlyAmount": "amount" }, {{common}} },
                { "file": "spend.csv", "record": "spend", "columns": { "from": "from", "to": "to", "kind": "kind", "amount": "amount" }, {{common}} },
                { "file": "rates.csv", "record": "rate", "columns": { "day": "day", "currency": "currency", "rate": "rate" }, {{common}} } ] }
            """);
    }

    /// <summary>How many leads there are in each period of a grain, by the period's name.</summary>
    public Dictionary<string, double> Leads(Grain grain, Chosen chosen) => CreatedOn(chosen.Zone)
        .Where(day => chosen.AsOf is not { } asOf || day <= asOf)
        .Where(day => chosen.CompleteFrom is not { } from || PlainCalendar.End(grain, day, chosen) > from)
        .GroupBy(day => PlainCalendar.Name(grain, day, chosen))
        .ToDictionary(period => period.Key, period => (double)period.Count());

    /// <summary>How many leads have become MQLs in all: by their date, and where there is a rule by their stage too.</summary>
    public static int Mqls(Chosen chosen) => chosen.HasStageRule ? s_instants.Length : s_instants.Length + 1;

    /// <summary>What was won on 5 March.</summary>
    public double Revenue(string currency) => currency == "EUR" ? Won + 50 : (2 * Won) + 100;

    /// <summary>The share of the three customers who were still there at the end of a period that began before the first of them left.</summary>
    public double Retained(DateOnly lastDay) => (1 + (lastDay < new DateOnly(2026, 3, 10) ? 1 : 0) + (HasChanged && lastDay >= new DateOnly(2026, 3, 20) ? 0 : 1)) / 3.0;

    private IEnumerable<DateOnly> CreatedOn(TimeZoneInfo zone) =>
    [
        new(2026, 2, 20),
        .. s_instants.Select(at => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), zone).DateTime)),
        .. Days.Select(day => DateOnly.Parse(day, CultureInfo.InvariantCulture)),
    ];
}

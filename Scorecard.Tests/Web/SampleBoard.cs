using System.Globalization;
using Scorecard.Data.Queries;

namespace Scorecard.Tests.Web;

/// <summary>A board with everything on it that a page must cope with: tension, a stale source, every grey, a close call, cohorts, an estimate, gaps in a trend, long labels.</summary>
internal static class SampleBoard
{
    public static readonly DateTimeOffset Now = new(2026, 11, 3, 8, 31, 0, TimeSpan.Zero);

    private static readonly string[] s_periods =
    [
        .. Enumerable.Range(0, 13).Select(back => new DateOnly(2025, 10, 1).AddMonths(back).ToString("yyyy-MM", CultureInfo.InvariantCulture)),
    ];

    public static ScorecardView View() => new(
        "month", "2026-10", new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 1), false, null, new DateOnly(2026, 11, 2), 412,
        "red", null, new StatusCounts(4, 4, 1, 9),
        new TensionView("begun", "marketing-green", 2, ["leads", "mqls", "cost-per-mql", "revenue-won", "pipeline-velocity", "win-rate"], 1),
        [.. Headline(), .. Others()],
        Sources());

    /// <summary>The month after, three days of it: cohorts are carried over, and all else is part of a month.</summary>
    public static ScorecardView SoFar() => View() with
    {
        Period = "2026-11", Start = new DateOnly(2026, 11, 1), End = new DateOnly(2026, 12, 1), Running = true, DaysSoFar = 3,
        Overall = "grey", OverallReason = "so far, 3 of 30 days: a period that is running is not judged", Counts = new StatusCounts(0, 0, 9, 9), Tension = new TensionView("none", null, 0, [], null),
        Metrics = [.. View().Metrics.Select(metric => metric with
        {
            Status = "not-yet-mature", Reason = "so far: the period is still running", CloseCall = false, Restated = null,
            Trend = metric.Cohort is not null ? [.. metric.Trend.SkipLast(1), metric.Trend[^1] with { Status = "not-yet-mature" }]
                : [.. metric.Trend.Skip(1), new TrendPoint("2026-11", metric.Value, "not-yet-mature", null, Running: true)],
        })],
    };

    /// <summary>The same with only the first <paramref name="headline"/> headline metrics.</summary>
    public static ScorecardView View(int headline)
    {
        var view = View();
        return view with { Metrics = [.. view.Metrics.Where(metric => metric.Headline).Take(headline)] };
    }

    public static ScorecardView Empty() => View() with
    {
        Overall = "grey", OverallReason = "no source has delivered", Counts = new StatusCounts(0, 0, 9, 9), Tension = new TensionView("none", null, 0, [], null),
        Metrics = [.. View().Metrics.Select(metric => metric with { Value = null, Low = null, High = null, N = null, Status = "no-data", Reason = null, Trend = [] })],
        Sources = [.. Sources().Select(source => source with { State = "never", DataAsOf = null, LastRun = null })],
    };

    /// <summary>What the MQLs were before two leads came in late.</summary>
    public static RestatedView Restated { get; } = new(318, "red", Now.AddDays(-2), 342, "green", Now.AddHours(-1));

    public static IReadOnlyList<NoteView> Notes { get; } =
    [
        new(1, "mqls", new(2026, 6, 3), "2026-06", null, "Webinars began", "Ana", Now),
        new(3, null, new(2026, 8, 1), "2026-08", null, "Prices went up", "Ana", Now),
        new(2, "mqls", new(2026, 9, 12), "2026-09", null, "Scores above 60 count from today, <b>not</b> 50", "Ben", Now),
        new(4, "leads", new(2020, 8, 1), "2020-08", null, "Before all trends", "Ana", Now),
    ];

    public static MetricView Metric(string key) => View().Metrics.Single(metric => string.Equals(metric.Key, key, StringComparison.Ordinal));

    public static IReadOnlyList<SourceView> Sources() =>
    [
        new("crm", "csv", "stale", new DateTimeOffset(2026, 10, 31, 14, 10, 0, TimeSpan.Zero), "0 0/15 * * * ?", "Europe/Berlin", false, Now.AddMinutes(14), Run(118, "crm"), StaleSince: new DateTimeOffset(2026, 11, 2, 2, 10, 0, TimeSpan.Zero)),
        new("ads", "demo", "fresh", Now.AddHours(-2), "0 30 6 * * ?", "Europe/Berlin", false, Now.AddHours(22), Run(119, "ads") with { State = "succeeded", Error = null }),
        new("billing-of-the-north-american-subsidiary", "csv", "never", null, "0 15 10 L-2 * ?", "America/New_York", true, null, null),
    ];

    public static RunView Run(long id, string source) => new(
        id, source, "failed", "schedule", Now.AddMinutes(-16), Now.AddMinutes(-16), Now.AddMinutes(-15), 61.4, 12_406, 31, 4, 12_369, 0, 2, 1, null,
        new DateTimeOffset(2026, 10, 31, 14, 10, 0, TimeSpan.Zero),
        "The file deals.csv has no column “won_date”. Nothing was changed. Rename the column in the mapping or in the file.");

    public static IReadOnlyList<RejectView> Rejects() =>
    [
        new(1, false, "This is not a date", "leads.csv", 1_482, "created", "31/02/2026", "L-1482,31/02/2026,organic,,EMEA"),
        new(2, true, "Won before it was created", "deals.csv", 77, "won_date", "2026-01-03", "D-77,2026-02-01,2026-01-03,won,4200.00,USD"),
        new(3, false, "The identifier is missing", null, 12, "id", "", null),
    ];

    private static IEnumerable<MetricView> Headline()
    {
        var rate = Sample("lead-conversion-rate", "Lead conversion rate", "shared", "ratio", 0.1193, 0.11, "green", Rising(0.098, 0.115)) with { Low = 0.1020, High = 0.1390, N = 1_174, Cohort = "2026-07" };
        rate = rate with { Trend = Back(rate.Trend, 3) };
        yield return rate;
        var sqls = Sample("mql-to-sql-ratio", "MQL-to-SQL ratio", "shared", "ratio", 0.371, 0.40, "red", Falling(0.43, 0.39)) with { Low = 0.32, High = 0.398, N = 318, Cohort = "2026-09" };
        yield return sqls with { Trend = Back(sqls.Trend, 1) };
        yield return Sample("customer-acquisition-cost", "Customer acquisition cost", "shared", "money", 3_240, 3_000, "red", Rising(2_800, 3_060)) with { Low = 2_510, High = 4_180, N = 42, CloseCall = true, Direction = "lower" };
        yield return Sample("customer-retention", "Customer retention", "shared", "ratio", 0.984, 0.98, "green", Flat(0.984)) with { Low = 0.961, High = 0.993, N = 402, CloseCall = true };
        yield return Sample("mqls", "Marketing qualified leads", "marketing", "count", 342, 320, "green", Rising(280, 324)) with { N = 342, Restated = Restated };
        yield return Sample("cost-per-mql", "Cost per MQL", "marketing", "money", 138, 150, "green", Falling(176, 144)) with { Low = 124, High = 154, N = 342, Direction = "lower", CloseCall = true };
        yield return Sample("revenue-won", "Revenue won", "sales", "money", 362_140, 400_000, "red", Falling(431_000, 383_000)) with { Low = 301_000, High = 423_000, N = 38, CloseCall = true };
        yield return Sample("pipeline-velocity", "Pipeline velocity", "sales", "money-per-day", 11_214, 13_000, "red", Falling(14_100, 12_120)) with { Low = 9_100, High = 12_900, N = 38, Notes = ["31 open deals are older than the longest cycle of the last year"], WithoutOldDeals = new WithoutOldView(9_870, 31) };
        yield return Sample("sla-compliance", "Hand-off in time", "sales", "ratio", null, 0.85, "stale", Flat(0.83)) with { Reason = "crm has no data after 31 Oct" };
    }

    private static IEnumerable<MetricView> Others()
    {
        yield return Sample("gross-revenue-retention", "Gross revenue retention", "shared", "ratio", 0.971, 0.975, "red", Flat(0.97)) with { Headline = false, Low = 0.949, High = 0.984, N = 402, CloseCall = true };
        yield return Sample("net-revenue-retention", "Net revenue retention", "shared", "ratio", 1.034, 1.00, "green", Rising(0.99, 1.02)) with { Headline = false, Low = 1.01, High = 1.058, N = 402 };
        yield return Sample("lead-acceptance-rate", "Share of the handed-over leads that sales accepted", "shared", "ratio", 0.68, 0.75, "too-few", Gaps(0.7)) with { Headline = false, Reason = "19 of the 20 needed", N = 19 };
        yield return Sample("lead-rejection-rate", "Lead rejection rate", "shared", "ratio", 0.118, null, "no-target", Flat(0.12)) with { Headline = false, N = 402, Direction = "none" };
        yield return Sample("leads", "Leads", "marketing", "count", 1_112, 1_050, "green", Rising(930, 1_072)) with { Headline = false, N = 1_112 };
        yield return Sample("win-rate", "Win rate", "sales", "ratio", 0.262, 0.30, "red", Falling(0.33, 0.281)) with { Headline = false, Low = 0.199, High = 0.337, N = 145, CloseCall = true };
        yield return Sample("sqls", "Sales qualified leads", "sales", "count", 0, 130, "red", Falling(140, 20)) with { Headline = false, N = 0 };
        yield return Sample("opportunities-created", "Opportunities created", "sales", "count", 131, 130, "green", Flat(131)) with { Headline = false };
        yield return Sample("deals-won", "Deals won", "sales", "count", 38, 40, "red", Flat(39)) with { Headline = false };
        yield return Sample("sales-cycle", "Sales cycle", "sales", "days", 48.8, null, "undefined", Flat(47)) with { Headline = false, Value = null, Reason = "no deal was won", Direction = "none" };
        yield return Sample("average-deal", "Average deal", "sales", "money", 9_530, null, "no-target", Flat(9_400)) with { Headline = false, N = 38 };
        yield return Sample("speed-to-lead", "Speed to lead", "sales", "hours", 5.2, 4, "not-yet-mature", Rising(3.1, 4.4)) with { Headline = false, Reason = "followed 12 of 30 days", Estimate = true, Direction = "lower" };
        yield return Sample("pipeline-coverage", "Pipeline coverage", "sales", "times", 3.4, null, "green", Flat(3.2)) with { Headline = false, Target = new TargetView(null, 3, 5), Direction = "band" };
    }

    private static MetricView Sample(string key, string label, string owner, string unit, double? value, double? target, string status, double?[] before) => new(
        key, label, owner, unit, unit.StartsWith("money", StringComparison.Ordinal) ? "USD" : null, "higher", true,
        value, null, null, null, target is { } aim ? new TargetView(aim, null, null) : null, status, null, false, null, false,
        [.. s_periods.Select((period, i) => new TrendPoint(period, i < 12 ? before[i] : value, i < 12 ? "green" : status))],
        [], new Dictionary<string, double>(), 3, 2, 412);

    /// <summary>A cohort's trend ends with the cohort.</summary>
    private static IReadOnlyList<TrendPoint> Back(IReadOnlyList<TrendPoint> trend, int months) =>
        [.. trend.Select(point => point with { Period = DateOnly.ParseExact($"{point.Period}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).AddMonths(-months).ToString("yyyy-MM", CultureInfo.InvariantCulture) })];

    private static double?[] Rising(double from, double to) => Wave(from, to);

    private static double?[] Falling(double from, double to) => Wave(from, to);

    private static double?[] Flat(double around) => Wave(around * 0.99, around);

    private static double?[] Gaps(double around) => [null, around, around * 1.02, null, around * 0.9, null, null, around, around * 1.1, around, around * 1.03, around];

    // A straight way with the same small ups and downs each time, ending exactly at the last value.
    private static double?[] Wave(double from, double to)
    {
        double[] ripple = [0, .3, -.4, .6, -.2, .5, -.5, .4, .1, -.6, .3, 0];
        return [.. Enumerable.Range(0, 12).Select(i => (double?)(from + (to - from) * i / 11 + ripple[i] * Math.Max(Math.Abs(to - from), from * 0.008) * 0.35))];
    }
}

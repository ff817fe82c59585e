using System.Text.Json;
using Scorecard.Data.Points;
using Scorecard.Data.Setup;
using Scorecard.Metrics.Agreements;

namespace Scorecard.Tests.EndToEnd.Settings;

/// <summary>One row of choices: a company whose every setting is one of several.</summary>
internal sealed record Chosen
{
    private static readonly BusinessHoursContent s_weekdays = new() { Opens = new(9, 0), Closes = new(17, 0) };
    private static readonly DayOfWeek[] s_weekStarts = [DayOfWeek.Monday, DayOfWeek.Sunday, DayOfWeek.Saturday];
    private static readonly int[] s_fiscalMonths = [1, 4, 7];
    private static readonly string[] s_zones = ["UTC", "Europe/Berlin", "America/New_York", "Pacific/Auckland"];
    private static readonly string[] s_currencies = ["EUR", "USD"];
    private static readonly (BusinessHoursContent? Hours, int Minutes)[] s_hours =
    [
        (null, 66 * 60),
        (s_weekdays, 2 * 60),
        (s_weekdays with { Holidays = [new(2026, 2, 23)] }, 60),
        (s_weekdays with { Days = [DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday] }, 9 * 60),
    ];
    private static readonly int[] s_allowances = [0, 720];
    private static readonly DateOnly?[] s_coverages = [null, new(2026, 3, 10)];
    private static readonly DateOnly?[] s_asOfs = [null, new(2026, 4, 12)];
    private static readonly string[] s_targetGrains = ["month", "week", "quarter"];
    private static readonly StageRules?[] s_stages = [null, new StageRules(Mql: new StageRule { LifecycleStages = ["marketing  qualified"] })];
    private static readonly int[] s_windows = [90, 30];
    private static readonly int?[] s_keptMonths = [null, 1];
    private static readonly int[] s_staleHours = [36, 1];

    private readonly int[] _row;

    private Chosen(int[] row) => _row = row;

    /// <summary>How many choices each setting has.</summary>
    public static IReadOnlyList<int> Choices { get; } =
    [
        s_weekStarts.Length, s_fiscalMonths.Length, s_zones.Length, s_currencies.Length, s_hours.Length, s_allowances.Length, s_coverages.Length,
        s_asOfs.Length, s_targetGrains.Length, s_stages.Length, s_windows.Length, s_keptMonths.Length, s_staleHours.Length,
    ];

    public static IReadOnlyList<Chosen> All { get; } = [.. AllPairs.Of(Choices).Select(row => new Chosen(row))];

    public DayOfWeek WeekStart => s_weekStarts[_row[0]];

    public int FiscalMonth => s_fiscalMonths[_row[1]];

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(s_zones[_row[2]]);

    public string Currency => s_currencies[_row[3]];

    /// <summary>In business hours, from Friday 20 February at 16:00 to Monday at 10:00.</summary>
    public int BusinessMinutes => s_hours[_row[4]].Minutes;

    public int AllowanceHours => s_allowances[_row[5]];

    public DateOnly? CompleteFrom => s_coverages[_row[6]];

    public DateOnly? AsOf => s_asOfs[_row[7]];

    public string TargetGrain => s_targetGrains[_row[8]];

    public bool HasStageRule => s_stages[_row[9]] is not null;

    public int WindowDays => s_windows[_row[10]];

    /// <summary>The company, with one source that reads the folder's files.</summary>
    public CompanySettings Company(JsonElement options) => new()
    {
        Name = "chosen",
        Title = "Chosen",
        WeekStart = WeekStart,
        FiscalYearStartMonth = FiscalMonth,
        TimeZone = Zone.Id,
        Currency = Currency,
        AsOf = AsOf,
        BusinessHours = s_hours[_row[4]].Hours,
        Stages = s_stages[_row[9]],
        Definition = new Dictionary<string, Dictionary<string, JsonElement>>
        {
            ["lead-conversion-rate"] = new() { ["windowDays"] = JsonSerializer.SerializeToElement(WindowDays) },
        },
        Targets = [new("leads", TargetGrain, Value: 1)],
        History = new HistorySettings { KeepMonths = s_keptMonths[_row[11]] },
        Sources =
        [
            new SourceConfiguration { Name = "crm", Kind = "csv", Currency = Currency, AllowanceHours = AllowanceHours, StaleAfterHours = s_staleHours[_row[12]], Options = options },
        ],
    };

    public override string ToString() =>
        $"{WeekStart}, fiscal {FiscalMonth}, {Zone.Id}, {Currency}, {BusinessMinutes} min, allowance {AllowanceHours}, from {CompleteFrom:yyyy-MM-dd}, as of {AsOf:yyyy-MM-dd}, "
        + $"target a {TargetGrain}, stage rule {HasStageRule}, window {WindowDays}, kept {s_keptMonths[_row[11]]}, stale after {s_staleHours[_row[12]]}";
}

namespace Scorecard.Worker.Sources.Demo.Company;

/// <summary>
/// The numbers that make the demo company what it is, and the one place to tune it. They aim at the demo targets of
/// metrics.md: most values near their target, more often on its right side than not.
/// </summary>
internal static class DemoCompany
{
    public const string Currency = "USD";

    /// <summary>How long before its first day the company is lived through, so that its first month has a pipeline like any other.</summary>
    public const int WarmUpDays = 200;

    /// <summary>What happens besides everyday life. The tension is in the last two full months for whoever begins 18 months after the start.</summary>
    public static readonly IReadOnlyList<Chapter> Chapters =
    [
        // Clicks get dearer, and sales hunts bigger deals and wins fewer of them: good and bad on both sides, so no tension.
        new(14, 16) { Steady = true, Leads = 1.05, Mqls = 1.03, Media = 1.27, WinRate = 0.90, Amounts = 1.10 },

        // Marketing lowers the bar and floods sales: more leads, more and cheaper MQLs; fewer, smaller, slower wins.
        new(17, 18) { Steady = true, Leads = 1.12, Mqls = 1.12, Sqls = 0.74, Media = 0.98, WinRate = 0.66, Amounts = 0.60, SalesPace = 0.93 },
    ];

    public static readonly Chapter EverydayLife = new(int.MinValue, int.MaxValue);

    // Volume
    public const double LeadsPerDay = 35.3;
    public const double GrowthPerMonth = 0.003;
    public const double LeadsOfDaySpread = 0.25;
    public const double OutboundDealsPerWorkingDay = 0.54;

    /// <summary>January to December.</summary>
    public static readonly IReadOnlyList<double> Seasons = [1.03, 1.02, 1.05, 1.02, 1.01, 1.00, 0.95, 0.92, 1.03, 1.04, 1.02, 0.91];

    /// <summary>Sunday to Saturday; they average 1.</summary>
    public static readonly IReadOnlyList<double> Weekdays = [0.40, 1.22, 1.30, 1.28, 1.26, 1.12, 0.42];

    // Where leads come from
    public const string OutboundChannel = "outbound";

    public static readonly IReadOnlyList<Channel> Channels =
    [
        new("paid-search", LeadShare: 0.36, MqlFactor: 1.00, SqlFactor: 1.02, MediaPerDay: 660),
        new("organic", LeadShare: 0.30, MqlFactor: 1.12, SqlFactor: 1.08, MediaPerDay: 205),
        new("social", LeadShare: 0.21, MqlFactor: 0.66, SqlFactor: 0.80, MediaPerDay: 340),
        new("events", LeadShare: 0.12, MqlFactor: 1.30, SqlFactor: 1.00, MediaPerDay: 290),
        new("", LeadShare: 0.01, MqlFactor: 1.00, SqlFactor: 1.00, MediaPerDay: 0),
    ];

    public static readonly IReadOnlyList<(string Name, double Weight)> Regions = [("EMEA", 0.42), ("Americas", 0.36), ("APAC", 0.22)];

    // From lead to SQL
    public static readonly Quantiles LeadHour = new((0, 7), (0.15, 9), (0.5, 12.5), (0.85, 17), (1, 22));
    public const double MqlShare = 0.299;
    public static readonly Quantiles DaysToMql = new((0, 0), (0.45, 0.99), (0.7, 4), (0.9, 12), (1, 26));
    public static readonly Quantiles MinutesToAssigned = new((0, 2), (0.7, 15), (0.95, 60), (1, 240));
    public const double TouchedShare = 0.965;
    public const double TouchedInTimeShare = 0.905;
    public static readonly Quantiles MinutesToTouchInTime = new((0, 6), (0.5, 55), (0.9, 170), (1, 232));
    public static readonly Quantiles HoursToLateTouch = new((0, 5), (0.6, 24), (1, 72));
    public const double AcceptedShareOfTouched = 0.795;
    public const double RejectedShareOfTouched = 0.185;
    public static readonly Quantiles HoursToVerdict = new((0, 0.3), (0.6, 5), (0.9, 30), (1, 72));
    public static readonly Quantiles DaysToSql = new((0, 0.1), (0.3, 2), (0.7, 8), (0.95, 22), (1, 40));
    public const double SqlShareOfAccepted = 0.56;

    public static readonly IReadOnlyList<(string Name, double Weight)> RejectReasons =
        [("not ready to buy", 0.32), ("no budget", 0.24), ("wrong fit", 0.22), ("cannot be reached", 0.15), ("bad contact data", 0.07)];

    // Deals
    public const double DealShareOfSqls = 0.89;
    public static readonly Quantiles DaysToDeal = new((0, 0), (0.6, 0.9), (1, 3));
    public static readonly Quantiles DaysToQualified = new((0, 0), (0.5, 0.9), (0.9, 3), (1, 5));
    public static readonly Quantiles CycleDays = new((0, 6), (0.1, 14), (0.25, 23), (0.5, 35), (0.75, 48), (0.9, 60), (1, 84));
    public static readonly Quantiles Amount = new((0, 2_600), (0.1, 4_600), (0.25, 6_200), (0.5, 8_800), (0.75, 12_400), (0.9, 16_800), (1, 30_000));
    public const double WinRate = 0.310;
    public const double WinRateWhim = 0.09;
    public const double AmountMissingShare = 0.01;
    public static readonly Quantiles ExpectedCloseAgainstTruth = new((0, 0.6), (0.5, 1), (1, 1.4));
    public const decimal ProbabilityBeforeQualified = 0.10m;
    public static readonly IReadOnlyList<(decimal Name, double Weight)> Probabilities = [(0.2m, 0.3), (0.3m, 0.35), (0.4m, 0.2), (0.6m, 0.15)];

    // Customers
    public const int BaseCustomers = 600;
    public static readonly Quantiles BaseCustomerAgeDays = new((0, 5), (0.5, 400), (1, 1_400));
    public static readonly Quantiles BaseMonthlyAmount = new((0, 220), (0.25, 520), (0.5, 740), (0.75, 1_030), (1, 2_500));
    public const int CustomerMonthDays = 30;
    public const double ChurnPerMonth = 0.0172;
    public const double UpgradePerMonth = 0.060;
    public const double DowngradePerMonth = 0.018;
    public static readonly Quantiles UpgradePercent = new((0, 115), (0.5, 132), (1, 175));
    public static readonly Quantiles DowngradePercent = new((0, 55), (0.5, 76), (1, 90));
    public const double ReturnShare = 0.12;
    public static readonly Quantiles DaysToReturn = new((0, 45), (0.5, 120), (1, 260));

    // Cost
    public const double MediaWhim = 0.06;
    public const double MediaOfDaySpread = 0.15;
    public const double MediaGrowthPerMonth = 0.003;
    public const double SalariesPerMonth = 57_000;
    public const double ToolsPerMonth = 14_000;
    public const double RaisePerMonth = 0.0015;

    /// <summary>How far behind the data are on the stale day: an hour past the two days that are allowed.</summary>
    public static readonly TimeSpan StaleAge = TimeSpan.FromHours(49);
}

/// <summary>A channel that leads come from; the blank one is what the company's people forgot to fill in.</summary>
internal sealed record Channel(string Name, double LeadShare, double MqlFactor, double SqlFactor, double MediaPerDay);

using System.Globalization;

namespace Scorecard.Tests.RealData.Plain;

/// <summary>The Maven company computed a second time, straight from its files and by loops over records; no code of the product.</summary>
internal sealed class PlainMaven
{
    private static readonly Coverage DealsCovered = new(new DateOnly(2017, 3, 1));
    private static readonly DateOnly AsOf = new(2017, 12, 31);

    private readonly List<PlainDeal> deals = [];
    private readonly PlainJudge judge;

    public PlainMaven(string folder, IReadOnlyDictionary<(string, string), double> targets)
    {
        judge = new PlainJudge(AsOf, targets);
        var offices = PlainCsv.Read(folder, "sales_teams.csv").ToDictionary(row => row["sales_agent"], row => row["regional_office"], StringComparer.Ordinal);
        foreach (var row in PlainCsv.Read(folder, "sales_pipeline.csv"))
            deals.Add(new PlainDeal(
                row["account"], row["product"] == "GTXPro" ? "GTX Pro" : row["product"], offices[row["sales_agent"]], row["deal_stage"],
                Day(row["engage_date"]), Day(row["close_date"]), row["close_value"].Length == 0 ? 0 : decimal.Parse(row["close_value"], CultureInfo.InvariantCulture)));
    }

    public IEnumerable<string> Products => deals.Select(deal => deal.Product).Distinct(StringComparer.Ordinal);

    public IEnumerable<string> Regions => deals.Select(deal => deal.Region).Distinct(StringComparer.Ordinal);

    /// <summary>How many accounts won their first deal on each day.</summary>
    public Dictionary<DateOnly, int> NewCustomers()
    {
        var first = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var deal in deals.Where(deal => deal.Stage == "Won"))
            if (!first.TryGetValue(deal.Account, out var day) || deal.Closed < day)
                first[deal.Account] = deal.Closed!.Value;
        return first.Values.GroupBy(day => day).ToDictionary(group => group.Key, group => group.Count());
    }

    /// <summary>Everything the scorecard says of the period for the deals of a product or region; all of them where both are null.</summary>
    public Dictionary<string, Expected> All(PlainPeriod period, string? product = null, string? region = null)
    {
        var of = deals.Where(deal => (product is null || deal.Product == product) && (region is null || deal.Region == region)).ToList();
        var isTotal = product is null && region is null;
        var won = of.Where(deal => deal.Stage == "Won" && period.Has(deal.Closed)).ToList();
        var lost = of.Count(deal => deal.Stage == "Lost" && period.Has(deal.Closed));
        Expected Judge(string metric, Formula formula) => judge.Judge(metric, period, isTotal, formula, DealsCovered);
        double closed = won.Count + lost;
        double? winRate = closed == 0 ? null : won.Count / closed;
        double? amount = won.Count == 0 ? null : (double)won.Sum(deal => deal.Amount) / won.Count;
        double? cycle = won.Count == 0 ? null : (double)won.Sum(deal => deal.Cycle) / won.Count;
        return new()
        {
            ["deals-won"] = Judge("deals-won", new Formula(won.Count, won.Count)),
            ["revenue-won"] = Judge("revenue-won", new Formula((double)won.Sum(deal => deal.Amount), won.Count)),
            ["opportunities-created"] = Judge("opportunities-created", Count(of.Count(deal => period.Has(deal.Engaged)))),
            ["win-rate"] = Judge("win-rate", new Formula(winRate, closed, 20)) with { Parts = closed == 0 ? [] : new() { ["won"] = won.Count, ["lost"] = lost } },
            ["average-deal"] = Judge("average-deal", new Formula(amount, won.Count, 10, HasDirection: false)),
            ["sales-cycle"] = Judge("sales-cycle", new Formula(cycle, won.Count, 10, HasDirection: false)) with { Parts = won.Count == 0 ? [] : new() { ["medianDays"] = Median(won) } },
            ["pipeline-velocity"] = Velocity(of, period, won.Count, winRate, amount, cycle, Judge),
        };
    }

    private static Expected Velocity(
        List<PlainDeal> of, PlainPeriod period, int won, double? winRate, double? amount, double? cycle, Func<string, Formula, Expected> judge)
    {
        var lastDay = period.LastDay < AsOf ? period.LastDay : AsOf;
        var (open, overdue, longest) = (0, 0, LongestOfLastYear(of, lastDay));
        foreach (var deal in of)
        {
            if (deal.Engaged is not { } engaged || engaged > lastDay || deal.Closed <= lastDay)
                continue;
            open++;
            if (lastDay.DayNumber - engaged.DayNumber > longest)
                overdue++;
        }

        if (won == 0 || cycle == 0)
            return judge("pipeline-velocity", new Formula(null, won, 20));
        var each = winRate!.Value * amount!.Value / cycle!.Value;
        return judge("pipeline-velocity", new Formula(open * each, won, 20)) with
        {
            Parts = new()
            {
                ["openOpportunities"] = open, ["openOverdue"] = overdue, ["velocityWithoutOverdue"] = (open - overdue) * each,
                ["winRate"] = winRate.Value, ["meanAmount"] = amount.Value, ["meanCycleDays"] = cycle.Value,
            },
        };
    }

    private static int LongestOfLastYear(List<PlainDeal> of, DateOnly lastDay)
    {
        var longest = -1;
        foreach (var deal in of)
            if (deal.Closed <= lastDay && deal.Closed > lastDay.AddDays(-365) && deal.Cycle > longest)
                longest = deal.Cycle;
        return longest < 0 ? int.MaxValue : longest;
    }

    private static double Median(List<PlainDeal> won)
    {
        var cycles = won.Select(deal => deal.Cycle).Order().ToList();
        var middle = cycles.Count / 2;
        return cycles.Count % 2 == 1 ? cycles[middle] : (cycles[middle - 1] + cycles[middle]) / 2.0;
    }

    private static Formula Count(int count) => new(count, count);

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record PlainDeal(string Account, string Product, string Region, string Stage, DateOnly? Engaged, DateOnly? Closed, decimal Amount)
    {
        public int Cycle => Closed!.Value.DayNumber - Engaged!.Value.DayNumber;
    }
}

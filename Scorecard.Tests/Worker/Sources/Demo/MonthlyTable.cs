using System.Globalization;
using System.Text;
using Scorecard.Data.Snapshots;

namespace Scorecard.Tests.Worker.Sources.Demo;

/// <summary>The metrics of each month straight from the records, in the plainest way that metrics.md can be read. Days are UTC's.</summary>
internal sealed class MonthlyTable
{
    /// <summary>The demo targets of metrics.md, and whether higher is better.</summary>
    public static readonly (string Key, double Target, bool Higher, bool Headline)[] Targets =
    [
        ("leads", 1050, true, false), ("mqls", 320, true, true), ("cost-per-mql", 150, false, true),
        ("revenue-won", 400_000, true, true), ("pipeline-velocity", 13_000, true, true), ("win-rate", 0.30, true, false),
        ("sla-compliance", 0.85, true, true), ("sqls", 130, true, false), ("opportunities-created", 130, true, false),
        ("deals-won", 40, true, false), ("lead-conversion-rate", 0.11, true, true), ("mql-to-sql-ratio", 0.40, true, true),
        ("customer-acquisition-cost", 3000, false, true), ("customer-retention", 0.98, true, true),
        ("gross-revenue-retention", 0.975, true, false), ("net-revenue-retention", 1.0, true, false), ("lead-acceptance-rate", 0.75, true, false),
    ];

    public static readonly string[] Marketing = ["leads", "mqls", "cost-per-mql"];
    public static readonly string[] Sales = ["revenue-won", "pipeline-velocity", "win-rate"];

    private readonly List<LeadRecord> leads;
    private readonly List<DealRecord> deals;
    private readonly List<CustomerPeriodRecord> customers;
    private readonly List<SpendRecord> spend;
    private readonly DateOnly asOf;
    private readonly DateOnly firstDay;

    public MonthlyTable(IReadOnlyCollection<SourceRecord> records, DateOnly firstDay, DateOnly asOf)
    {
        leads = [.. records.OfType<LeadRecord>()];
        deals = [.. records.OfType<DealRecord>()];
        customers = [.. records.OfType<CustomerPeriodRecord>()];
        spend = [.. records.OfType<SpendRecord>()];
        this.firstDay = firstDay;
        this.asOf = asOf;
    }

    public static bool IsGreen(string key, double value)
    {
        var (_, target, higher, _) = Targets.Single(each => string.Equals(each.Key, key, StringComparison.Ordinal));
        return higher ? value >= target : value <= target;
    }

    /// <summary>How far a value is on the right side of its target (positive) or the wrong one, as a share of the target.</summary>
    public static double Margin(string key, double value)
    {
        var (_, target, higher, _) = Targets.Single(each => string.Equals(each.Key, key, StringComparison.Ordinal));
        return (higher ? value - target : target - value) / target;
    }

    /// <summary>The values of month <paramref name="month"/>, from 1; a cohort that is not mature has none.</summary>
    public Dictionary<string, double> Month(int month)
    {
        var (start, end) = (firstDay.AddMonths(month - 1), firstDay.AddMonths(month));
        bool In(DateTimeOffset? at) => at is not null && start <= Day(at) && Day(at) < end;
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        var mqls = leads.Where(lead => In(lead.MqlAt)).ToList();
        AddCounts(values, mqls.Count, In);
        AddSales(values, In, end);
        AddCohorts(values, mqls, end);
        AddHandOff(values, In);
        AddMoney(values, mqls.Count, start, end);
        AddRetention(values, start.AddDays(-1), end.AddDays(-1));
        return values;
    }

    /// <summary>Every month's values beside their targets, for whoever tunes the company.</summary>
    public string Print(int months)
    {
        var rows = Enumerable.Range(1, months).Select(Month).ToList();
        var text = new StringBuilder();
        foreach (var (key, target, _, headline) in Targets.Append(("won-cycle", 0, true, false)).Append(("open", 0, true, false)))
        {
            var cells = rows.Select(row => row.TryGetValue(key, out var value) ? Show(value) + (target > 0 && !IsGreen(key, value) ? "*" : " ") : "- ");
            text.AppendLine(CultureInfo.InvariantCulture, $"{key,-26}{(headline ? "H" : " ")} {Show(target),8} |{string.Concat(cells.Select(cell => cell.PadLeft(9)))}");
        }

        return text.ToString();
    }

    private static string Show(double value) => value.ToString(value < 10 ? "0.000" : "0", CultureInfo.InvariantCulture);

    private static DateOnly Day(DateTimeOffset? at) => DateOnly.FromDateTime(at!.Value.UtcDateTime);

    private static int DaysBetween(DateTimeOffset? from, DateTimeOffset? to) => Day(to).DayNumber - Day(from).DayNumber;

    private void AddCounts(Dictionary<string, double> values, int mqls, Func<DateTimeOffset?, bool> isIn)
    {
        values["leads"] = leads.Count(lead => isIn(lead.CreatedAt));
        values["mqls"] = mqls;
        values["sqls"] = leads.Count(lead => isIn(lead.SqlAt));
        values["opportunities-created"] = deals.Count(deal => isIn(deal.QualifiedAt));
    }

    private void AddSales(Dictionary<string, double> values, Func<DateTimeOffset?, bool> isIn, DateOnly end)
    {
        var closed = deals.Where(deal => isIn(deal.ClosedAt)).ToList();
        var won = closed.Where(deal => deal.Outcome is "won").ToList();
        var open = deals.Count(deal => deal.QualifiedAt is not null && Day(deal.QualifiedAt) < end
            && (deal.ClosedAt is null || Day(deal.ClosedAt) >= end));
        var cycle = won.Average(deal => (double)DaysBetween(deal.QualifiedAt, deal.ClosedAt));
        var winRate = (double)won.Count / closed.Count;
        values["deals-won"] = won.Count;
        values["win-rate"] = winRate;
        values["revenue-won"] = (double)won.Sum(deal => deal.Amount ?? 0);
        values["pipeline-velocity"] = open * winRate * (double)won.Average(deal => deal.Amount)!.Value / cycle;
        values["won-cycle"] = cycle;
        values["open"] = open;
    }

    private void AddCohorts(Dictionary<string, double> values, List<LeadRecord> mqls, DateOnly end)
    {
        var wonOfCustomer = deals.Where(deal => deal.Outcome is "won").ToDictionary(deal => deal.CustomerId!, StringComparer.Ordinal);
        if (end.AddDays(90) <= asOf)
        {
            values["lead-conversion-rate"] = Share(mqls, lead => lead.CustomerId is { } customer && DaysBetween(lead.MqlAt, wonOfCustomer[customer].ClosedAt) <= 90);
        }

        if (end.AddDays(30) <= asOf)
        {
            values["mql-to-sql-ratio"] = Share(mqls, lead => lead.SqlAt is not null && DaysBetween(lead.MqlAt, lead.SqlAt) <= 30);
        }
    }

    private void AddHandOff(Dictionary<string, double> values, Func<DateTimeOffset?, bool> isIn)
    {
        var assigned = leads.Where(lead => isIn(lead.AssignedAt)).ToList();
        values["sla-compliance"] = Share(assigned, lead => lead.FirstTouchAt - lead.AssignedAt <= TimeSpan.FromHours(4));
        values["lead-acceptance-rate"] = Share(assigned, lead => lead.AcceptedAt is not null);
    }

    private void AddMoney(Dictionary<string, double> values, int mqls, DateOnly start, DateOnly end)
    {
        var cost = spend.Where(row => start <= row.FromDay && row.ToDay < end).ToList();
        values["cost-per-mql"] = (double)cost.Where(row => row.Kind is "media").Sum(row => row.Amount) / mqls;
        values["customer-acquisition-cost"] = (double)cost.Sum(row => row.Amount) / values["deals-won"];
    }

    private void AddRetention(Dictionary<string, double> values, DateOnly before, DateOnly last)
    {
        var then = ActiveOn(before);
        var now = ActiveOn(last);
        var sum = (double)then.Values.Sum();
        values["customer-retention"] = then.Keys.Count(now.ContainsKey) / (double)then.Count;
        values["gross-revenue-retention"] = (double)then.Sum(each => Math.Min(each.Value, now.GetValueOrDefault(each.Key))) / sum;
        values["net-revenue-retention"] = (double)then.Sum(each => now.GetValueOrDefault(each.Key)) / sum;
    }

    private Dictionary<string, decimal> ActiveOn(DateOnly day) =>
        customers.Where(period => Day(period.From) <= day && (period.To is null || day < Day(period.To)))
            .GroupBy(period => period.CustomerId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(period => period.MonthlyAmount!.Value), StringComparer.Ordinal);

    private static double Share(List<LeadRecord> all, Func<LeadRecord, bool> counts) => (double)all.Count(counts) / all.Count;
}

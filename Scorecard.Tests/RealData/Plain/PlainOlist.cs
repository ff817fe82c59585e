using System.Globalization;

namespace Scorecard.Tests.RealData.Plain;

/// <summary>The Olist company computed a second time, straight from its files and by loops over records; no code of the product.</summary>
internal sealed class PlainOlist
{
    public static readonly Coverage LeadsCovered = new(new DateOnly(2017, 6, 14), new DateOnly(2018, 5, 31));
    public static readonly Coverage DealsCovered = new(new DateOnly(2017, 12, 5));
    private const int Window = 90;

    private readonly List<PlainLead> leads = [];
    private readonly List<PlainWin> wins = [];
    private readonly Dictionary<string, DateOnly> wonByLead = new(StringComparer.Ordinal);
    private readonly PlainJudge judge;
    private readonly DateOnly asOf;

    public PlainOlist(string folder, IReadOnlyDictionary<(string, string), double> targets, DateOnly asOf)
    {
        (this.asOf, judge) = (asOf, new PlainJudge(asOf, targets));
        foreach (var row in PlainCsv.Read(folder, "olist_marketing_qualified_leads_dataset.csv"))
            leads.Add(new PlainLead(row["mql_id"], Day(row["first_contact_date"]), row["origin"]));
        var origins = leads.ToDictionary(lead => lead.Id, lead => lead.Origin, StringComparer.Ordinal);
        foreach (var row in PlainCsv.Read(folder, "olist_closed_deals_dataset.csv"))
            wins.Add(new PlainWin(row["mql_id"], row["seller_id"], Day(row["won_date"][..10]), Money(row["declared_monthly_revenue"]), origins[row["mql_id"]]));
        Settle();
    }

    public IEnumerable<string> Origins => leads.Select(lead => lead.Origin).Distinct(StringComparer.Ordinal);

    /// <summary>How many customers won their first deal on each day.</summary>
    public Dictionary<DateOnly, int> NewCustomers { get; } = [];

    public Expected Leads(PlainPeriod period, string? origin, string metric = "leads")
    {
        var count = Of(period, origin).Count;
        return judge.Judge(metric, period, origin is null, new Formula(count, count), LeadsCovered);
    }

    public Expected Conversion(PlainPeriod period, string? origin)
    {
        var cohort = Of(period, origin);
        var (ever, within) = (0, 0);
        foreach (var lead in cohort)
        {
            if (!wonByLead.TryGetValue(lead.Id, out var won) || won > asOf)
                continue;
            ever++;
            if (won >= lead.Day && won.DayNumber - lead.Day.DayNumber <= Window)
                within++;
        }

        var isMature = period.End.AddDays(Window) <= asOf.AddDays(1);
        double? value = cohort.Count == 0 ? null : isMature ? (double)within / cohort.Count : PlainSurvival.Of(Followed(cohort), Window)?.Share;
        var expected = judge.Judge("lead-conversion-rate", period, origin is null, new Formula(value, cohort.Count, 50, Window: Window), LeadsCovered, DealsCovered);
        return expected with { Parts = cohort.Count == 0 || expected.Reason == "truncated" ? [] : new() { ["entered"] = cohort.Count, ["convertedEver"] = ever, ["convertedInWindow"] = within } };
    }

    /// <summary>The survival estimate of a period's own leads; null where fewer than ten are left to judge by.</summary>
    public (double Share, double? Low, double? High, int AtRisk)? Estimate(PlainPeriod period, string? origin) =>
        Of(period, origin) is { Count: > 0 } cohort ? PlainSurvival.Of(Followed(cohort), Window) : null;

    /// <summary>The estimator over all leads at once: a check of the estimator, never of a cohort.</summary>
    public double PooledEstimate() => PlainSurvival.Of(Followed(leads.Where(lead => lead.Day <= asOf).ToList()), Window)!.Value.Share;

    public Expected DealsWon(PlainPeriod period, string? origin)
    {
        var count = Won(period, origin).Count;
        return judge.Judge("deals-won", period, origin is null, new Formula(count, count), DealsCovered);
    }

    public Expected RevenueWon(PlainPeriod period, string? origin)
    {
        var (sum, known, won) = (0m, 0, Won(period, origin));
        foreach (var win in won)
        {
            if (win.Amount == 0)
                continue;
            sum += win.Amount;
            known++;
        }

        return judge.Judge("revenue-won", period, origin is null, new Formula(won.Count > 0 && known == 0 ? null : (double)sum, won.Count), DealsCovered);
    }

    private List<PlainLead> Of(PlainPeriod period, string? origin) =>
        leads.Where(lead => period.Has(lead.Day) && lead.Day <= asOf && (origin is null || lead.Origin == origin)).ToList();

    private List<PlainWin> Won(PlainPeriod period, string? origin) =>
        wins.Where(win => period.Has(win.Day) && win.Day <= asOf && (origin is null || win.Origin == origin)).ToList();

    private IEnumerable<(int Days, bool Won)> Followed(List<PlainLead> cohort)
    {
        foreach (var lead in cohort)
        {
            if (wonByLead.TryGetValue(lead.Id, out var won) && won <= asOf)
                yield return (Math.Max(0, won.DayNumber - lead.Day.DayNumber), true);
            else
                yield return (asOf.DayNumber - lead.Day.DayNumber, false);
        }
    }

    /// <summary>A customer is its seller id; its first won deal is the conversion of each of its leads.</summary>
    private void Settle()
    {
        var firstWin = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var win in wins)
            if (!firstWin.TryGetValue(win.Seller, out var first) || win.Day < first)
                firstWin[win.Seller] = win.Day;
        foreach (var win in wins)
            wonByLead[win.Lead] = firstWin[win.Seller];
        foreach (var day in firstWin.Values)
            NewCustomers[day] = NewCustomers.GetValueOrDefault(day) + 1;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal Money(string text) => text.Length == 0 ? 0 : decimal.Parse(text, CultureInfo.InvariantCulture);

    private sealed record PlainLead(string Id, DateOnly Day, string Origin);

    private sealed record PlainWin(string Lead, string Seller, DateOnly Day, decimal Amount, string Origin);
}

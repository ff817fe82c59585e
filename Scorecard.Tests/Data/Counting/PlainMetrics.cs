using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.Data.Counting;

/// <summary>
/// Values straight from the records: of one period and segment, under one version of the rules, with everything after
/// <paramref name="asOf"/> ignored. Null where there is no value.
/// </summary>
internal sealed class PlainMetrics(PlainRecords records, PlainRules rules, Period period, DateOnly asOf, Func<IReadOnlyDictionary<string, string>, bool> isIn)
{
    private readonly List<PlainLead> _leads = [.. records.Leads.Where(lead => lead.Rules == rules.Version && isIn(lead.Segments))];
    private readonly List<PlainDeal> _deals = [.. records.Deals.Where(deal => isIn(deal.Segments))];
    private readonly List<PlainSpend> _spend = [.. records.Spend.Where(day => isIn(day.Segments))];
    private readonly List<PlainCustomer> _customers = [.. records.Customers(period.Start, period.LastDay < PulledWorld.LastDay ? period.LastDay : PulledWorld.LastDay).Where(customer => isIn(customer.Segments))];

    private DateOnly LastDay => period.LastDay < asOf ? period.LastDay : asOf;

    public double? Sla() => Share(_leads.Where(lead => Is(lead.TouchDue)), lead => lead.InTime);

    public double? Verdict(string verdict) => Share(_leads.Where(lead => Is(lead.VerdictDue)), lead => lead.Verdict == verdict);

    /// <summary>The first wait at which half of those still followed have been touched, by the product-limit estimate.</summary>
    public double? SpeedToLead()
    {
        var newest = asOf < period.End.AddDays(731) ? asOf : period.End.AddDays(731);
        var waits = _leads.Where(lead => Is(lead.HandedOff)).Select(lead =>
        {
            var followed = rules.Hours.Between(Midnight(lead.HandedOff!.Value.AddDays(1)), Midnight(newest)).Ticks / TimeSpan.TicksPerSecond;
            return lead.TouchSeconds < followed ? (Seconds: lead.TouchSeconds.Value, IsTouched: true) : (Seconds: followed, IsTouched: false);
        }).ToList();
        var waiting = 1m;
        foreach (var seconds in waits.Where(wait => wait.IsTouched).Select(wait => wait.Seconds).Distinct().Order())
        {
            waiting *= 1 - ((decimal)waits.Count(wait => wait.IsTouched && wait.Seconds == seconds) / waits.Count(wait => wait.Seconds >= seconds));
            if (waiting <= 0.5m + 1e-12m)
                return seconds / 3600.0;
        }

        return null;
    }

    public double? Conversion(Func<PlainLead, DateOnly?> entry, Func<PlainLead, DateOnly?> reached, string basis, int window) =>
        Conversion(_leads.Select(lead => (entry(lead), reached(lead))).ToList(), basis, window);

    public double? RepeatPurchase(int window) => Conversion([.. _deals.Where(deal => deal.IsFirst).Select(deal => (deal.Closed, deal.NextWon))], "cohort", window);

    /// <summary>Whether the cohorts of the period have been followed for the whole window.</summary>
    public bool IsMature(int window) => period.LastDay.AddDays(window) <= asOf;

    public double? Retention() => Share(_customers, customer => customer.IsNow);

    public double? NetRetention() => Recurring(customer => customer.Now);

    public double? GrossRetention() => Recurring(customer => Math.Min(customer.Then, customer.Now));

    public double? CostPerMql() => CostPer(_spend.Where(day => day.Kind == "media"), _leads.Count(lead => Is(lead.Mql)));

    public double? AcquisitionCost() => CostPer(_spend, _deals.Count(deal => deal.IsFirst && Is(deal.Closed)));

    public double? RevenueWon()
    {
        var won = _deals.Where(deal => deal.IsWon && Is(deal.Closed)).ToList();
        return won.Any(deal => deal.WithoutRate is not null) || (won.Count > 0 && won.All(deal => deal.Amount is null)) ? null : (double)won.Sum(deal => deal.Amount ?? 0);
    }

    public double? Coverage(double target)
    {
        var isOver = asOf >= period.LastDay;
        var (day, from) = isOver ? (period.Start.AddDays(-1), period.Start) : (asOf, asOf);
        var open = Planned(from, day);
        var won = _deals.Where(deal => deal.IsWon && deal.Closed >= period.Start && deal.Closed <= day).ToList();
        if (open.Concat(won).Any(deal => deal.WithoutRate is not null))
            return null;
        var left = target - (double)won.Sum(deal => deal.Amount ?? 0);
        return left <= 0 ? null : (double)open.Sum(deal => deal.Amount ?? 0) / left;
    }

    public double? Forecast()
    {
        var open = Planned(asOf, asOf);
        var counted = open.Where(deal => deal.Amount is not null && deal.Probability is not null).ToList();
        return asOf >= period.LastDay || counted.Count == 0 || open.Any(deal => deal.WithoutRate is not null)
            ? null
            : (double)counted.Sum(deal => deal.Amount!.Value * deal.Probability!.Value);
    }

    public double? Velocity(string opportunities, int trailing, int maximumAge)
    {
        var from = trailing > 0 ? LastDay.AddDays(1 - trailing) : period.Start;
        var closed = _deals.Where(deal => deal.Outcome != "open" && deal.Closed >= from && deal.Closed <= LastDay).ToList();
        var won = closed.Where(deal => deal.IsWon).ToList();
        var (amounts, cycles) = (won.Where(deal => deal.Amount is not null).ToList(), won.Where(deal => deal.Cycle >= 0).ToList());
        if (amounts.Count == 0 || cycles.Sum(deal => deal.Cycle) is null or 0 || won.Any(deal => deal.WithoutRate is not null)
            || !_deals.Any(deal => deal.Outcome == "lost" && deal.Closed <= asOf))
            return null;
        var open = Opportunities(opportunities, maximumAge);
        return open * ((double)won.Count / closed.Count) * (double)amounts.Average(deal => deal.Amount!.Value) / cycles.Average(deal => deal.Cycle!.Value);
    }

    private int Opportunities(string which, int maximumAge)
    {
        var day = which == "open-at-start" ? period.Start.AddDays(-1) : LastDay;
        bool OpenAfter(PlainDeal deal, DateOnly last) => deal.Qualified <= last && !(deal.Ended <= last);
        bool Created(PlainDeal deal) => deal.Qualified >= period.Start && deal.Qualified <= LastDay;
        var deals = which switch
        {
            "created" => _deals.Where(Created),
            "worked" => _deals.Where(deal => OpenAfter(deal, period.Start.AddDays(-1)) || Created(deal)),
            _ => _deals.Where(deal => OpenAfter(deal, day)),
        };
        return deals.Count(deal => maximumAge == 0 || day.DayNumber - deal.Qualified!.Value.DayNumber <= maximumAge);
    }

    private List<PlainDeal> Planned(DateOnly from, DateOnly day) =>
        [.. _deals.Where(deal => deal.Expected >= from && deal.Expected < period.End && deal.Qualified <= day && !(deal.Ended <= day))];

    private double? Conversion(List<(DateOnly? Entry, DateOnly? Reached)> all, string basis, int window)
    {
        var entered = all.Where(one => Is(one.Entry)).ToList();
        var reached = basis switch
        {
            "period" => all.Count(one => one.Entry is not null && Is(one.Reached)),
            "ever" => entered.Count(one => one.Reached <= asOf),
            _ => entered.Count(one => one.Reached >= one.Entry && one.Reached <= one.Entry!.Value.AddDays(window)),
        };
        return entered.Count == 0 ? null : (double)reached / entered.Count;
    }

    private double? CostPer(IEnumerable<PlainSpend> rows, int count)
    {
        var cost = rows.Where(day => Is(day.Day)).Sum(day => day.Amount ?? 0);
        return cost == 0 || count == 0 || _spend.Any(day => Is(day.Day) && day.WithoutRate is not null) ? null : (double)cost / count;
    }

    private double? Recurring(Func<PlainCustomer, decimal> now)
    {
        var known = _customers.Where(customer => !customer.WithoutAmount && !customer.WithoutRate).ToList();
        var then = known.Sum(customer => customer.Then);
        return then == 0 || _customers.Any(customer => customer.WithoutRate) ? null : (double)known.Sum(now) / (double)then;
    }

    private bool Is(DateOnly? day) => day >= period.Start && day <= LastDay;

    private static double? Share<T>(IEnumerable<T> all, Func<T, bool> counts)
    {
        var list = all.ToList();
        return list.Count == 0 ? null : (double)list.Count(counts) / list.Count;
    }

    private static DateTimeOffset Midnight(DateOnly day) =>
        new(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), TimeZoneInfo.FindSystemTimeZoneById(PulledCompany.Zone)));
}

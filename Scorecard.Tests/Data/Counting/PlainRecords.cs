using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Tests.Data.Counting;

/// <summary>A lead by one version of the rules.</summary>
internal sealed record PlainLead(
    int Rules, IReadOnlyDictionary<string, string> Segments, DateOnly? Created, DateOnly? Mql, DateOnly? Sql, DateOnly? SqlRecorded, DateOnly? Customer,
    DateOnly? HandedOff = null, int? TouchSeconds = null, DateOnly? TouchDue = null, bool InTime = false, DateOnly? VerdictDue = null, string? Verdict = null, string? Reason = null);

/// <summary>A deal with its money in the reporting currency.</summary>
internal sealed record PlainDeal(
    IReadOnlyDictionary<string, string> Segments, string Outcome, DateOnly? Qualified, DateOnly? Expected, DateOnly? Closed,
    decimal? Amount, string? WithoutRate, decimal? Probability, bool IsFirst, DateOnly? NextWon)
{
    public bool IsWon => Outcome == "won" && Closed is not null;

    public int? Cycle => Closed?.DayNumber - Qualified?.DayNumber;

    /// <summary>Closed, but not before it was qualified.</summary>
    public DateOnly? Ended => Cycle is null ? null : Cycle < 0 ? Qualified : Closed;
}

/// <summary>One day of a spend row.</summary>
internal sealed record PlainSpend(IReadOnlyDictionary<string, string> Segments, DateOnly Day, string Kind, decimal? Amount, string? WithoutRate);

/// <summary>A customer active on the day before a period.</summary>
internal sealed record PlainCustomer(IReadOnlyDictionary<string, string> Segments, bool IsNow, decimal Then, decimal Now, bool WithoutRate, bool WithoutAmount);

/// <summary>
/// The records settled one by one in the plainest way from metrics.md, sharing no code with the product: an oracle for
/// what the store keeps in step by SQL.
/// </summary>
internal sealed class PlainRecords
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(PulledCompany.Zone);
    private readonly PulledWorld _world;
    private readonly List<(string Source, LeadRecord Record)> _leads;
    private readonly List<(string Source, DealRecord Record)> _deals;
    private readonly List<CustomerPeriodRecord> _periods;
    private readonly List<RateRecord> _rates;

    public PlainRecords(PulledWorld world)
    {
        _world = world;
        _leads = [.. world.Received.Where(pair => pair.Key.Type == RecordType.Lead).Select(pair => (pair.Key.Source, (LeadRecord)pair.Value)).OrderBy(lead => lead.Source, StringComparer.Ordinal)];
        _deals = [.. world.Received.Where(pair => pair.Key.Type == RecordType.Deal).Select(pair => (pair.Key.Source, (DealRecord)pair.Value)).OrderBy(deal => deal.Item2.Id, StringComparer.Ordinal).ThenBy(deal => deal.Source, StringComparer.Ordinal)];
        _periods = [.. world.Received.Values.OfType<CustomerPeriodRecord>()];
        _rates = [.. world.Received.Values.OfType<RateRecord>()];
        Leads = [.. PulledCompany.Rules.SelectMany(rules => _leads.Select(lead => Settle(rules, lead.Source, lead.Record)))];
        Deals = [.. _deals.Select(deal => Settle(deal.Source, deal.Record))];
        Spend = [.. world.Received.Values.OfType<SpendRecord>().SelectMany(Settle)];
    }

    public IReadOnlyList<PlainLead> Leads { get; }

    public IReadOnlyList<PlainDeal> Deals { get; }

    public IReadOnlyList<PlainSpend> Spend { get; }

    /// <summary>The customers of the day before <paramref name="start"/> and what they pay on <paramref name="last"/>, at the rate of the start.</summary>
    public IReadOnlyList<PlainCustomer> Customers(DateOnly start, DateOnly last)
    {
        decimal? Money(CustomerPeriodRecord row) => Converted(row.MonthlyAmount, row.Currency, start);
        return
        [
            .. from row in _periods
               group row by row.CustomerId into customer
               let then = customer.Where(row => IsActive(row, start.AddDays(-1))).ToList()
               let now = customer.Where(row => IsActive(row, last)).ToList()
               where then.Count > 0
               let newest = customer.OrderByDescending(row => Day(row.From)).ThenBy(row => row.Id, StringComparer.Ordinal).First()
               let withoutRate = then.Concat(now).Any(row => row.MonthlyAmount is not null && Money(row) is null)
               let withoutAmount = then.Concat(now).Any(row => row.MonthlyAmount is null)
               select new PlainCustomer(Segments(newest), now.Count > 0, then.Sum(Money) ?? 0, now.Sum(Money) ?? 0, withoutRate, withoutAmount && !withoutRate),
        ];
    }

    private PlainLead Settle(PlainRules rules, string source, LeadRecord lead)
    {
        var account = Account(lead);
        var won = _deals.Where(deal => IsWon(deal.Record) && Account(deal.Source, deal.Record) == account).Select(deal => deal.Record.ClosedAt).Min();
        var implied = _deals.Where(deal => deal.Record.LeadId == lead.Id)
            .SelectMany(deal => new[] { deal.Record.QualifiedAt, deal.Record.Outcome == "won" ? deal.Record.ClosedAt : null }).Min();
        var mql = rules.Mql is null ? lead.MqlAt : Shown(rules, "mql", source, lead) is { } showsMql ? lead.MqlAt ?? showsMql : null;
        var sql = rules.Sql is null ? lead.SqlAt : Shown(rules, "sql", source, lead) is { } showsSql ? lead.SqlAt ?? showsSql : null;
        var settled = new PlainLead(rules.Version, lead.Segments, Day(lead.CreatedAt), Day(mql), Day(sql ?? implied), Day(sql), Day(won));
        return _world.SaysHandOff(source) && (lead.AssignedAt ?? mql) is { } start && rules.Hours.Day(start).Year is >= 1970 and <= 2099
            ? HandOff(settled, rules, lead, start)
            : settled;
    }

    private PlainLead HandOff(PlainLead settled, PlainRules rules, LeadRecord lead, DateTimeOffset start)
    {
        var (touchDue, verdictDue) = (rules.Hours.Due(start, rules.TouchHours), rules.Hours.Due(start, rules.VerdictHours));
        var said = new[] { (At: lead.AcceptedAt, What: "accepted"), (At: lead.RejectedAt, What: "rejected") }
            .Where(answer => answer.At <= verdictDue).OrderBy(answer => answer.At).Select(answer => answer.What).FirstOrDefault("overdue");
        return settled with
        {
            HandedOff = Day(start),
            TouchSeconds = lead.FirstTouchAt is { } touch ? (int)Math.Min(int.MaxValue, rules.Hours.Between(start, touch).Ticks / TimeSpan.TicksPerSecond) : null,
            TouchDue = Day(touchDue),
            InTime = lead.FirstTouchAt <= touchDue,
            VerdictDue = Day(verdictDue),
            Verdict = said,
            Reason = said == "rejected" ? lead.RejectReason ?? "" : null,
        };
    }

    private DateTimeOffset? Shown(PlainRules rules, string stage, string source, LeadRecord lead) =>
        _world.FirstShown.TryGetValue((rules.Version, stage, source, lead.Id), out var at) ? at : null;

    private PlainDeal Settle(string source, DealRecord deal)
    {
        var closed = deal.Outcome == "open" ? null : Day(deal.ClosedAt);
        var known = deal.Outcome == "won" && deal.Amount == 0 ? null : deal.Amount;
        var amount = Converted(known, deal.Currency, closed ?? Day(deal.QualifiedAt) ?? Day(deal.CreatedAt));
        var ofAccount = WonBy(Account(source, deal));
        var isFirst = ofAccount.Count > 0 && ReferenceEquals(ofAccount[0], deal);
        return new(
            Segments(deal), deal.Outcome, Day(deal.QualifiedAt), Day(deal.ExpectedCloseAt), closed, amount, amount is null && known is not null ? deal.Currency : null,
            deal.Probability, isFirst, isFirst && ofAccount.Count > 1 ? Day(ofAccount[1].ClosedAt) : null);
    }

    private IEnumerable<PlainSpend> Settle(SpendRecord row)
    {
        // What was spent up to the end of each day, in the row's currency and in the company's.
        var (days, before, converted) = (row.ToDay.DayNumber - row.FromDay.DayNumber + 1, 0m, 0m);
        for (var n = 1; n <= days; n++)
        {
            var (upTo, day) = (n == days ? row.Amount : Rounded(row.Amount * n / days), row.FromDay.AddDays(n - 1));
            var rate = row.Currency is null or "USD" ? 1 : RateOn(row.Currency, day);
            var after = converted + ((upTo - before) * (rate ?? 0));
            var amount = rate is null ? (decimal?)null : row.Currency is null or "USD" ? upTo - before : Rounded(after) - Rounded(converted);
            yield return new(row.Segments.Where(pair => pair.Value.Length > 0).ToDictionary(), day, row.Kind, amount, amount is null ? row.Currency : null);
            (before, converted) = (upTo, after);
        }
    }

    private decimal? Converted(decimal? amount, string? currency, DateOnly? day)
    {
        if (amount is null || currency is null or "USD")
            return amount;
        return RateOn(currency, day) is { } rate ? Rounded(amount.Value * rate) : null;
    }

    /// <summary>The rate of the day or of the last one in the week before it that has one.</summary>
    private decimal? RateOn(string currency, DateOnly? day) => _rates
        .Where(rate => rate.Currency == currency && rate.Day <= day && rate.Day >= day.Value.AddDays(-7))
        .OrderByDescending(rate => rate.Day).ThenBy(rate => rate.Id, StringComparer.Ordinal).FirstOrDefault()?.Rate;

    private List<DealRecord> WonBy(string account) =>
        [.. _deals.Where(deal => IsWon(deal.Record) && Account(deal.Source, deal.Record) == account).Select(deal => deal.Record).OrderBy(deal => deal.ClosedAt)];

    private static bool IsWon(DealRecord deal) => deal is { Outcome: "won", ClosedAt: not null };

    private string Account(LeadRecord lead)
    {
        var named = _deals.Select(deal => deal.Record).Where(deal => deal.LeadId == lead.Id && deal.CustomerId is not null)
            .OrderByDescending(deal => deal.Outcome == "won").ThenBy(deal => deal.ClosedAt ?? DateTimeOffset.MaxValue).FirstOrDefault();
        return lead.CustomerId is { } own ? $"customer {own}" : named is not null ? $"customer {named.CustomerId}" : $"lead {lead.Id}";
    }

    private string Account(string source, DealRecord deal) =>
        deal.CustomerId is { } own ? $"customer {own}"
        : LeadOf(deal) is { } lead ? Account(lead)
        : deal.LeadId is { } id ? $"lead {id}"
        : $"deal {source} {deal.Id}";

    private LeadRecord? LeadOf(DealRecord deal) => _leads.Select(lead => lead.Record).FirstOrDefault(lead => lead.Id == deal.LeadId);

    /// <summary>A deal's own segment, else its lead's, else blank.</summary>
    private Dictionary<string, string> Segments(DealRecord deal)
    {
        var segments = _world.SegmentNames.ToDictionary(name => name, _ => "", StringComparer.Ordinal);
        foreach (var (name, value) in LeadOf(deal)?.Segments ?? new Dictionary<string, string>())
            segments[name] = value;
        foreach (var (name, value) in deal.Segments)
            if (value.Length > 0 || !segments.ContainsKey(name))
                segments[name] = value;
        return segments;
    }

    /// <summary>A customer's own segment, else its first deal's, else blank.</summary>
    private Dictionary<string, string> Segments(CustomerPeriodRecord period)
    {
        var account = $"customer {period.CustomerId}";
        var first = _deals.Where(deal => Account(deal.Source, deal.Record) == account)
            .OrderByDescending(deal => ReferenceEquals(WonBy(account).FirstOrDefault(), deal.Record)).ThenBy(deal => Day(deal.Record.CreatedAt) ?? DateOnly.MaxValue).Select(deal => deal.Record).FirstOrDefault();
        var segments = first is null ? _world.SegmentNames.ToDictionary(name => name, _ => "", StringComparer.Ordinal) : Segments(first);
        foreach (var (name, value) in period.Segments)
            if (value.Length > 0 || !segments.ContainsKey(name))
                segments[name] = value;
        return segments;
    }

    private bool IsActive(CustomerPeriodRecord row, DateOnly day) => Day(row.From) <= day && (row.To is null || day < Day(row.To));

    private DateOnly? Day(DateTimeOffset? at) => at is { } instant ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _zone).DateTime) : null;

    private static decimal Rounded(decimal amount) => Math.Round(amount, 6, MidpointRounding.AwayFromZero);
}

using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Tests.Data.DailyFacts;

/// <summary>
/// What the facts have to be, worked out record by record in the plainest way from metrics.md, sharing no code with the
/// product: an oracle for what the store keeps in step by SQL.
/// </summary>
internal sealed class PlainFacts
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(PulledWorld.Zone);
    private readonly List<(string Source, LeadRecord Record)> _leads;
    private readonly List<(string Source, DealRecord Record)> _deals;
    private readonly List<CustomerPeriodRecord> _periods;
    private readonly List<SpendRecord> _spend;
    private readonly IReadOnlySet<string> _segmentNames;
    private readonly Dictionary<string, decimal> _cells = new(StringComparer.Ordinal);

    public PlainFacts(PulledWorld world)
    {
        _leads = [.. world.Received.Where(pair => pair.Key.Type == RecordType.Lead).Select(pair => (pair.Key.Source, (LeadRecord)pair.Value)).OrderBy(lead => lead.Source, StringComparer.Ordinal)];
        _deals = [.. world.Received.Where(pair => pair.Key.Type == RecordType.Deal).Select(pair => (pair.Key.Source, (DealRecord)pair.Value)).OrderBy(deal => deal.Item2.Id, StringComparer.Ordinal).ThenBy(deal => deal.Source, StringComparer.Ordinal)];
        _periods = [.. world.Received.Values.OfType<CustomerPeriodRecord>()];
        _spend = [.. world.Received.Values.OfType<SpendRecord>()];
        _segmentNames = world.SegmentNames;
    }

    /// <summary>Facts by day, segment and age, each written as one text with its quantity; zero is no row.</summary>
    public IEnumerable<string> ByDay()
    {
        _cells.Clear();
        foreach (var (_, lead) in _leads)
            Count(lead);
        foreach (var deal in _deals)
            Count(deal.Source, deal.Record);
        return _cells.Where(cell => cell.Value != 0).Select(cell => $"{cell.Key} = {Number(cell.Value)}").Order(StringComparer.Ordinal);
    }

    /// <summary>What was spent, by kind and segment.</summary>
    public IEnumerable<string> Spent() =>
        from row in _spend
        from segment in WithTotal(row.Segments.Where(pair => pair.Value.Length > 0))
        group row.Amount by $"cost.{row.Kind} {segment}" into cost
        where cost.Sum() != 0
        select $"{cost.Key} = {Number(cost.Sum())}";

    /// <summary>Customers of the day before a month against its last day: then, both, and the sums of what they pay.</summary>
    public IEnumerable<string> Kept(DateOnly month)
    {
        var (before, last) = (month.AddDays(-1), month.AddMonths(1).AddDays(-1));
        var kept = from row in _periods
                   group row by row.CustomerId into customer
                   let then = customer.Where(row => IsActive(row, before)).ToList()
                   let now = customer.Where(row => IsActive(row, last)).ToList()
                   where then.Count > 0
                   let newest = customer.OrderByDescending(row => Day(row.From)).ThenBy(row => row.Id, StringComparer.Ordinal).First()
                   from segment in WithTotal(Segments(newest))
                   group (Then: then.Sum(row => row.MonthlyAmount ?? 0), IsNow: now.Count > 0, Now: now.Sum(row => row.MonthlyAmount ?? 0)) by segment;
        return kept.Select(group =>
            $"{month:yyyy-MM} {group.Key} = {group.Count()} {group.Count(customer => customer.IsNow)} {Number(group.Sum(customer => customer.Then))} {Number(group.Sum(customer => customer.Now))} {Number(group.Sum(customer => Math.Min(customer.Then, customer.Now)))}");
    }

    private void Count(LeadRecord lead)
    {
        var account = Account(lead);
        var won = _deals.Where(deal => IsWon(deal.Record) && Account(deal.Source, deal.Record) == account).Select(deal => deal.Record.ClosedAt).Min();
        var implied = _deals.Where(deal => deal.Record.LeadId == lead.Id)
            .SelectMany(deal => new[] { deal.Record.QualifiedAt, deal.Record.Outcome == "won" ? deal.Record.ClosedAt : null }).Min();
        Add("leads", lead.Segments, lead.CreatedAt);
        Add("mqls", lead.Segments, lead.MqlAt);
        Add("sqls", lead.Segments, lead.SqlAt);
        AddAge("mqls.sql-by-age", lead.Segments, lead.MqlAt, lead.SqlAt ?? implied);
        AddAge("mqls.customer-by-age", lead.Segments, lead.MqlAt, won);
    }

    private void Count(string source, DealRecord deal)
    {
        var (segments, closed) = (Segments(deal), deal.Outcome == "open" ? null : deal.ClosedAt);
        var won = IsWon(deal) ? closed : null;
        Add("deals.qualified", segments, deal.QualifiedAt);
        AddAge("deals.closed-by-age", segments, deal.QualifiedAt, closed);
        Add("deals.won", segments, won);
        Add("deals.lost", segments, deal.Outcome == "lost" ? closed : null);
        Add("customers.new", segments, IsFirst(source, deal) ? won : null);
        Add("deals.won.amount", segments, won, deal.Amount is null or 0 ? 0 : deal.Amount.Value);
        Add("deals.won.with-amount", segments, deal.Amount is null or 0 ? null : won);
        AddAge("deals.won.by-cycle", segments, won, won is null ? null : deal.QualifiedAt);
    }

    private bool IsFirst(string source, DealRecord deal)
    {
        var account = Account(source, deal);
        var first = _deals.Where(other => IsWon(other.Record) && Account(other.Source, other.Record) == account).OrderBy(other => other.Record.ClosedAt).FirstOrDefault();
        return ReferenceEquals(first.Record, deal);
    }

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
        var segments = _segmentNames.ToDictionary(name => name, _ => "", StringComparer.Ordinal);
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
        var first = _deals.Where(deal => Account(deal.Source, deal.Record) == $"customer {period.CustomerId}")
            .OrderByDescending(deal => IsFirst(deal.Source, deal.Record)).ThenBy(deal => deal.Record.CreatedAt is { } at ? Day(at) : DateOnly.MaxValue).Select(deal => deal.Record).FirstOrDefault();
        var segments = first is null ? _segmentNames.ToDictionary(name => name, _ => "", StringComparer.Ordinal) : Segments(first);
        foreach (var (name, value) in period.Segments)
            if (value.Length > 0 || !segments.ContainsKey(name))
                segments[name] = value;
        return segments;
    }

    private bool IsActive(CustomerPeriodRecord row, DateOnly day) => Day(row.From) <= day && (row.To is null || day < Day(row.To.Value));

    private DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, _zone).DateTime);

    private void Add(string fact, IEnumerable<KeyValuePair<string, string>> segments, DateTimeOffset? at, decimal quantity = 1) =>
        AddAge(fact, segments, at, at, quantity);

    private void AddAge(string fact, IEnumerable<KeyValuePair<string, string>> segments, DateTimeOffset? from, DateTimeOffset? to, decimal quantity = 1)
    {
        if (from is null || to is null)
            return;
        foreach (var segment in WithTotal(segments))
        {
            var cell = $"{fact} {segment} {Day(from.Value):yyyy-MM-dd} {Day(to.Value).DayNumber - Day(from.Value).DayNumber}";
            _cells[cell] = _cells.GetValueOrDefault(cell) + quantity;
        }
    }

    private static IEnumerable<string> WithTotal(IEnumerable<KeyValuePair<string, string>> segments) => segments.Select(pair => $"[{pair.Key}:{pair.Value}]").Prepend("[:]");

    private static string Number(decimal number) => number.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);
}

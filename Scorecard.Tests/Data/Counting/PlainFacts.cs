using System.Globalization;
using Scorecard.Data.Points;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.Data.Counting;

/// <summary>What every fact has to be, counted record by record.</summary>
internal sealed class PlainFacts(PlainRecords records)
{
    private static readonly HashSet<string> Products = MetricCatalog.Facts.OfType<FlowFact>().Where(fact => fact.Sum is Product).Select(fact => fact.Key).ToHashSet(StringComparer.Ordinal);

    private readonly Dictionary<string, decimal> _cells = new(StringComparer.Ordinal);

    /// <summary>Facts by rules, day, segment and age, each written as one text with its quantity; zero is no row. Sums of products, which are not exact, are left out.</summary>
    public IEnumerable<string> ByDay()
    {
        _cells.Clear();
        foreach (var lead in records.Leads)
            Count(lead);
        foreach (var deal in records.Deals)
            Count(deal);
        foreach (var day in records.Spend)
        {
            Add($"cost.{day.Kind}", 0, day.Segments, day.Day, day.Amount);
            if (day.WithoutRate is { } currency)
                Add($"cost.without-rate/{currency}", 0, day.Segments, day.Day);
        }

        return _cells.Where(cell => cell.Value != 0 && !Products.Contains(cell.Key.Split(' ')[0])).Select(cell => $"{cell.Key} = {Number(cell.Value)}");
    }

    /// <summary>Customers of the day before a period against its last day: then, both, the sums over those whose money is known, and how many are not.</summary>
    public IEnumerable<string> Kept(Period period, DateOnly last) =>
        from customer in records.Customers(period.Start, period.LastDay < last ? period.LastDay : last)
        from segment in WithTotal(customer.Segments)
        group customer by segment into kept
        let known = kept.Where(customer => !customer.WithoutRate && !customer.WithoutAmount).ToList()
        let sums = new[]
        {
            kept.Count(), kept.Count(customer => customer.IsNow), known.Sum(customer => customer.Then), known.Sum(customer => customer.Now), known.Sum(customer => Math.Min(customer.Then, customer.Now)),
            Rounded(known.Sum(customer => customer.Then * customer.Then)), Rounded(known.Sum(customer => customer.Now * customer.Now)), Rounded(known.Sum(customer => customer.Then * customer.Now)),
            kept.Count(customer => customer.WithoutRate), kept.Count(customer => customer.WithoutAmount),
        }
        select $"{GrainNames.Of(period.Grain)} {period.Start:yyyy-MM-dd} {kept.Key} = {string.Join(' ', sums.Select(Number))}";

    /// <summary>Squares are kept as doubles.</summary>
    private static decimal Rounded(decimal square) => Math.Round(square, 4, MidpointRounding.AwayFromZero);

    private void Count(PlainLead lead)
    {
        void Count(string fact, DateOnly? day) => Add(fact, lead.Rules, lead.Segments, day);
        void CountAge(string fact, DateOnly? from, DateOnly? to) => AddAge(fact, lead.Rules, lead.Segments, from, to?.DayNumber - from?.DayNumber);
        foreach (var (stage, entry) in new[] { ("leads", lead.Created), ("mqls", lead.Mql), ("sqls", lead.SqlRecorded) })
        {
            Count(stage, entry);
            CountAge($"{stage}.customer-by-age", entry, lead.Customer);
            Count($"{stage}.customers", entry is null ? null : lead.Customer);
        }

        CountAge("mqls.sql-by-age", lead.Mql, lead.Sql);
        Count("mqls.sqls", lead.Mql is null ? null : lead.Sql);
        Count("handoff.started", lead.HandedOff);
        AddAge("handoff.touch-seconds", lead.Rules, lead.Segments, lead.HandedOff, lead.TouchSeconds);
        Count("handoff.due", lead.TouchDue);
        Count("handoff.met", lead.InTime ? lead.TouchDue : null);
        Count($"verdicts.{lead.Verdict}", lead.VerdictDue);
        Count($"verdicts.rejected-by-reason/{lead.Reason}", lead.Verdict == "rejected" ? lead.VerdictDue : null);
    }

    private void Count(PlainDeal deal)
    {
        var won = deal.IsWon ? deal.Closed : null;
        void Count(string fact, DateOnly? day, decimal? quantity = 1) => Add(fact, 0, deal.Segments, day, quantity);
        void CountAge(string fact, DateOnly? from, DateOnly? to) => AddAge(fact, 0, deal.Segments, from, to?.DayNumber - from?.DayNumber);
        Count("deals.qualified", deal.Qualified);
        CountAge("deals.closed-by-age", deal.Qualified, deal.Closed);
        Count("deals.won", won);
        Count("deals.lost", deal.Outcome == "lost" ? deal.Closed : null);
        Count("customers.new", deal.IsFirst ? won : null);
        CountAge("customers.repeat-by-age", deal.IsFirst ? won : null, deal.NextWon);
        CountAge("deals.won.by-cycle", won, deal.Qualified);
        if (deal.WithoutRate is { } currency)
            Count($"deals.won.without-rate/{currency}", won);
        decimal? amount = deal.Amount, cycle = deal.Cycle >= 0 ? deal.Cycle : null;
        Count("deals.won.with-amount", won, amount is null ? null : 1);
        Count("deals.won.amount", won, amount);
        Count("deals.won.amount-squared", won, amount * amount);
        Count("deals.won.with-cycle", won, cycle is null ? null : 1);
        Count("deals.won.cycle-days", won, cycle);
        Count("deals.won.cycle-days-squared", won, cycle * cycle);
        if (amount is null || cycle is null)
            return;
        Count("deals.measured", won);
        Count("deals.measured.amount", won, amount);
        Count("deals.measured.amount-squared", won, amount * amount);
        Count("deals.measured.cycle-days", won, cycle);
        Count("deals.measured.cycle-days-squared", won, cycle * cycle);
        Count("deals.measured.amount-times-cycle", won, amount * cycle);
    }

    private void Add(string fact, int rules, IReadOnlyDictionary<string, string> segments, DateOnly? day, decimal? quantity = 1) => AddAge(fact, rules, segments, day, 0, quantity);

    private void AddAge(string fact, int rules, IReadOnlyDictionary<string, string> segments, DateOnly? day, int? age, decimal? quantity = 1)
    {
        if (day is null || age is null || quantity is null)
            return;
        foreach (var segment in WithTotal(segments))
        {
            var cell = string.Create(CultureInfo.InvariantCulture, $"{fact} {rules} {segment} {day:yyyy-MM-dd} {age}");
            _cells[cell] = _cells.GetValueOrDefault(cell) + quantity.Value;
        }
    }

    private static IEnumerable<string> WithTotal(IReadOnlyDictionary<string, string> segments) => segments.Select(pair => $"[{pair.Key}:{pair.Value}]").Prepend("[:]");

    private static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}

using Microsoft.EntityFrameworkCore;
using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Unread;
using Scorecard.Data.WhatIf;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Points;

/// <summary>Everything beside the facts that values are judged by: the company's calendar, the moment, the sources' reach, the agreements.</summary>
public sealed class ScoringContext
{
    private ScoringContext(Company company, ReportingCalendar calendar, DateTimeOffset now, Agreements agreements, Basis basis)
    {
        Company = company;
        Calendar = calendar;
        Now = now;
        Agreements = agreements;
        Basis = basis;
        Supply = new Supply(
            basis.Supplies.GroupBy(row => Enum.Parse<RecordType>(row.RecordType)).ToDictionary(group => group.Key, group => Together(group, basis.Allowances)),
            basis.Gaps is { Count: > 0 } gaps ? new Completeness(company.IncompleteAbove, gaps) : null);
    }

    public Company Company { get; }

    public ReportingCalendar Calendar { get; }

    /// <summary>The moment that is judged: the clock's, or the end of the day that the configuration fixes for old data.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The first day that is not over.</summary>
    public DateOnly Today => Calendar.DayOf(Now);

    public Supply Supply { get; }

    public Agreements Agreements { get; }

    /// <summary>What values stand on beside the facts.</summary>
    internal Basis Basis { get; }

    /// <summary>The last day that a fact can be counted up to: today, where no source says how far its data go.</summary>
    internal DateOnly LastDayFor(Fact fact) => Supply.LastDayFor([fact], Calendar) ?? Today;

    /// <summary>The same company and agreements on another day, with what its sources could be relied on for then.</summary>
    internal ScoringContext On(Basis basis) => new(Company, Calendar, Calendar.StartOf(basis.Today), Agreements, basis);

    /// <summary>The same company at another moment, except where old data are judged at a fixed one.</summary>
    internal ScoringContext At(DateTimeOffset moment) => Company.AsOf is null ? new(Company, Calendar, moment, Agreements, Basis with { Today = Calendar.DayOf(moment) }) : this;

    /// <summary>The same company at the same moment, if a proposal had always governed.</summary>
    internal ScoringContext Under(Proposal proposal) => new(Company, Calendar, Now, Agreements.Under(proposal, Calendar.Zone), Basis);

    /// <summary>The same with what could not be read or found, which is counted once records are classified.</summary>
    /// <param name="facts">The records, counted by what is agreed.</param>
    /// <param name="connection">A connection that sees the same records.</param>
    /// <param name="runId">The pull that is being published, if it is one.</param>
    /// <param name="snapshot">The last snapshot that counts; null for the newest.</param>
    /// <param name="cancellation">Stops it.</param>
    internal async Task<ScoringContext> WithGapsAsync(ColumnFacts facts, NpgsqlConnection connection, long? runId, long? snapshot, CancellationToken cancellation) =>
        new(Company, Calendar, Now, Agreements, Basis with { Gaps = await new GapReader(facts, connection, this).ReadAsync(runId, snapshot, cancellation) });

    /// <summary>What judges values in it.</summary>
    internal Assessor Assessor() => new(Calendar, Supply, Now, Company.AsOf);

    public static async Task<ScoringContext> ReadAsync(ScorecardContext store, TimeProvider time, CancellationToken cancellation)
    {
        var company = await store.Companies.AsNoTracking().SingleAsync(cancellation);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(company.TimeZone);
        var calendar = CalendarOf(company);
        var now = company.AsOf is { } asOf ? calendar.StartOf(asOf.AddDays(1)) : time.GetUtcNow();
        var definitions = await store.DefinitionVersions.AsNoTracking().ToListAsync(cancellation);
        var targets = await store.TargetVersions.AsNoTracking().ToListAsync(cancellation);
        var allowances = await store.Sources.AsNoTracking()
            .ToDictionaryAsync(source => source.Name, source => TimeSpan.FromHours(source.AllowanceHours), cancellation);
        var basis = Basis.Of(
            company, calendar.DayOf(now), [.. definitions, .. targets], await store.Supplies.AsNoTracking().ToListAsync(cancellation), allowances);
        return new ScoringContext(company, calendar, now, new Agreements(definitions, targets, zone), basis);
    }

    /// <summary>How the company's days and periods are counted.</summary>
    internal static ReportingCalendar CalendarOf(Company company) =>
        new(TimeZoneInfo.FindSystemTimeZoneById(company.TimeZone), (DayOfWeek)company.WeekStart, company.FiscalYearStartMonth);

    /// <summary>Values a metric for a period and segment by the versions in force at the period's start.</summary>
    internal Scored Score(Assessor assessor, IMetric metric, FactBook facts, Period period)
    {
        var segment = facts.Segment;
        var (definitionVersion, terms, rules) = Agreements.DefinitionOn(period.Start);
        var (targetVersion, target) = Agreements.TargetFor(metric.Key, period, segment);
        terms = terms with { TargetOf = key => Agreements.TargetFor(key, period, segment).Target };
        return new(metric, period, segment, assessor.Assess(metric, facts.Of(rules), period, terms, target), definitionVersion, targetVersion);
    }

    /// <summary>Several sources of one type are as good as the weakest of them; what one of them maps is mapped.</summary>
    private TypeSupply Together(IEnumerable<SupplyRow> rows, SortedDictionary<string, TimeSpan> allowances)
    {
        var all = rows.ToList();
        var isElsewhere = all.Exists(row => row.IsCountedElsewhere);
        return new TypeSupply(
            all.Min(row => row.DataTime),
            WithDerived(Mapped(all, row => row.Fields, isElsewhere), isElsewhere),
            all.Max(row => row.CompleteFrom),
            all.Min(row => row.CompleteTo),
            all.Max(row => allowances.GetValueOrDefault(row.Source)),
            Mapped(all, row => row.Segments, isElsewhere))
        { IsCountedElsewhere = isElsewhere };
    }

    /// <summary>What one source maps; of those that count their records themselves what each of them does, since the others count nothing of it.</summary>
    private static HashSet<string> Mapped(IReadOnlyList<SupplyRow> rows, Func<SupplyRow, string[]> names, bool isElsewhere) =>
        rows.SelectMany(names).Where(name => !isElsewhere || rows.All(row => names(row).Contains(name, StringComparer.Ordinal))).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// A stage that a rule derives from a mapped field is as good as mapped. Where records are counted elsewhere no rule is asked,
    /// so that what a rule says there is not known.
    /// </summary>
    private HashSet<string> WithDerived(HashSet<string> fields, bool isElsewhere)
    {
        if (isElsewhere)
            return WithoutRuled(fields);
        foreach (var stages in Agreements.RuleSets.Select(rules => rules.Definition.Stages))
        {
            if (stages.Mql?.Fields.Any(fields.Contains) == true)
                fields.Add("mql");
            if (stages.Sql?.Fields.Any(fields.Contains) == true)
                fields.Add("sql");
        }

        return fields;
    }

    private HashSet<string> WithoutRuled(HashSet<string> fields)
    {
        if (Agreements.RuleSets.Any(rules => rules.Definition.Stages.Mql is not null))
            fields.Remove("mql");
        if (Agreements.RuleSets.Any(rules => rules.Definition.Stages.Sql is not null))
            fields.ExceptWith(["sql", "sqlOrLater"]);
        return fields;
    }
}

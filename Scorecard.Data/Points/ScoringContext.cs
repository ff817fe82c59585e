using Microsoft.EntityFrameworkCore;
using Scorecard.Data.DailyFacts;
using Scorecard.Data.Model;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Points;

/// <summary>Everything beside the facts that values are judged by: the company's calendar, the moment, the sources' reach, the agreements.</summary>
public sealed class ScoringContext
{
    private ScoringContext(Company company, DateTimeOffset clock, IEnumerable<SupplyRow> supply, Agreements agreements)
    {
        Company = company;
        Calendar = new ReportingCalendar(TimeZoneInfo.FindSystemTimeZoneById(company.TimeZone), (DayOfWeek)company.WeekStart, company.FiscalYearStartMonth);
        Now = company.AsOf is { } asOf ? Calendar.StartOf(asOf.AddDays(1)) : clock;
        Supply = new Supply(supply.GroupBy(row => Enum.Parse<RecordType>(row.RecordType)).ToDictionary(group => group.Key, Together));
        Agreements = agreements;
    }

    public Company Company { get; }

    public ReportingCalendar Calendar { get; }

    /// <summary>The moment that is judged: the clock's, or the end of the day that the configuration fixes for old data.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The first day that is not over.</summary>
    public DateOnly Today => Calendar.DayOf(Now);

    public Supply Supply { get; }

    public Agreements Agreements { get; }

    public static async Task<ScoringContext> ReadAsync(ScorecardContext store, TimeProvider time, CancellationToken cancellation)
    {
        var company = await store.Companies.AsNoTracking().SingleAsync(cancellation);
        var supply = await store.Supplies.AsNoTracking().ToListAsync(cancellation);
        var agreements = new Agreements(
            await store.DefinitionVersions.AsNoTracking().ToListAsync(cancellation),
            await store.TargetVersions.AsNoTracking().ToListAsync(cancellation));
        return new ScoringContext(company, time.GetUtcNow(), supply, agreements);
    }

    /// <summary>Values a metric for a period and segment by the versions in force at the period's start.</summary>
    public Scored Score(Assessor assessor, IMetric metric, FactTable facts, Period period, Segment segment)
    {
        var (definitionVersion, parameters) = Agreements.DefinitionOn(period.Start);
        var (targetVersion, target) = Agreements.TargetFor(metric, period, segment);
        return new(metric, period, segment, assessor.Assess(metric, facts, period, parameters, target), definitionVersion, targetVersion);
    }

    /// <summary>Several sources of one type are as good as the weakest of them; what one of them maps is mapped.</summary>
    private static TypeSupply Together(IEnumerable<SupplyRow> rows) => rows.Aggregate(
        new TypeSupply(DateTimeOffset.MaxValue, new HashSet<string>(StringComparer.Ordinal)),
        (all, row) => new TypeSupply(
            row.DataTime < all.DataTime ? row.DataTime : all.DataTime,
            new HashSet<string>([.. all.Fields, .. row.Fields], StringComparer.Ordinal),
            all.CompleteFrom is null || row.CompleteFrom > all.CompleteFrom ? row.CompleteFrom ?? all.CompleteFrom : all.CompleteFrom,
            all.CompleteTo is null || row.CompleteTo < all.CompleteTo ? row.CompleteTo ?? all.CompleteTo : all.CompleteTo));
}

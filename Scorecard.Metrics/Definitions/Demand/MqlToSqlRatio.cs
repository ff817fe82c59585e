using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;

namespace Scorecard.Metrics.Definitions.Demand;

/// <summary>Of the qualified leads of a period, the share that sales qualified within the window.</summary>
public sealed class MqlToSqlRatio : IMetric
{
    private static readonly Conversion ToSql = new(
        CountedFacts.Mqls, new AgeFact("mqls.sql-by-age", Lead.Mql, Lead.Sql), new FlowFact("mqls.sqls", Lead.Sql, Lead.Mql.IsKnown));
    private static readonly WholeParameter Window = new("windowDays", 30, 1, 1095, "Days in which a qualified lead may become sales qualified.");

    public string Key => "mql-to-sql-ratio";
    public string Label => "MQL to SQL";
    public string Meaning => "Of the leads that marketing qualified in a period, the share that sales qualified too, within 30 days unless the definition says otherwise.";
    public string Formula => "MQLs of the period that became SQL within the window ÷ MQLs of the period";
    public string ForMarketing => "How often sales agrees with you that a lead is ready: the first verdict on your qualification.";
    public string ForSales => "How much of what you are handed you find worth pursuing: how well marketing knows what you need.";
    public string WouldChange => "Agreeing on what a qualified lead is, and looking at the rejected ones together, moves it most. Leads nobody looked at within the window count as not qualified. Both teams can agree on another window, basis or target.";
    public string WorkedFormula(Terms terms) => Conversion.Worked(BasisOf(terms), terms.Whole(this, Window.Name), "became SQLs", "MQLs");
    public Team Owner => Team.Shared;
    public Unit Unit => Unit.Ratio;
    public Direction Direction => Direction.Higher;
    public bool IsHeadline => true;
    public int Order => 20;
    public int MinimumSample => 30;
    public IReadOnlyList<Parameter> Parameters => [Window, Conversion.Basis];
    public IReadOnlyList<Fact> Facts => ToSql.Facts;

    public IReadOnlyList<Fact> FactsFor(Terms terms) => ToSql.Needed(BasisOf(terms));

    public int? WindowDays(Terms terms) => BasisOf(terms) == Conversion.Cohort ? terms.Whole(this, Window.Name) : null;

    public string? WhyNeverColoured(Terms terms) => Conversion.WhyNeverColoured(BasisOf(terms));

    public Result Evaluate(FactTable facts, Period period, Terms terms) =>
        CohortConversion.Of(facts, ToSql, period, BasisOf(terms), terms.Whole(this, Window.Name));

    private string BasisOf(Terms terms) => terms.Word(this, Conversion.Basis.Name);

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay) =>
        ToSql.Records(period, BasisOf(terms), terms.Whole(this, Window.Name), lastDay);
}

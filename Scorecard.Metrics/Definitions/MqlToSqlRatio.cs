using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;

namespace Scorecard.Metrics.Definitions;

/// <summary>Of the qualified leads of a period, the share that sales qualified within the window.</summary>
public sealed class MqlToSqlRatio : IMetric
{
    private static readonly AgeFact SqlsByAge = new("mqls.sql-by-age", Lead.Mql, Lead.Sql);
    private static readonly WholeParameter Window = new("windowDays", 30, 1, 1095, "Days in which a qualified lead may become sales qualified.");

    public string Key => "mql-to-sql-ratio";
    public string Label => "MQL to SQL";
    public string Meaning => "Of the leads that marketing qualified in a period, the share that sales qualified too, within 30 days unless the definition says otherwise.";
    public string Formula => "MQLs of the period that became SQL within the window ÷ MQLs of the period";
    public Team Owner => Team.Shared;
    public Unit Unit => Unit.Ratio;
    public Direction Direction => Direction.Higher;
    public bool IsHeadline => true;
    public int Order => 20;
    public int MinimumSample => 30;
    public IReadOnlyList<Parameter> Parameters => [Window];
    public IReadOnlyList<Fact> Facts => [CountedFacts.Mqls, SqlsByAge];

    public int? WindowDays(ParameterValues parameters) => parameters.Whole(this, Window.Name);

    public Result Evaluate(FactTable facts, Period period, ParameterValues parameters) =>
        CohortConversion.Of(facts, CountedFacts.Mqls, SqlsByAge, period, parameters.Whole(this, Window.Name));
}

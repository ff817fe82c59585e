using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;

namespace Scorecard.Metrics.Definitions;

/// <summary>Of the qualified leads of a period, the share that became a customer within the window.</summary>
public sealed class LeadConversionRate : IMetric
{
    private static readonly AgeFact CustomersByAge = new("mqls.customer-by-age", Lead.Mql, Lead.Customer);
    private static readonly WholeParameter Window = new("windowDays", 90, 1, 1095, "Days in which a qualified lead may become a customer.");

    public string Key => "lead-conversion-rate";
    public string Label => "Lead conversion";
    public string Meaning => "Of the leads that marketing qualified in a period, the share that sales turned into customers within 90 days unless the definition says otherwise.";
    public string Formula => "MQLs of the period that became a customer within the window ÷ MQLs of the period";
    public Team Owner => Team.Shared;
    public Unit Unit => Unit.Ratio;
    public Direction Direction => Direction.Higher;
    public bool IsHeadline => true;
    public int Order => 10;
    public int MinimumSample => 50;
    public IReadOnlyList<Parameter> Parameters => [Window];
    public IReadOnlyList<Fact> Facts => [CountedFacts.Mqls, CustomersByAge];

    public int? WindowDays(ParameterValues parameters) => parameters.Whole(this, Window.Name);

    public Result Evaluate(FactTable facts, Period period, ParameterValues parameters) =>
        CohortConversion.Of(facts, CountedFacts.Mqls, CustomersByAge, period, parameters.Whole(this, Window.Name));
}

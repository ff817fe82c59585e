using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;

namespace Scorecard.Metrics.Definitions.Demand;

/// <summary>Of the qualified leads of a period, the share that became a customer within the window.</summary>
public sealed class LeadConversionRate : IMetric
{
    private static readonly Conversion OfLeads = Facted(CountedFacts.Leads, "leads", Lead.Created);
    private static readonly Conversion OfMqls = Facted(CountedFacts.Mqls, "mqls", Lead.Mql);
    private static readonly Conversion OfSqls = Facted(CountedFacts.Sqls, "sqls", Lead.SqlRecorded);
    private static readonly WordParameter Entry = new("entry", ["mql", "lead", "sql"], "The stage whose entries are followed.");
    private static readonly WholeParameter Window = new("windowDays", 90, 1, 1095, "Days in which a qualified lead may become a customer.");

    public string Key => "lead-conversion-rate";
    public string Label => "Lead conversion";
    public string Meaning => "Of the leads that marketing qualified in a period, the share that sales turned into customers within 90 days unless the definition says otherwise.";
    public string Formula => "MQLs of the period that became a customer within the window ÷ MQLs of the period";
    public string ForMarketing => "How many of the leads you called ready became customers: the quality of what you hand over, seen with the delay of the window.";
    public string ForSales => "How much of what marketing called ready you turned into customers: what the leads handed to you are worth working.";
    public string WouldChange => "Handing over fewer leads that never buy raises it, and so does working the good ones sooner. A period counts once its window is over, so what is done today shows later. Both teams can agree on another stage, window, basis or target.";
    public string WorkedFormula(Terms terms) => Conversion.Worked(BasisOf(terms), terms.Whole(this, Window.Name), "became customers", Entries(terms));
    public Team Owner => Team.Shared;
    public Unit Unit => Unit.Ratio;
    public Direction Direction => Direction.Higher;
    public bool IsHeadline => true;
    public int Order => 10;
    public int MinimumSample => 50;
    public IReadOnlyList<Parameter> Parameters => [Window, Entry, Conversion.Basis];
    public IReadOnlyList<Fact> Facts => [.. OfLeads.Facts, .. OfMqls.Facts, .. OfSqls.Facts];

    public IReadOnlyList<Fact> FactsFor(Terms terms) => Of(terms).Needed(BasisOf(terms));

    public int? WindowDays(Terms terms) => BasisOf(terms) == Conversion.Cohort ? terms.Whole(this, Window.Name) : null;

    public string? WhyNeverColoured(Terms terms) => Conversion.WhyNeverColoured(BasisOf(terms));

    public Result Evaluate(FactTable facts, Period period, Terms terms) =>
        CohortConversion.Of(facts, Of(terms), period, BasisOf(terms), terms.Whole(this, Window.Name));

    private string Entries(Terms terms) => terms.Word(this, Entry.Name) switch
    {
        "lead" => "leads",
        "sql" => "SQLs",
        _ => "MQLs",
    };

    private string BasisOf(Terms terms) => terms.Word(this, Conversion.Basis.Name);

    private Conversion Of(Terms terms) => terms.Word(this, Entry.Name) switch
    {
        "lead" => OfLeads,
        "sql" => OfSqls,
        _ => OfMqls,
    };

    private static Conversion Facted(FlowFact entered, string key, Field entry) => new(
        entered, new AgeFact($"{key}.customer-by-age", entry, Lead.Customer), new FlowFact($"{key}.customers", Lead.Customer, entry.IsKnown));

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay) =>
        Of(terms).Records(period, BasisOf(terms), terms.Whole(this, Window.Name), lastDay);
}

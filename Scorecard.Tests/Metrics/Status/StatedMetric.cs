using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;

namespace Scorecard.Tests.Metrics.Status;

/// <summary>A metric that says what it is told to, so that only the judgement is tested.</summary>
internal sealed class StatedMetric : IMetric
{
    public string Key => "stated";
    public string Label => "Stated";
    public string Meaning => "Stated.";
    public string Formula => "as stated";
    public string ForMarketing => "Stated to marketing.";
    public string ForSales => "Stated to sales.";
    public string WouldChange => "Another statement.";
    public string WorkedFormula(Terms terms) => "as stated";
    public Team Owner => Team.Shared;
    public Unit Unit => Unit.Ratio;
    public Direction Direction { get; init; } = Direction.Higher;
    public int Order => 0;
    public int MinimumSample { get; init; }
    public int? Window { get; init; }
    public IReadOnlyList<Fact> Facts { get; init; } = [new FlowFact("stated.leads", Lead.Created), new FlowFact("stated.deals", Deal.Closed)];
    public Result Result { get; init; } = Result.Of(0.5, 100);

    /// <summary>The last day that counted when it was asked.</summary>
    public DateOnly? AskedAsOf { get; private set; }

    public int? WindowDays(Terms terms) => Window;

    public Result Evaluate(FactTable facts, Period period, Terms terms)
    {
        AskedAsOf = facts.LastDay;
        return Result;
    }

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay) => throw new NotSupportedException("It has a value and no records.");
}

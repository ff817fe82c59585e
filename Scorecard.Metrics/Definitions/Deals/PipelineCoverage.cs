using System.Globalization;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Formulas;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;

namespace Scorecard.Metrics.Definitions.Deals;

/// <summary>
/// The open pipeline that is expected to close in a period over what remains of its revenue target: as the period began
/// if it is complete, as of now while it runs. Deals whose expected close has passed are left out and counted.
/// </summary>
public sealed class PipelineCoverage : IMetric
{
    private const string Revenue = "revenue-won";

    public string Key => "pipeline-coverage";
    public string Label => "Pipeline coverage";
    public string Meaning => "How many times over the open pipeline would reach what remains of the revenue target, if everything expected in the period were won. Too little is a risk; too much is a pipeline nobody cleans.";
    public string Formula => "open pipeline expected to close in the period ÷ (revenue target − revenue won so far)";
    public string ForMarketing => "Whether enough demand is on its way for the revenue that is still missing: below the band, more of it is needed now.";
    public string ForSales => "Whether what you have open could make the revenue target if it were all won: too little is a risk, too much is a pipeline nobody cleans.";
    public string WouldChange => "New opportunities and a later expected close move it, and so does every deal that is won or lost. Deals past their expected close are left out until somebody sets a new date. The band, and the revenue target it rests on, are agreed.";
    public string WorkedFormula(Terms terms) => "{pipeline:money of open pipeline} ÷ ({revenueTarget:money revenue target} − {revenueSoFar:money won so far})";
    public Team Owner => Team.Sales;
    public Unit Unit => Unit.Times;
    public Direction Direction => Direction.Band;
    public int Order => 80;
    public int MinimumSample => 10;
    public IReadOnlyList<Fact> Facts =>
    [
        PipelineFacts.Count, PipelineFacts.WithAmount, PipelineFacts.Amount, PipelineFacts.WithoutRate,
        CountedFacts.WonAmount, CountedFacts.WonWithoutRate,
    ];

    public Result Evaluate(FactTable facts, Period period, Terms terms)
    {
        var (day, from) = Seen(facts.LastDay, period);
        double Open(StockFact measure) => facts.Open(measure, from, period.End, day);
        if (Open(PipelineFacts.WithoutRate) is > 0 and var deals)
            return Result.None($"{deals:0} of the open deals are in a currency without an exchange rate");
        if (MissingRates.Reason(facts, CountedFacts.WonWithoutRate, period.Start, day.AddDays(1)) is { } reason)
            return Result.None(reason);
        if (terms.TargetOf(Revenue)?.Value is not { } target)
            return Result.None("no revenue target is agreed for the period");
        var won = (double)facts.Sum(CountedFacts.WonAmount, period.Start, day.AddDays(1));
        if (target - won <= 0)
            return Result.None("target already met");
        var (pipeline, withAmount) = (Open(PipelineFacts.Amount), Open(PipelineFacts.WithAmount));
        return Result.Of(pipeline / (target - won), withAmount) with
        {
            Parts = new Dictionary<string, double> { ["pipeline"] = pipeline, ["deals"] = withAmount, ["revenueTarget"] = target, ["revenueSoFar"] = won },
            Notes = [.. Notes(Open(PipelineFacts.Count) - withAmount, facts.Open(PipelineFacts.Count, DateOnly.MinValue, from, day))],
        };
    }

    /// <summary>The day at whose end the pipeline is counted, and the first day on which it may still be expected to close.</summary>
    private static (DateOnly Day, DateOnly From) Seen(DateOnly lastDay, Period period) => lastDay >= period.LastDay
        ? (period.Start.AddDays(-1), period.Start)
        : (lastDay, lastDay < period.Start ? period.Start : lastDay);

    private static IEnumerable<string> Notes(double withoutAmount, double pastDue)
    {
        if (withoutAmount > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"open deals left out for want of an amount: {withoutAmount:0}");
        if (pastDue > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"open deals left out because they should have closed earlier: {pastDue:0}");
    }

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay)
    {
        var (day, from) = Seen(lastDay, period);
        return new(
            Behind.Planned(PipelineFacts.Amount, from, period.End, day, "open deals with an amount that are expected to close in the period, what was past due left out"),
            Behind.Flow(CountedFacts.WonAmount, period.Start, day.AddDays(1), lastDay, "deals won so far in the period: their amounts are taken off the revenue target"),
            RecordPart.Numerator);
    }
}

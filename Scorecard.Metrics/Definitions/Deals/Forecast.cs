using System.Globalization;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Statistics;

namespace Scorecard.Metrics.Definitions.Deals;

/// <summary>
/// What the open deals expected to close in a running period will bring: the sum of amount × probability. Once a deal
/// is closed its source no longer says what its probability was, so a period that is over has no forecast any more.
/// </summary>
public sealed class Forecast : IMetric
{
    public string Key => "forecast";
    public string Label => "Forecast";
    public string Meaning => "What the deals that are open and expected to close in the rest of the period bring in, each by its chance of being won.";
    public string Formula => "sum of amount × probability, over the open deals expected to close in the rest of the period";
    public string ForMarketing => "What the pipeline you helped to fill should still bring in this period, by its chances.";
    public string ForSales => "What your open deals should still bring in this period, each by its probability: as good as the probabilities you enter.";
    public string WouldChange => "Deals that move on, another amount, probability or expected close changes it; a deal without an amount or a probability is left out. It is no promise and has no target.";
    public string WorkedFormula(Terms terms) => "amount × probability of {deals:count open deals}, added up";
    public Team Owner => Team.Sales;
    public Unit Unit => Unit.Money;
    public Direction Direction => Direction.None;
    public int Order => 110;
    public int MinimumSample => 10;
    public IReadOnlyList<Fact> Facts =>
    [
        PipelineFacts.Count, PipelineFacts.WithProbability, PipelineFacts.WithoutRate,
        PipelineFacts.Expected, PipelineFacts.ExpectedSquare, PipelineFacts.SquareOfExpected,
    ];

    /// <summary>
    /// The interval takes the deals to be won independently of each other, which makes it too narrow where they are not. It
    /// ends at zero, not above: where few deals are open, that none of them is won is one of the outcomes.
    /// </summary>
    public Result Evaluate(FactTable facts, Period period, Terms terms)
    {
        if (facts.LastDay >= period.LastDay)
            return Result.None("the period is over; a forecast is for what is still open");
        var from = facts.LastDay < period.Start ? period.Start : facts.LastDay;
        double Open(StockFact measure) => facts.Open(measure, from, period.End, facts.LastDay);
        if (Open(PipelineFacts.WithoutRate) is > 0 and var deals)
            return Result.None($"{deals:0} of the open deals are in a currency without an exchange rate");
        var (counted, all, expected) = (Open(PipelineFacts.WithProbability), Open(PipelineFacts.Count), Open(PipelineFacts.Expected));
        if (counted == 0)
            return Result.None("no open deal with an amount and a probability is expected to close in the rest of the period");
        var deviation = Math.Sqrt(Math.Max(0, Open(PipelineFacts.ExpectedSquare) - Open(PipelineFacts.SquareOfExpected)));
        return Result.Of(expected, counted) with
        {
            Interval = new Interval(Math.Max(0, expected - (Confidence.Normal * deviation)), expected + (Confidence.Normal * deviation)),
            Parts = new Dictionary<string, double> { ["deals"] = counted, ["expected"] = expected, ["standardDeviation"] = deviation },
            Notes = ["standard deviation as if deals were won independently of each other", .. LeftOut(all - counted)],
        };
    }

    private static IEnumerable<string> LeftOut(double deals) =>
        deals > 0 ? [string.Create(CultureInfo.InvariantCulture, $"open deals left out for want of an amount or a probability: {deals:0}")] : [];

    public MetricRecords Records(Period period, Terms terms, DateOnly lastDay)
    {
        if (lastDay >= period.LastDay)
            return MetricRecords.Of(Behind.Nothing(Deal.ExpectedClose, period.End, "none: the period is over, and a forecast is for what is still open"));
        var from = lastDay < period.Start ? period.Start : lastDay;
        return MetricRecords.Of(Behind.Planned(
            PipelineFacts.Expected, from, period.End, lastDay, "open deals with an amount and a probability that are expected to close in the rest of the period"));
    }
}

using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Tests.Metrics.Definitions;

namespace Scorecard.Tests.Metrics.Facts.Tables;

/// <summary>Splits by a text, histograms, stocks, sums wider than a decimal, and tables put together.</summary>
internal sealed class FactTablePartsTests
{
    private static readonly FlowFact Reasons = HandOffFacts.RejectedByReason;
    private static readonly HistogramFact Waits = HandOffFacts.TouchedBySeconds;
    private static readonly StockFact Plan = PipelineFacts.Amount;

    [Test]
    public void Split_is_by_text_of_the_days_and_leaves_out_what_comes_to_nothing()
    {
        var facts = Table(
            (Reasons.SplitKey + "small", Days.Of(3, 1), 0, 2), (Reasons.SplitKey + "small", Days.Of(3, 31), 0, 3), (Reasons.SplitKey + "small", Days.Of(4, 1), 0, 9), (Reasons.SplitKey + "small", Days.Of(2, 28), 0, 9),
            (Reasons.SplitKey, Days.Of(3, 9), 0, 1), (Reasons.SplitKey + "later", Days.Of(4, 2), 0, 5), (Reasons.SplitKey + "undone", Days.Of(3, 9), 0, 5), (Reasons.SplitKey + "undone", Days.Of(3, 10), 0, -5),
            (Reasons.Key, Days.Of(3, 9), 0, 7), (Reasons.Key + "-else/x", Days.Of(3, 9), 0, 7));
        Assert.Multiple(() =>
        {
            Assert.That(facts.Split(Reasons, Days.March.Start, Days.March.End), Is.EqualTo(new Dictionary<string, decimal> { ["small"] = 5, [""] = 1 }));
            Assert.That(facts.AsOf(Days.Of(3, 30)).Split(Reasons, Days.March.Start, Days.March.End)["small"], Is.EqualTo(2));
        });
    }

    [Test]
    public void Histogram_is_of_the_days_whatever_the_numbers_are()
    {
        var facts = Table((Waits.Key, Days.Of(2, 28), 5, 1), (Waits.Key, Days.Of(3, 1), 99_999, 2), (Waits.Key, Days.Of(3, 31), 5, 3), (Waits.Key, Days.Of(4, 1), 5, 4));
        Assert.Multiple(() =>
        {
            Assert.That(facts.Histogram(Waits, Days.March.Start, Days.March.End).Select(cell => cell.Count), Is.EqualTo(new[] { 2, 3 }));
            Assert.That(facts.AsOf(Days.Of(3, 30)).Histogram(Waits, Days.March.Start, Days.March.End).Select(cell => cell.Count), Is.EqualTo(new[] { 2 }));
        });
    }

    [Test]
    public void Open_counts_plans_that_lie_ahead_while_they_are_open()
    {
        // Expected on 20 March: open from 10 days before, until the 25th; and from that day on. Expected on 1 April, open for a month.
        var facts = new FactTableBuilder().Set(new StockBuilder(["pipeline", Plan.Key])
            .Add(Days.Of(4, 1), Days.Of(3, 1), null, [1, 100])
            .Add(Days.Of(3, 20), Days.Of(3, 20), null, [1, 10])
            .Add(Days.Of(3, 20), Days.Of(3, 10), Days.Of(3, 25), [1, 1]).Build()).Build();
        double March(FactTable table, DateOnly day) => table.Open(Plan, Days.March.Start, Days.March.End, day);
        Assert.Multiple(() =>
        {
            Assert.That(March(facts, Days.Of(3, 9)), Is.Zero);
            Assert.That(March(facts, Days.Of(3, 10)), Is.EqualTo(1));
            Assert.That(March(facts, Days.Of(3, 20)), Is.EqualTo(11));
            Assert.That(March(facts, Days.Of(3, 25)), Is.EqualTo(10), "what ends on a day is not open at its end");
            Assert.That(March(facts.AsOf(Days.Of(3, 19)), Days.Of(3, 31)), Is.EqualTo(1), "nothing after the newest day counts");
            Assert.That(facts.AsOf(Days.Of(3, 1)).Open(Plan, Days.Of(4, 1), Days.Of(4, 2), Days.Of(3, 1)), Is.EqualTo(100));
            Assert.That(facts.Open(PipelineFacts.Count, DateOnly.MinValue, DateOnly.MaxValue, Days.Of(3, 24)), Is.EqualTo(3));
            Assert.That(new FactTableBuilder().Build().Open(Plan, Days.March.Start, Days.March.End, Days.Of(3, 20)), Is.Zero, "there are no records");
        });
    }

    [Test]
    public void Total_is_the_sum_with_what_is_wider_than_a_decimal()
    {
        var fact = CountedFacts.WonAmountSquared;
        var facts = new FactTableBuilder()
            .Add(fact.Key, new FactCell(Days.Of(2, 28), 7, 7e40)).Add(fact.Key, new FactCell(Days.Of(3, 1), 3, 1e40)).Add(fact.Key, new FactCell(Days.Of(3, 1), 1, 1e40))
            .Add(fact.Key, new FactCell(Days.Of(3, 31), 2, 4e40)).Add(fact.Key, new FactCell(Days.Of(4, 1), 9, 9e40)).Build();
        Assert.Multiple(() =>
        {
            Assert.That(facts.Total(fact, Days.March), Is.EqualTo(6e40).Within(1e-9).Percent);
            Assert.That(facts.AsOf(Days.Of(3, 30)).Total(fact, Days.March), Is.EqualTo(2e40).Within(1e-9).Percent);
            Assert.That(facts.Sum(fact, Days.March), Is.EqualTo(6));
            Assert.That(facts.AsOf(Days.Of(1, 1)).Total(fact, Days.March), Is.Zero);
        });
    }

    [Test]
    public void And_has_the_facts_of_both_and_the_stocks_and_pairs_of_the_first()
    {
        var one = new FactTableBuilder("channel").Add("mqls", new FactCell(Days.Of(3, 1), 2)).Set(CountedFacts.Customers.Key, Days.March.Grain, Days.March.Start, Some.Pairs((1, 1)))
            .Set(new StockBuilder([Plan.Key]).Add(Days.Of(3, 1), Days.Of(3, 1), null, [7]).Build()).Build().AsOf(Days.Of(3, 20));
        var both = one.And(Table(("leads", Days.Of(3, 1), 0, 5), ("leads", Days.Of(3, 21), 0, 9)));
        Assert.Multiple(() =>
        {
            Assert.That((both.Sum(CountedFacts.Mqls, Days.March), both.Sum(CountedFacts.Leads, Days.March)), Is.EqualTo((2m, 5m)));
            Assert.That((both.Dimension, both.LastDay, both.Pairs(CountedFacts.Customers, Days.March).Then), Is.EqualTo(("channel", Days.Of(3, 20), 1L)));
            Assert.That(both.Open(Plan, Days.March.Start, Days.March.End, Days.Of(3, 2)), Is.EqualTo(7));
            Assert.That(() => both.And(Table(("leads", Days.Of(3, 2), 0, 1))), Throws.ArgumentException, "a fact of both would count twice");
        });
    }

    [Test]
    public void Needs_of_histograms_and_stocks_are_their_fields() => Assert.Multiple(() =>
    {
        Assert.That(Waits.Needs.Select(need => need.Field), Is.EquivalentTo(new[] { "mql", "firstTouch" }));
        Assert.That(Waits.Record, Is.EqualTo(RecordType.Lead));
        Assert.That(PipelineFacts.Expected.Needs.Select(need => need.Field), Is.EquivalentTo(new[] { "expectedClose", "qualified", "closed", "amount", "probability" }));
        Assert.That(CountedFacts.Customers.Record, Is.EqualTo(RecordType.CustomerPeriod));
    });

    [Test]
    public void Needs_of_a_quantity_or_condition_that_nobody_knows_are_refused() => Assert.Multiple(() =>
    {
        Assert.That(() => new FlowFact("odd", Lead.Created, Sum: new OddQuantity()).Needs.ToList(), Throws.TypeOf<NotSupportedException>().With.Message.Contains(nameof(OddQuantity)));
        Assert.That(() => new FlowFact("odd", Lead.Created, new OddCondition()).Needs.ToList(), Throws.TypeOf<NotSupportedException>().With.Message.Contains(nameof(OddCondition)));
    });

    private static FactTable Table(params (string Fact, DateOnly Day, int Age, decimal Quantity)[] cells) => cells
        .Aggregate(new FactTableBuilder(), (builder, cell) => cell.Fact == Waits.Key ? builder.Add(cell.Fact, new AgeCell(cell.Day, cell.Age, (int)cell.Quantity)) : builder.Add(cell.Fact, new FactCell(cell.Day, cell.Quantity)))
        .Build();

    private sealed record OddQuantity : Quantity;

    private sealed record OddCondition : Condition;
}

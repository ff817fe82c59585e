using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;

namespace Scorecard.Tests.Metrics.Facts.Tables;

internal sealed class FactTableTests
{
    private static readonly FlowFact Flow = CountedFacts.Mqls;
    private static readonly AgeFact Ages = CountedFacts.DealsClosedByAge;

    [Test]
    public void Sum_is_half_open_the_first_day_counts_and_the_end_does_not()
    {
        var facts = Table(Flow, (Days.Of(2, 28), 0, 1), (Days.Of(3, 1), 0, 10), (Days.Of(3, 31), 0, 100), (Days.Of(4, 1), 0, 1000));
        Assert.Multiple(() =>
        {
            Assert.That(facts.Sum(Flow, Days.March), Is.EqualTo(110));
            Assert.That(facts.Sum(Flow, Days.Of(3, 1), Days.Of(3, 1)), Is.Zero);
            Assert.That(facts.Sum(Flow, Days.Of(4, 1), Days.Of(3, 1)), Is.Zero, "a range that ends before it begins");
            Assert.That(facts.UpTo(Flow, Days.Of(3, 1)), Is.EqualTo(11));
        });
    }

    [Test]
    public void Days_and_ages_are_half_open_too()
    {
        (DateOnly, int, decimal)[] cells = [(Days.Of(2, 28), 0, 1), (Days.Of(3, 1), 0, 2), (Days.Of(3, 31), 0, 3), (Days.Of(4, 1), 0, 4)];
        Assert.Multiple(() =>
        {
            Assert.That(Table(Flow, cells).Days(Flow, Days.March.Start, Days.March.End).Select(cell => cell.Quantity), Is.EqualTo(new[] { 2m, 3m }));
            Assert.That(Table(Ages, cells).Ages(Ages, Days.March.Start, Days.March.End).Select(cell => cell.Count), Is.EqualTo(new[] { 2, 3 }));
            Assert.That(Table(Ages, cells).Ages(Ages, Days.March.End, Days.March.Start), Is.Empty);
        });
    }

    [Test]
    public void Build_merges_cells_of_the_same_day_and_age_into_one()
    {
        var facts = Table(Ages, (Days.Of(3, 2), 5, 1), (Days.Of(3, 2), 6, 10), (Days.Of(3, 2), 5, 100));
        Assert.That(facts.Ages(Ages, Days.March.Start, Days.March.End), Is.EqualTo(new AgeCell[] { new(Days.Of(3, 2), 5, 101), new(Days.Of(3, 2), 6, 10) }));
    }

    [Test]
    public void Days_of_a_flow_added_in_parts_names_each_day_once() => Assert.That(
        Table(Flow, (Days.Of(3, 2), 0, 1), (Days.Of(3, 2), 0, 2), (Days.Of(3, 3), 0, 4)).Days(Flow, Days.March.Start, Days.March.End),
        Is.EqualTo(new[] { (Days.Of(3, 2), 3m), (Days.Of(3, 3), 4m) }));

    [Test]
    public void AsOf_drops_later_days_and_keeps_the_day_itself()
    {
        var facts = Table(Flow, (Days.Of(3, 5), 0, 1), (Days.Of(3, 6), 0, 10)).AsOf(Days.Of(3, 5));
        Assert.Multiple(() =>
        {
            Assert.That(facts.Sum(Flow, Days.March), Is.EqualTo(1));
            Assert.That(facts.UpTo(Flow, Days.Of(12, 31)), Is.EqualTo(1));
            Assert.That(facts.Days(Flow, Days.March.Start, Days.March.End).Count(), Is.EqualTo(1));
        });
    }

    [Test]
    public void AsOf_drops_second_events_that_came_later()
    {
        var facts = Table(Ages, (Days.Of(3, 1), 4, 1), (Days.Of(3, 1), 5, 10), (Days.Of(3, 7), -3, 100)).AsOf(Days.Of(3, 5));
        Assert.That(facts.Ages(Ages, Days.March.Start, Days.March.End), Is.EqualTo(new AgeCell[] { new(Days.Of(3, 1), 4, 1) }));
    }

    [Test]
    public void AsOf_a_later_day_does_not_bring_back_what_was_dropped()
    {
        var facts = Table(Flow, (Days.Of(3, 5), 0, 1), (Days.Of(3, 6), 0, 10)).AsOf(Days.Of(3, 5)).AsOf(Days.Of(3, 9));
        Assert.That(facts.Sum(Flow, Days.March), Is.EqualTo(1));
    }

    [Test]
    public void Sum_of_a_fact_that_nothing_was_added_to_is_zero() => Assert.Multiple(() =>
    {
        Assert.That(Table(Ages).Sum(Flow, Days.March), Is.Zero);
        Assert.That(Table(Flow).Ages(Ages, Days.March.Start, Days.March.End), Is.Empty);
    });

    [Test]
    public void Pairs_are_those_of_the_period_and_zero_elsewhere()
    {
        var counts = new PairCounts(40, 38, 1, 2, 3, 4, 5, 6);
        var facts = new FactTableBuilder().Set(CountedFacts.Customers.Key, Days.March.Grain, Days.March.Start, counts).Build();
        Assert.Multiple(() =>
        {
            Assert.That(facts.Pairs(CountedFacts.Customers, Days.March), Is.EqualTo(counts));
            Assert.That(facts.Pairs(CountedFacts.Customers, Days.Calendar.Next(Days.March)), Is.EqualTo(default(PairCounts)));
        });
    }

    [TestCase(null, true)]
    [TestCase("channel", false)]
    public void AsOf_remembers_whether_the_facts_are_of_everything(string? dimension, bool isTotal) =>
        Assert.That(new FactTableBuilder(dimension).Build().AsOf(Days.First).IsTotal, Is.EqualTo(isTotal));

    private static FactTable Table(Fact fact, params (DateOnly Day, int Age, decimal Quantity)[] cells) => cells
        .Aggregate(new FactTableBuilder(), (builder, cell) => builder.Add(fact, new Cell(cell.Day, cell.Age, cell.Quantity)))
        .Build();
}

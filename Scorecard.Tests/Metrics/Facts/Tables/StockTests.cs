using FsCheck;
using FsCheck.Fluent;
using Scorecard.Metrics.Facts.Tables;

namespace Scorecard.Tests.Metrics.Facts.Tables;

/// <summary>What holds of the open stock of any records.</summary>
internal sealed class StockTests
{
    private const string Fact = "fact";
    private const string Other = "other";

    private static readonly Gen<Record> AnyRecord =
        from planned in Days.Any
        from opened in Days.Any
        from ended in Days.AnyOrNone
        from quantity in Gen.Choose(-5, 1_000_000)
        select new Record(planned, opened, ended, quantity / 7.0);

    private static readonly Gen<(DateOnly Start, DateOnly End, DateOnly Day)> AnyQuestion =
        from start in Days.Any from end in Days.Any from day in Days.Any select (start, end, day);

    [Test]
    public void Open_is_the_plain_sum_over_the_records_open_at_the_end_of_the_day() => Holds((records, ask) =>
        Math.Abs(StockOf(records).Open(Fact, ask.Start, ask.End, ask.Day) - Plain(records, ask)) < 1e-6);

    [Test]
    public void Open_of_some_records_is_the_stock_of_those_alone() => Holds((records, ask) =>
        StockOf(records).Part(number => number % 3 == 0).Open(Fact, ask.Start, ask.End, ask.Day)
            .Equals(StockOf([.. records.Where((_, number) => number % 3 == 0)]).Open(Fact, ask.Start, ask.End, ask.Day)));

    [Test]
    public void Build_makes_the_same_to_the_last_figure_in_whatever_order_records_are_added() => Holds((records, ask) =>
        StockOf(records).Open(Fact, ask.Start, ask.End, ask.Day).Equals(StockOf([.. records.Reverse()]).Open(Fact, ask.Start, ask.End, ask.Day)));

    [Test]
    public void Open_of_a_fact_that_the_stock_does_not_tell_of_is_refused() =>
        Assert.That(() => StockOf([]).Open("nothing", Days.First, Days.First, Days.First), Throws.ArgumentException.With.Message.Contains("nothing"));

    [Test]
    public void Add_refuses_quantities_that_are_not_those_of_the_facts() =>
        Assert.That(() => new StockBuilder([Fact, Other]).Add(Days.First, Days.First, null, [1]), Throws.ArgumentException);

    private static double Plain(Record[] records, (DateOnly Start, DateOnly End, DateOnly Day) ask) => records
        .Where(record => record.Planned >= ask.Start && record.Planned < ask.End && record.Opened <= ask.Day && !(record.Ended <= ask.Day))
        .Sum(record => record.Quantity);

    private static Stock StockOf(Record[] records) => records
        .Aggregate(new StockBuilder([Other, Fact]), (builder, record) => builder.Add(record.Planned, record.Opened, record.Ended, [1, record.Quantity]))
        .Build();

    private static void Holds(Func<Record[], (DateOnly Start, DateOnly End, DateOnly Day), bool> promise) => Prop.ForAll(
        (from records in AnyRecord.ArrayOf() from ask in AnyQuestion select (records, ask)).ToArbitrary(),
        any => promise(any.records, any.ask)).Check(Days.Thorough);

    private sealed record Record(DateOnly Planned, DateOnly Opened, DateOnly? Ended, double Quantity);
}

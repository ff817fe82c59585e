using FsCheck;
using FsCheck.Fluent;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.Metrics.Facts;

/// <summary>What holds of the facts of any records.</summary>
internal sealed class FactTablePropertyTests
{
    private static readonly DateOnly Last = Days.First.AddDays(729);

    // Each case asks every fact for every period of two years.
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(50);

    [Test]
    public void Sum_over_days_is_the_sum_over_weeks_months_quarters_and_years() => Holds(entries =>
    {
        var facts = Counting.Table(entries);
        return Flows.All(flow => Enum.GetValues<Grain>().All(grain =>
            Days.Calendar.Between(grain, Days.First, Last).Sum(period => facts.Sum(flow, period)) == facts.UpTo(flow, Last)
            && Days.Calendar.Between(grain, Days.First, Last).All(period => facts.Sum(flow, period) == ByDay(facts, flow, period))));
    });

    [Test]
    public void Sum_is_the_plain_sum_over_the_records_of_the_period() => Holds(entries =>
    {
        var facts = Counting.Table(entries);
        return Flows.All(flow => Days.Calendar.Between(Grain.Month, Days.First, Last).All(period =>
            facts.Sum(flow, period) == entries
                .Where(entry => entry.Day(flow.On) is { } day && period.Contains(day) && entry.Holds(flow.Where))
                .Sum(entry => flow.Sum is null ? 1 : entry.Number(flow.Sum) ?? 0)));
    });

    [Test]
    public void Build_does_not_depend_on_the_order_of_adding() => Holds(entries =>
        Contents(Counting.Table(entries)).SequenceEqual(Contents(Counting.Table(entries.Reverse()))));

    [Test]
    public void Build_from_two_halves_is_build_from_all() => Holds(entries =>
    {
        var half = entries.Length / 2;
        var merged = new FactTableBuilder().Count(entries[half..]).Count(entries[..half]).Build();
        return Contents(merged).SequenceEqual(Contents(Counting.Table(entries)));
    });

    [Test]
    public void AsOf_a_day_is_what_would_be_built_from_the_events_up_to_it() => Prop.ForAll(
        (from entries in AnyEntries.Many from day in Days.Any select (entries, day)).ToArbitrary(),
        any => Contents(Counting.Table(any.entries).AsOf(any.day)).SequenceEqual(Contents(UpTo(any.entries, any.day)))).Check(Some);

    /// <summary>A cell is an event of its own: a flow's day, or for a histogram the later of the two.</summary>
    private static FactTable UpTo(Entry[] entries, DateOnly last)
    {
        var builder = new FactTableBuilder();
        foreach (var entry in entries)
            foreach (var fact in MetricCatalog.Facts.Where(fact => LastEvent(fact, entry) <= last))
                foreach (var cell in Cells(Counting.Table([entry]), fact))
                    builder.Add(fact.Key, cell);
        return builder.Build();
    }

    private static DateOnly? LastEvent(Fact fact, Entry entry) => fact switch
    {
        FlowFact flow => entry.Day(flow.On),
        AgeFact age => entry.Day(age.From) > entry.Day(age.To) ? entry.Day(age.From) : entry.Day(age.To),
        _ => null,
    };

    private static IEnumerable<FlowFact> Flows => MetricCatalog.Facts.OfType<FlowFact>();

    private static decimal ByDay(FactTable facts, FlowFact flow, Period period) =>
        Days.Calendar.Between(Grain.Day, period.Start, period.LastDay).Sum(day => facts.Sum(flow, day));

    private static IEnumerable<(string, FactCell)> Contents(FactTable facts) =>
        MetricCatalog.Facts.SelectMany(fact => Cells(facts, fact).Select(cell => (fact.Key, cell)));

    private static IEnumerable<FactCell> Cells(FactTable facts, Fact fact) => fact switch
    {
        FlowFact flow => facts.Days(flow, DateOnly.MinValue, DateOnly.MaxValue).Select(day => new FactCell(day.Day, 0, day.Quantity)),
        AgeFact age => facts.Ages(age, DateOnly.MinValue, DateOnly.MaxValue),
        _ => [],
    };

    private static void Holds(Func<Entry[], bool> promise) => Prop.ForAll(AnyEntries.Many.ToArbitrary(), promise).Check(Some);
}

using FsCheck;
using FsCheck.Fluent;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.Metrics.Facts.Tables;

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
    public void Split_and_histogram_over_days_are_those_over_weeks_months_quarters_and_years() => Holds(entries =>
    {
        var facts = Counting.Table(entries);
        return Enum.GetValues<Grain>().All(grain => Splits.All(split => Same(Days.Calendar.Between(grain, Days.First, Last).SelectMany(period => facts.Split(split, period.Start, period.End)), facts.Split(split, Days.First, Last.AddDays(1))))
            && Histograms.All(histogram => Days.Calendar.Between(grain, Days.First, Last).SelectMany(period => facts.Histogram(histogram, period.Start, period.End))
                .SequenceEqual(facts.Histogram(histogram, Days.First, Last.AddDays(1)))));
    });

    [Test]
    public void Split_is_the_plain_count_over_the_records_of_the_period() => Holds(entries =>
    {
        var facts = Counting.Table(entries);
        return Splits.All(split => Days.Calendar.Between(Grain.Month, Days.First, Last).All(period => Same(
            facts.Split(split, period.Start, period.End),
            entries.Where(entry => entry.Day(split.On) is { } day && period.Contains(day) && entry.Holds(split.Where))
                .Select(entry => KeyValuePair.Create(entry.Text(split.By!) ?? "", 1m)))));
    });

    [Test]
    public void Merge_is_associative_and_commutative() => Prop.ForAll(
        (from one in AnyEntries.Many from other in AnyEntries.Many from third in AnyEntries.Many select (one, other, third)).ToArbitrary(),
        any =>
        {
            var (a, b, c) = (Counting.Table(any.one), Counting.Table(any.other), Counting.Table(any.third));
            var whole = Contents(Counting.Table([.. any.one, .. any.other, .. any.third])).ToList();
            return whole.SequenceEqual(Contents(Merged(Merged(a, b), c))) && whole.SequenceEqual(Contents(Merged(a, Merged(b, c))))
                && whole.SequenceEqual(Contents(Merged(c, Merged(b, a))));
        }).Check(Some);

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
                foreach (var (_, text, cell) in Cells(Counting.Table([entry]), fact))
                    builder.Add(fact, cell, text);
        return builder.Build();
    }

    private static DateOnly? LastEvent(Fact fact, Entry entry) => fact switch
    {
        FlowFact flow => entry.Day(flow.On),
        HistogramFact histogram => entry.Day(histogram.On),
        AgeFact age => entry.Day(age.From) > entry.Day(age.To) ? entry.Day(age.From) : entry.Day(age.To),
        _ => null,
    };

    private static IEnumerable<FlowFact> Flows => MetricCatalog.Facts.OfType<FlowFact>().Where(flow => flow.By is null);

    private static IEnumerable<FlowFact> Splits => MetricCatalog.Facts.OfType<FlowFact>().Where(flow => flow.By is not null);

    private static IEnumerable<HistogramFact> Histograms => MetricCatalog.Facts.OfType<HistogramFact>();

    private static bool Same(IEnumerable<KeyValuePair<string, decimal>> one, IEnumerable<KeyValuePair<string, decimal>> other)
    {
        static IEnumerable<(string, decimal)> Sums(IEnumerable<KeyValuePair<string, decimal>> parts) =>
            parts.GroupBy(part => part.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Sum(part => part.Value))).OrderBy(sum => sum.Item1, StringComparer.Ordinal);
        return Sums(one).SequenceEqual(Sums(other));
    }

    private static FactTable Merged(FactTable one, FactTable other)
    {
        var builder = new FactTableBuilder();
        foreach (var (fact, text, cell) in Contents(one).Concat(Contents(other)))
            builder.Add(fact, cell, text);
        return builder.Build();
    }

    private static decimal ByDay(FactTable facts, FlowFact flow, Period period) =>
        Days.Calendar.Between(Grain.Day, period.Start, period.LastDay).Sum(day => facts.Sum(flow, day));

    private static IEnumerable<(Fact Fact, string? Text, Cell Cell)> Contents(FactTable facts) => MetricCatalog.Facts.SelectMany(fact => Cells(facts, fact));

    private static IEnumerable<(Fact Fact, string? Text, Cell Cell)> Cells(FactTable facts, Fact fact) => fact switch
    {
        FlowFact { By: not null } split => SplitCells(facts, split),
        FlowFact flow => facts.Days(flow, DateOnly.MinValue, DateOnly.MaxValue).Select(day => (fact, (string?)null, new Cell(day.Day, 0, day.Quantity))),
        AgeFact age => facts.Ages(age, DateOnly.MinValue, DateOnly.MaxValue).Select(cell => (fact, (string?)null, new Cell(cell.Day, cell.Age, cell.Count))),
        HistogramFact histogram => facts.Histogram(histogram, DateOnly.MinValue, DateOnly.MaxValue).Select(cell => (fact, (string?)null, new Cell(cell.Day, cell.Age, cell.Count))),
        _ => [],
    };

    private static IEnumerable<(Fact Fact, string? Text, Cell Cell)> SplitCells(FactTable facts, FlowFact split) =>
        from text in facts.Split(split, DateOnly.MinValue, DateOnly.MaxValue).Keys.Order(StringComparer.Ordinal)
        from day in facts.Days(new FlowFact($"{split.SplitKey}{text}", split.On), DateOnly.MinValue, DateOnly.MaxValue)
        select ((Fact)split, (string?)text, new Cell(day.Day, 0, day.Quantity));

    private static void Holds(Func<Entry[], bool> promise) => Prop.ForAll(AnyEntries.Many.ToArbitrary(), promise).Check(Some);
}

using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Customers;
using Scorecard.Metrics.Definitions.Demand;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Facts.Tables;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Statistics;
using Scorecard.Metrics.Status;
using Scorecard.Tests.Metrics.Definitions;
using Scorecard.Tests.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Status;

internal sealed class AssessorTests
{
    private static readonly DateTimeOffset End = Situation.End;
    private static readonly StatedMetric Metric = new();

    [Test]
    public void Assess_of_data_up_to_exactly_the_end_is_not_stale_and_a_tick_less_is() => Assert.Multiple(() =>
    {
        Assert.That(Assess(Metric, Supplied(End)).Status, Is.EqualTo(MetricStatus.Green));
        Assert.That(Assess(Metric, Supplied(End)).AsOf, Is.EqualTo(Days.March.LastDay));
        Assert.That(Assess(Metric, Supplied(End.AddTicks(-1))).Status, Is.EqualTo(MetricStatus.Stale));
    });

    [Test]
    public void Assess_of_a_stale_period_has_a_value_that_is_not_final()
    {
        var stale = Assess(Metric, Supplied(End.AddDays(-3)));
        Assert.Multiple(() =>
        {
            Assert.That(stale.Result!.Value, Is.EqualTo(0.5));
            Assert.That(stale.Reason, Is.EqualTo("data only up to 2018-03-28, the period ends on 2018-03-31"));
            Assert.That(stale.IsFinal, Is.False);
        });
    }

    [Test]
    public void Assess_is_in_days_of_the_reporting_time_zone()
    {
        var berlin = new ReportingCalendar(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        var midnight = new DateTimeOffset(2018, 4, 1, 0, 0, 0, TimeSpan.FromHours(2));
        MetricStatus StatusAt(DateTimeOffset dataTime) =>
            new Assessor(berlin, Supplied(dataTime), End.AddDays(1)).Assess(Metric, Nothing, Days.March, ParameterValues.Defaults, new Target(0.4)).Status;
        Assert.Multiple(() =>
        {
            Assert.That(StatusAt(midnight), Is.EqualTo(MetricStatus.Green));
            Assert.That(StatusAt(midnight.AddTicks(-1)), Is.EqualTo(MetricStatus.Stale));
        });
    }

    [Test]
    public void Assess_of_a_period_that_begins_after_the_data_end_is_no_data_and_no_value()
    {
        var start = Days.Calendar.StartOf(Days.March.Start);
        var none = Assess(Metric, Supplied(start));
        Assert.Multiple(() =>
        {
            Assert.That((none.Status, none.Result), Is.EqualTo((MetricStatus.NoData, (Result?)null)));
            Assert.That(none.Reason, Is.EqualTo("data only up to 2018-02-28, the period begins on 2018-03-01"));
            Assert.That(Assess(Metric, Supplied(start.AddTicks(1))).Status, Is.EqualTo(MetricStatus.Stale), "a part of the first day is there");
        });
    }

    [Test]
    public void Assess_of_a_wholly_truncated_period_has_no_value_and_of_a_partly_truncated_one_has() => Assert.Multiple(() =>
    {
        Assert.That(new Situation { IsWhollyTruncated = true }.Assess().Result, Is.Null);
        Assert.That(new Situation { IsPartlyTruncated = true }.Assess().Result!.Value, Is.EqualTo(0.5));
    });

    [TestCase("2018-02-27", "truncated: leads end on 2018-02-27", false)]
    [TestCase("2018-02-28", "truncated: leads end on 2018-02-28", false)]
    [TestCase("2018-03-01", "partly truncated: leads end on 2018-03-01", true)]
    [TestCase("2018-03-30", "partly truncated: leads end on 2018-03-30", true)]
    [TestCase("2018-03-31", null, true)]
    public void Assess_where_intake_ended_is_truncated_from_there(string lastDay, string? reason, bool hasValue)
    {
        var supply = Supplied(End.AddDays(1), to: DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture));
        var assessment = Assess(Metric, supply);
        Assert.That((assessment.Reason, assessment.Result is not null), Is.EqualTo((reason, hasValue)));
    }

    [Test]
    public void Assess_as_of_an_earlier_day_ignores_what_came_later()
    {
        var metric = new StatedMetric();
        var assessment = Assess(metric, Supplied(End.AddDays(60)), asOf: Days.March.LastDay);
        Assert.Multiple(() =>
        {
            Assert.That(metric.AskedAsOf, Is.EqualTo(Days.March.LastDay));
            Assert.That(assessment.AsOf, Is.EqualTo(Days.March.LastDay));
            Assert.That(assessment.Status, Is.EqualTo(MetricStatus.Green), "as of the end of its last day, the period is over");
        });
    }

    [Test]
    public void Assess_as_of_a_day_before_the_periods_last_is_still_running() =>
        Assert.That(Assess(Metric, Supplied(End.AddDays(60)), asOf: Days.March.LastDay.AddDays(-1)).Reason, Does.StartWith("so far"));

    [Test]
    public void Assess_as_of_a_day_that_the_data_do_not_reach_counts_what_they_have()
    {
        var metric = new StatedMetric();
        Assess(metric, Supplied(End), asOf: Days.Of(12, 31));
        Assert.That(metric.AskedAsOf, Is.EqualTo(Days.March.LastDay));
    }

    [Test]
    public void Assess_counts_up_to_the_earliest_data_time_of_the_sources_it_needs()
    {
        var metric = new StatedMetric();
        Assess(metric, Supplied(End.AddDays(60), deals: End.AddDays(2)));
        Assert.That(metric.AskedAsOf, Is.EqualTo(Days.Of(4, 2)));
    }

    [TestCase(29, MetricStatus.NotYetMature)]
    [TestCase(30, MetricStatus.Green)]
    public void Assess_of_a_cohort_is_mature_at_the_end_of_the_windows_last_day(int daysAfter, MetricStatus status)
    {
        var assessment = Assess(new StatedMetric { Window = 30 }, Supplied(End.AddDays(daysAfter)));
        Assert.Multiple(() =>
        {
            Assert.That(assessment.Status, Is.EqualTo(status));
            Assert.That(assessment.IsFinal, Is.EqualTo(status == MetricStatus.Green));
            Assert.That(assessment.Reason, status == MetricStatus.Green ? Is.Null : Is.EqualTo("followed 29 of 30 days, mature on 2018-05-01"));
        });
    }

    [TestCase(Direction.Higher, 0.5, MetricStatus.Green)]
    [TestCase(Direction.Higher, 0.4999999, MetricStatus.Red)]
    [TestCase(Direction.Higher, 0.6, MetricStatus.Green)]
    [TestCase(Direction.Lower, 0.5, MetricStatus.Green)]
    [TestCase(Direction.Lower, 0.5000001, MetricStatus.Red)]
    [TestCase(Direction.Lower, 0.4, MetricStatus.Green)]
    public void Assess_against_a_target_meets_it_by_equality_and_does_not_round(Direction direction, double value, MetricStatus status) =>
        Assert.That(Assess(new StatedMetric { Direction = direction, Result = Result.Of(value, 100) }, target: new Target(0.5)).Status, Is.EqualTo(status));

    [TestCase(2.99, MetricStatus.Red)]
    [TestCase(3, MetricStatus.Green)]
    [TestCase(5, MetricStatus.Green)]
    [TestCase(5.01, MetricStatus.Red)]
    public void Assess_against_a_band_is_green_inside_ends_included(double value, MetricStatus status) => Assert.That(
        Assess(new StatedMetric { Direction = Direction.Band, Result = Result.Of(value, 100) }, target: new Target(null, 3, 5)).Status, Is.EqualTo(status));

    [TestCase(0.45, 0.55, true)]
    [TestCase(0.5, 0.6, true)]
    [TestCase(0.51, 0.6, false)]
    public void Assess_of_a_colour_whose_interval_holds_the_target_is_a_close_call(double low, double high, bool isClose)
    {
        var metric = new StatedMetric { Result = Result.Of(0.55, 100) with { Interval = new Interval(low, high) } };
        Assert.That(Assess(metric, target: new Target(0.5)).IsCloseCall, Is.EqualTo(isClose));
    }

    [TestCase(2.5, 3.5, true)]
    [TestCase(4.5, 5.5, true)]
    [TestCase(3.5, 4.5, false)]
    public void Assess_of_a_band_is_a_close_call_at_either_end(double low, double high, bool isClose)
    {
        var metric = new StatedMetric { Direction = Direction.Band, Result = Result.Of(4, 100) with { Interval = new Interval(low, high) } };
        Assert.That(Assess(metric, target: new Target(null, 3, 5)).IsCloseCall, Is.EqualTo(isClose));
    }

    [Test]
    public void Assess_without_an_interval_or_a_colour_is_no_close_call() => Assert.Multiple(() =>
    {
        var few = new StatedMetric { MinimumSample = 200, Result = Result.Of(0.5, 100) with { Interval = new Interval(0, 1) } };
        Assert.That(Assess(Metric, target: new Target(0.5)).IsCloseCall, Is.False);
        Assert.That(Assess(few, target: new Target(0.5)).IsCloseCall, Is.False);
    });

    [Test]
    public void Assess_of_exactly_the_minimum_is_coloured() =>
        Assert.That(Assess(new StatedMetric { MinimumSample = 100 }).Status, Is.EqualTo(MetricStatus.Green));

    [Test]
    public void Assess_of_a_count_of_zero_is_coloured() =>
        Assert.That(Assess(new StatedMetric { Result = Result.Of(0, 0) }, target: new Target(1)).Status, Is.EqualTo(MetricStatus.Red));

    [Test]
    public void Assess_keeps_the_target_it_was_held_against() => Assert.That(Assess(Metric, target: new Target(0.9)).Target, Is.EqualTo(new Target(0.9)));

    [Test]
    public void Assess_names_the_field_that_nobody_maps()
    {
        var supply = new Supply(new Dictionary<RecordType, TypeSupply> { [RecordType.Lead] = new(End.AddDays(90), new HashSet<string> { "created", "mql" }) });
        Assert.Multiple(() =>
        {
            Assert.That(Assess(new MqlToSqlRatio(), supply).Reason, Is.EqualTo("no source maps the field \"sql\" of leads"));
            Assert.That(Assess(new MqlToSqlRatio(), supply).Status, Is.EqualTo(MetricStatus.NoData));
            Assert.That(Assess(new LeadConversionRate(), supply).Reason, Is.EqualTo("no source has delivered deals yet"));
            Assert.That(Assess(new CostPerMql(), supply).Reason, Is.EqualTo("no source has delivered spend rows yet"));
            Assert.That(Assess(new CustomerRetention(), supply).Reason, Is.EqualTo("no source has delivered customer periods yet"));
            Assert.That(Assess(new Mqls(), supply).Status, Is.EqualTo(MetricStatus.Red), "what it needs is there, and a covered zero is a value");
        });
    }

    [Test]
    public void Assess_of_real_facts_is_the_metrics_value_as_of_the_data()
    {
        var facts = Counting.Table(Some.Mqls(60, sqlAge: 20).Concat(Some.Mqls(40, sqlAge: 28)).Concat(Some.Mqls(20, sqlAge: 31)));
        var supply = new Supply(new Dictionary<RecordType, TypeSupply> { [RecordType.Lead] = new(End.AddDays(30), new HashSet<string> { "mql", "sql" }) });
        var assessment = new Assessor(Days.Calendar, supply, End.AddDays(99)).Assess(new MqlToSqlRatio(), facts, Days.March, ParameterValues.Defaults, new Target(0.9));
        Assert.That((assessment.Result!.Value, assessment.Status, assessment.IsCloseCall), Is.EqualTo(((double?)(100 / 120.0), MetricStatus.Red, false)));
    }

    private static FactTable Nothing => new FactTableBuilder().Build();

    private static Assessment Assess(IMetric metric, Supply? supply = null, Target? target = null, DateOnly? asOf = null) =>
        new Assessor(Days.Calendar, supply ?? Supplied(End), End.AddDays(100), asOf).Assess(metric, Nothing, Days.March, ParameterValues.Defaults, target ?? new Target(0.4));

    private static Supply Supplied(DateTimeOffset leads, DateTimeOffset? deals = null, DateOnly? to = null) => new(new Dictionary<RecordType, TypeSupply>
    {
        [RecordType.Lead] = new(leads, new HashSet<string> { "created" }, CompleteTo: to),
        [RecordType.Deal] = new(deals ?? leads, new HashSet<string> { "closed" }),
    });
}

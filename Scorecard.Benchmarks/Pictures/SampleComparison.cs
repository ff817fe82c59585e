using System.Globalization;
using Scorecard.Data.Queries;
using Scorecard.Presentation.Comparing;
using Scorecard.Presentation.Pictures.History;

namespace Scorecard.Benchmarks.Pictures;

/// <summary>Two metrics of different units, each against the periods before: a gap, a note, a month that is not over.</summary>
internal static class SampleComparison
{
    public static ComparisonStory Story(string culture = "en-GB", string? segment = null)
    {
        var rate = SampleHistory.Story().History;
        var leads = SampleHistory.Metric with { Key = "leads", Label = "Leads", Unit = "count" };
        var choice = ComparisonChoice.Read([SampleHistory.Metric.Key, leads.Key], segment is null ? null : [segment], "month", null, null, null, "before");
        var counted = rate with { Points = [.. rate.Points.Select(point => point with { Metric = leads.Key, Value = point.Value * 10_000, Low = null, High = null, Target = null })] };
        var periods = rate.Points.TakeLast(Newer).Select(point => point.Period).ToList();
        return new ComparisonStory(
            new Comparison(choice, "month", "known", periods, [.. periods.AsEnumerable().Reverse()], [.. Lines(SampleHistory.Metric, segment, rate), .. Lines(leads, segment, counted)], SampleHistory.Story().Notes),
            CultureInfo.GetCultureInfo(culture));
    }

    /// <summary>The same lines without any value.</summary>
    public static ComparisonStory Unknown() => With(Story(), _ => true);

    /// <summary>The same with no value in one of the units.</summary>
    public static ComparisonStory HalfUnknown() => With(Story(), line => line.Metric.Unit is "count");

    private const int Newer = 8;

    private static IEnumerable<ComparedLine> Lines(MetricDescriptor metric, string? segment, HistoryView history) =>
        [Line(metric, segment, null, history.Points.TakeLast(Newer)), Line(metric, segment, "before", history.Points.Take(Newer))];

    private static ComparedLine Line(MetricDescriptor metric, string? segment, string? shift, IEnumerable<HistoryPoint> points) =>
        new(metric, segment, shift, [.. points.Select(point => point.Period)], [.. points]);

    private static ComparisonStory With(ComparisonStory story, Func<ComparedLine, bool> isUnknown) => story with
    {
        Of = story.Of with { Lines = [.. story.Of.Lines.Select(line => isUnknown(line) ? line with { Points = [.. line.Points.Select(Unknown)] } : line)] },
    };

    private static HistoryPoint? Unknown(HistoryPoint? point) => point! with { Value = null, Low = null, High = null, Running = false, Status = "stale", Reason = "crm has no data after 31 Oct" };
}

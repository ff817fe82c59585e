using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Data.Queries;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Periods;

namespace Scorecard.Tests.RealData;

/// <summary>What a company has published for one grain and segment: the history that people read, with the parts behind each value.</summary>
internal sealed class PublishedPoints
{
    private readonly Dictionary<(string Metric, string Period), MetricPoint> points;

    private PublishedPoints(IEnumerable<MetricPoint> points) => this.points = points.ToDictionary(point => (point.Metric, point.Period));

    public IEnumerable<string> Periods => points.Keys.Select(key => key.Period).Distinct().Order(StringComparer.Ordinal);

    public MetricPoint? Find(string metric, string period) => points.GetValueOrDefault((metric, period));

    public static async Task<PublishedPoints> ReadAsync(RealCompany company, string grain, string dimension = "", string segment = "")
    {
        await using var moment = await RecordsMoment.OpenAsync(company.Database, company.Get<RecordMemory>(), TimeProvider.System, snapshotId: null, CancellationToken.None);
        if (dimension.Length > 0)
            return new PublishedPoints((await SeriesAsync(moment, grain, new Segment(dimension, segment))).All);
        var all = await moment.Store.MetricPoints.AsNoTracking().Where(point => point.Grain == grain && point.Dimension == "").OrderBy(point => point.Id).ToListAsync();
        return new PublishedPoints(all.GroupBy(point => (point.Metric, point.Period)).Select(versions => versions.Last()));
    }

    /// <summary>What is known of a segment without targets, which is counted when it is asked for.</summary>
    private static async Task<PointSeries> SeriesAsync(RecordsMoment moment, string grain, Segment segment)
    {
        var published = await Publication.ReadAsync(moment.Connection, CancellationToken.None);
        var periods = HistorySpan.From(published!.First, moment.Context).Periods.Where(period => GrainNames.Of(period.Grain) == grain);
        return await PointSeries.ValuedAsync(moment, [.. periods], segment, asOf: null, CancellationToken.None);
    }

    /// <summary>The numbers that a point's formula was filled with.</summary>
    public static Dictionary<string, double> Parts(MetricPoint point) => JsonSerializer.Deserialize<Dictionary<string, double>>(point.Parts)!;

    /// <summary>A month of a metric, valued from the facts with everything after a day ignored.</summary>
    public static async Task<MetricPoint> AsOfAsync(RealCompany company, string metric, string month, DateOnly asOf, Segment? segment = null)
    {
        await using var moment = await RecordsMoment.OpenAsync(company.Database, company.Get<RecordMemory>(), TimeProvider.System, snapshotId: null, CancellationToken.None);
        Assert.That(moment.Context.Calendar.TryParse(Grain.Month, month, out var period), Is.True);
        var series = await PointSeries.ValuedAsync(moment, [period!], segment ?? Segment.Total, asOf, CancellationToken.None);
        return series.Find(MetricCatalog.Find(metric)!, period!)!;
    }
}

using Scorecard.Data.Model;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Queries;

/// <summary>Holds the points as first shown against those known since. Every difference counts, however small: what was shown was another number.</summary>
internal sealed class Restatement(PointSeries? shown, PointSeries? known)
{
    /// <summary>No point has been shown twice: values are valued on the spot.</summary>
    public static Restatement None { get; } = new(null, null);

    /// <summary>The difference in a period; null where there is none, or where nothing has been shown.</summary>
    public RestatedView? Of(IMetric metric, Period period) => Between(shown?.Find(metric, period), known?.Find(metric, period));

    /// <summary>The difference between what was first shown and what is known since; null where there is none, or where one of the two is not there.</summary>
    public static RestatedView? Between(MetricPoint? shown, MetricPoint? known) => (shown, known) switch
    {
        ({ } first, { } newest) when IsAnother(first, newest) =>
            new RestatedView(first.Value, first.Status, first.ComputedAt, newest.Value, newest.Status, newest.ComputedAt),
        _ => null,
    };

    private static bool IsAnother(MetricPoint first, MetricPoint newest) => first.Value != newest.Value || first.Status != newest.Status;
}

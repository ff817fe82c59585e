using Scorecard.Data.Queries;

namespace Scorecard.Web.Pages.Board;

/// <summary>A board and where it stands, so that every link keeps it.</summary>
/// <param name="View">The board.</param>
/// <param name="At">What was asked for to see it, with the period that is shown.</param>
/// <param name="Same">Its period in other grains, where there is one.</param>
public sealed record BoardChoice(ScorecardView View, Place At, IReadOnlyDictionary<string, string> Same)
{
    public static BoardChoice Of(ScorecardView view, Place asked, IReadOnlyDictionary<string, string> same) =>
        new(view, asked with { Grain = view.Grain, Period = view.Period, Segment = view.Segment, Board = null }, same);

    /// <summary>The address of the board in another grain.</summary>
    public string Grain(string grain) => At.In(grain, Same).BoardPage;

    /// <summary>The address of the board for another period.</summary>
    public string Period(string period) => At.At(period).BoardPage;

    /// <summary>The address of a metric as this board shows it.</summary>
    public string Metric(MetricView metric) => At.For(metric).MetricPage(metric.Key);

    /// <summary>The address of the records behind a value of the board.</summary>
    public string Records(MetricView metric) => At.For(metric).RecordsPage(metric.Key);
}

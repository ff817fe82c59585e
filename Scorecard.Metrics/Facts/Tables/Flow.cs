namespace Scorecard.Metrics.Facts.Tables;

/// <summary>How much of a flow there is in one segment, by day.</summary>
public abstract class Flow
{
    /// <summary>Over the days from <paramref name="start"/> to before <paramref name="end"/>; what has more digits than a decimal holds is left out.</summary>
    public abstract decimal Sum(DateOnly start, DateOnly end);

    /// <summary>The same with all of it, for statistics, which are not exact.</summary>
    public abstract double Total(DateOnly start, DateOnly end);

    /// <summary>The days from <paramref name="start"/> to before <paramref name="end"/> that there is something on, in order.</summary>
    public abstract IEnumerable<FactCell> Cells(DateOnly start, DateOnly end);
}

using Scorecard.Metrics.Contract;

namespace Scorecard.Metrics.Status;

/// <summary>One team all on target while the other is all off, and for how many periods.</summary>
/// <param name="State">Whether it is there, and whether the newest period can tell.</param>
/// <param name="Direction">Which team is on target; null where there is none.</param>
/// <param name="Periods">For how many periods it has been so, paused ones not counted.</param>
/// <param name="GreenShareDifference">Marketing's share of green among its coloured metrics less sales'; null where a side has none coloured.</param>
public sealed record Tension(TensionState State, TensionDirection? Direction, int Periods, double? GreenShareDifference)
{
    /// <summary>It is reported from this many periods on.</summary>
    private const int ReportedFrom = 2;

    /// <summary>The tension at the end of a run of consecutive periods, newest first, at total only.</summary>
    public static Tension Of(IEnumerable<IReadOnlyList<TensionVote>> newestFirst)
    {
        TensionDirection? direction = null;
        var (periods, isPaused, share, isNewest) = (0, false, (double?)null, true);
        foreach (var votes in newestFirst)
        {
            var period = TensionPeriod.Of(votes);
            if (isNewest)
                (share, isPaused, isNewest) = (period.GreenShareDifference, !period.CanTell, false);
            if (!period.CanTell)
                continue;
            if (period.Direction is null || (direction ??= period.Direction) != period.Direction)
                break;
            periods++;
        }

        return periods < ReportedFrom
            ? new(TensionState.None, null, periods, share)
            : new(isPaused ? TensionState.Paused : TensionState.Begun, direction, periods, share);
    }
}

/// <summary>The colour of one metric of a team's tension set in a period.</summary>
public readonly record struct TensionVote(Team Team, MetricStatus Status, bool IsCloseCall);

/// <summary>Whether tension is there.</summary>
public enum TensionState
{
    None,
    Begun,

    /// <summary>It had begun, and the newest period has too little colour to tell.</summary>
    Paused,
}

/// <summary>Which team is on target while the other is off.</summary>
public enum TensionDirection
{
    MarketingGreen,
    SalesGreen,
}

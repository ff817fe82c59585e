namespace Scorecard.Metrics.Statistics;

/// <summary>Finds the first ages at which the share with the event, and its limits, reach a share, going through a life table once.</summary>
internal sealed class QuantileSearch(double q)
{
    // 1 − S is a product of fractions: a share of exactly one half may come out a few units in the last place below it.
    private const double Rounding = 1e-12;

    private readonly double _least = q - Rounding;
    private int? _share;
    private int? _upper;
    private int? _lower;

    /// <summary>The age that the share is reached at, between those of its upper limit, which comes first, and of its lower one.</summary>
    public QuantileEstimate Found => new(_share, _upper, _lower);

    /// <summary>Whether no later row can say anything new.</summary>
    public bool IsOver => _lower is not null;

    /// <summary>Whether the limits make a difference at a row: the lower one lies below the share and the upper one above it, so that each is worked out of few rows only.</summary>
    public bool NeedsLimits(LifeTableRow row) => _upper is null || (_lower is null && 1 - row.Survival >= _least);

    /// <summary>Takes the next row.</summary>
    public void Take(LifeTableRow row, Interval? limits)
    {
        var share = 1 - row.Survival;
        if (share >= _least)
            _share ??= row.Days;
        if (_upper is null && (limits?.High ?? share) >= _least)
            _upper = row.Days;
        if (_lower is null && share >= _least && limits?.Low >= _least)
            _lower = row.Days;
    }
}

namespace Scorecard.Metrics.Facts.Tables;

/// <summary>A cell of a fact.</summary>
internal interface ICell<TSelf> : IOfDay
{
    /// <summary>Its place among the others; 0 where both belong into one cell.</summary>
    int CompareTo(TSelf other);

    /// <summary>Both in one cell.</summary>
    TSelf And(TSelf other);
}

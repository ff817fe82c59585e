namespace Scorecard.Metrics.Facts.Tables;

/// <summary>What stands in order of days.</summary>
internal interface IOfDay
{
    DateOnly Day { get; }
}

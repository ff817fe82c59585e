using System.Globalization;
using Scorecard.Data.Queries;

namespace Scorecard.Web.Pages.Board;

/// <summary>A board and what was asked for to see it, so that every link keeps it.</summary>
/// <param name="View">The board.</param>
/// <param name="Snapshot">The snapshot that it is shown as of; null for what is known today.</param>
/// <param name="AsOf">The last day that counts; null for as far as the data go.</param>
public sealed record BoardChoice(ScorecardView View, long? Snapshot, DateOnly? AsOf)
{
    public bool IsOfThePast => Snapshot is not null || AsOf is not null;

    public string? SnapshotText => Snapshot?.ToString(CultureInfo.InvariantCulture);

    public string? AsOfText => AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The address of the board in another grain, at its newest period.</summary>
    public string Grain(string grain) => Board(grain, period: null);

    /// <summary>The address of the board for another period.</summary>
    public string Period(string period) => Board(View.Grain, period);

    /// <summary>The address of this very board as it is known today.</summary>
    public string Today => Address.Of("/", ("grain", View.Grain), ("period", View.Period), ("segment", View.Segment));

    /// <summary>The address of the records behind a value of the board.</summary>
    public string Records(string key, string? cohort) =>
        Address.Records(key, View.Grain, cohort ?? View.Period, View.Segment, snapshot: Snapshot, asOf: AsOfText);

    private string Board(string grain, string? period) =>
        Address.Of("/", ("grain", grain), ("period", period), ("segment", View.Segment), ("snapshot", SnapshotText), ("asOf", AsOfText));
}

using Scorecard.Worker.Mapping.Rows;

namespace Scorecard.Worker.Mapping.Columns;

/// <summary>Where the fields and segments of a table's records get their text from.</summary>
/// <param name="Fields">By field.</param>
/// <param name="Segments">By segment.</param>
/// <param name="DataTime">Of the time of the data.</param>
/// <param name="Outcome">What says whether a deal is won, closed or lost, by that word.</param>
/// <param name="LeaveOut">What says that a row is left out, with the texts that say so.</param>
internal sealed record BoundCells(
    IReadOnlyDictionary<string, Cell> Fields,
    IReadOnlyList<KeyValuePair<string, Cell>> Segments,
    Cell? DataTime,
    IReadOnlyDictionary<string, Cell> Outcome,
    IReadOnlyList<(Cell Cell, IReadOnlyList<string> Texts)> LeaveOut)
{
    /// <summary>All of which a record is made, in an order that stays.</summary>
    public IEnumerable<Cell> All =>
        Fields.OrderBy(pair => pair.Key, StringComparer.Ordinal).Concat(Segments).Concat(Outcome.OrderBy(pair => pair.Key, StringComparer.Ordinal)).Select(pair => pair.Value)
            .Concat(LeaveOut.Select(rule => rule.Cell));
}

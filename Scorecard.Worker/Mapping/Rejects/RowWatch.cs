using Scorecard.Worker.Mapping.Columns;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.Rejects;

/// <summary>Looks at every row of a table, known ones too, for what is said of all of them together. What has been met is not looked for again.</summary>
internal sealed class RowWatch
{
    private static readonly HashSet<string> NamesOfDeleted = new(StringComparer.OrdinalIgnoreCase) { "isdeleted", "deleted", "isarchived", "archived", "gelöscht", "supprimé" };

    private readonly List<(Cell Cell, HashSet<string> Words)> unsaid;
    private readonly List<(Cell Cell, string Name)> blank;
    private readonly ColumnCell? deleted;
    private readonly PartNotes notes;

    /// <summary>Begins with what no row of the tables before has said.</summary>
    public RowWatch(BoundCells cells, ColumnNames columns, PartNotes notes)
    {
        this.notes = notes;
        unsaid = [.. notes.Unsaid.Where(pair => pair.Value.Count > 0).Select(pair => (Of(pair.Key), pair.Value))];
        blank = [.. cells.Segments.Where(segment => notes.BlankSegments.Contains(segment.Key)).Select(segment => (segment.Value, segment.Key))];
        int[] used = [.. cells.All.OfType<ColumnCell>().Select(cell => cell.Index)];
        deleted = columns.All.Index().Where(column => NamesOfDeleted.Contains(Letters(column.Item)) && !used.Contains(column.Index))
            .Select(column => new ColumnCell(column.Item, column.Index)).FirstOrDefault();

        Cell Of(string name) => cells.Fields.GetValueOrDefault(name) ?? cells.Segments.First(segment => segment.Key.Equals(name, StringComparison.Ordinal)).Value;
    }

    public void See(Row row)
    {
        notes.HasRows = true;
        for (var index = unsaid.Count - 1; index >= 0; index--)
        {
            var (cell, words) = unsaid[index];
            var text = cell.Read(row);
            _ = words.GetAlternateLookup<ReadOnlySpan<char>>().Remove(text) || (Blank.Is(text) && words.Remove(""));
            if (words.Count == 0)
            {
                unsaid.RemoveAt(index);
            }
        }

        for (var index = blank.Count - 1; index >= 0; index--)
        {
            if (!blank[index].Cell.Read(row).IsEmpty)
            {
                notes.BlankSegments.Remove(blank[index].Name);
                blank.RemoveAt(index);
            }
        }

        if (deleted is not null && FlagWord.Read(deleted.Read(row)) == true)
        {
            notes.Deleted(deleted.Name);
        }
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetter));
}

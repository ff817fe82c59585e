using Scorecard.Worker.Mapping.Values.Texts;
using Scorecard.Worker.Sources.Csv;

namespace Scorecard.Worker.Mapping.Rows;

/// <summary>The columns of a file.</summary>
internal sealed class Header(string file, IEnumerable<string> cells)
{
    // What stands in a file is not for every reader of the ledger: enough to find the slip by is shown.
    private const int MostShown = 10;
    private const int LongestShown = 40;

    private readonly string[] columns = WithoutEnd(cells.Select(cell => Invisible.Trim(cell).ToString()));

    public int Count => columns.Length;

    public IReadOnlyList<string> Columns => columns;

    public bool Has(string column) => columns.Any(each => LabelComparer.AreSame(each, column));

    /// <summary>A row with as many cells as there are columns, or with what is wrong. Blank cells past the last column are none.</summary>
    public Row Fit(Row row) => row.Fault is null && row.Count != Count && !HasBlankEnd(row)
        ? row.With($"the row has {row.Count} cells, but the header has {Count}")
        : row;

    /// <summary>
    /// Where a column stands, by its name as it is or, where none is just so, but for case and spaces;
    /// <paramref name="setting"/> asked for it and is named where it is not there, or there twice.
    /// </summary>
    public int IndexOf(string column, string setting)
    {
        int[] found = Having(each => each.Equals(column, StringComparison.Ordinal));
        found = found.Length > 0 ? found : Having(each => LabelComparer.AreSame(each, column));
        return found switch
        {
            [var index] => index,
            [] => throw Failures.NothingRead(
                $"The file {file} has no column \"{Shown(column)}\", which {setting} names; its columns are {ShownColumns()}",
                "Name one of these, or export the column"),
            _ => throw Failures.NothingRead(
                $"The file {file} has the column \"{Shown(column)}\" more than once, so {setting} could mean either",
                "Give each column a name of its own"),
        };
    }

    private bool HasBlankEnd(Row row)
    {
        var index = row.Count;
        while (index > Count && row[index - 1].IsEmpty)
        {
            index--;
        }

        return index == Count;
    }

    /// <summary>Where every line ends in a delimiter, no column begins there.</summary>
    private static string[] WithoutEnd(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return all[..(Array.FindLastIndex(all, name => name.Length > 0) + 1)];
    }

    private int[] Having(Func<string, bool> name) => [.. columns.Index().Where(each => name(each.Item)).Select(each => each.Index)];

    private string ShownColumns() =>
        string.Join(", ", columns.Take(MostShown).Select(Shown)) + (columns.Length > MostShown ? $" and {columns.Length - MostShown} more" : "");

    private static string Shown(string column) => Invisible.Shown(column, LongestShown);
}

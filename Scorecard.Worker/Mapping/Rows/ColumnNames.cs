using Scorecard.Worker.Failures;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.Rows;

/// <summary>The names of a table's columns.</summary>
internal sealed class ColumnNames(TableWords words, string table, IEnumerable<string> names)
{
    // What stands in a table is not for every reader of the ledger: enough to find the slip by is shown.
    private const int MostShown = 10;
    private const int LongestShown = 40;

    private readonly string[] columns = [.. names.Select(name => Invisible.Trim(name).ToString())];

    public int Count => columns.Length;

    public IReadOnlyList<string> All => columns;

    public bool Has(string column) => columns.Any(each => LabelComparer.AreSame(each, column));

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
            [] => throw SourceException.NothingRead(
                $"The {words.Table} {table} has no column \"{Shown(column)}\", which {setting} names; its columns are {ShownColumns()}",
                "Name one of these, or export the column"),
            _ => throw SourceException.NothingRead(
                $"The {words.Table} {table} has the column \"{Shown(column)}\" more than once, so {setting} could mean either",
                "Give each column a name of its own"),
        };
    }

    private int[] Having(Func<string, bool> name) => [.. columns.Index().Where(each => name(each.Item)).Select(each => each.Index)];

    private string ShownColumns() =>
        string.Join(", ", columns.Take(MostShown).Select(Shown)) + (columns.Length > MostShown ? $" and {columns.Length - MostShown} more" : "");

    private static string Shown(string column) => Invisible.Shown(column, LongestShown);
}

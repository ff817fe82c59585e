namespace Scorecard.Worker.Sources.Csv.Mapping;

/// <summary>The columns of a file.</summary>
internal sealed class Header(string file, IEnumerable<string> cells)
{
    private readonly string[] columns = [.. cells.Select(cell => cell.Trim())];

    public int Count => columns.Length;

    public IReadOnlyList<string> Columns => columns;

    public bool Has(string column) => columns.Contains(column, StringComparer.Ordinal);

    /// <summary>A row with as many cells as there are columns, or with what is wrong.</summary>
    public Rows.Row Fit(Rows.Row row) => row.Fault is null && row.Count != Count
        ? row.With($"the row has {row.Count} cells, but the header has {Count}")
        : row;

    /// <summary>Where a column stands; <paramref name="setting"/> asked for it and is named where it is not there, or there twice.</summary>
    public int IndexOf(string column, string setting)
    {
        var index = Array.IndexOf(columns, column);
        if (index < 0)
        {
            throw Failures.NothingRead(
                $"The file {file} has no column \"{column}\", which {setting} names; its columns are {string.Join(", ", columns)}",
                "Name one of these, or export the column");
        }

        return Array.LastIndexOf(columns, column) == index ? index : throw Failures.NothingRead(
            $"The file {file} has the column \"{column}\" more than once, so {setting} could mean either",
            "Give each column a name of its own");
    }
}

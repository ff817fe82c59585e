using Scorecard.Worker.Mapping.Rows;

namespace Scorecard.Worker.Sources.Csv.Tables;

/// <summary>The header of a file: how many cells each of its rows has to have, and what the columns are called.</summary>
internal sealed class CsvHeader(TableWords words, string file, Row header)
{
    /// <summary>The names of the columns. Where every line ends in a delimiter, no column begins there.</summary>
    public ColumnNames Columns { get; } = new(words, file, WithoutBlankEnd(header.ToCells()));

    /// <summary>A row with as many cells as there are columns, or with what is wrong. Blank cells past the last column are none.</summary>
    public Row Fit(Row row) => row.Fault is null && row.Count != Columns.Count && !HasBlankEnd(row)
        ? row.With($"the row has {row.Count} cells, but the header has {Columns.Count}")
        : row;

    private bool HasBlankEnd(Row row)
    {
        var index = row.Count;
        while (index > Columns.Count && row[index - 1].IsEmpty)
        {
            index--;
        }

        return index == Columns.Count;
    }

    private static string[] WithoutBlankEnd(string[] names) => names[..(Array.FindLastIndex(names, name => name.Length > 0) + 1)];
}

using System.Text;

namespace Scorecard.Tests.RealData.Plain;

/// <summary>Reads a small, clean CSV file into rows by column name. Written apart from the product, which it is held against.</summary>
internal static class PlainCsv
{
    public static List<Dictionary<string, string>> Read(string folder, string file)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, file));
        var header = Cells(lines[0]);
        var rows = new List<Dictionary<string, string>>();
        foreach (var line in lines[1..])
        {
            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            var cells = Cells(line);
            for (var i = 0; i < header.Count; i++)
                row[header[i]] = cells[i];
            rows.Add(row);
        }

        return rows;
    }

    private static List<string> Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var character in line)
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(character);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}

using Scorecard.Worker.Mapping.Rows;

namespace Scorecard.Worker.Mapping.Lookups;

/// <summary>A column of a table that is looked up in; blank where it does not hold the key.</summary>
internal sealed record LookupCell(string Name, LookupKey Key, Lookup Lookup, int Index) : Cell(Name)
{
    public override ReadOnlySpan<char> Read(Row row) => Lookup.Find(Key.Read(row))?[Index];
}

/// <summary>The columns of the rows by which they are looked up.</summary>
internal sealed record LookupKey(IReadOnlyList<ColumnCell> Columns)
{
    /// <summary>Stands between the parts of a key, and in no text.</summary>
    public const char Between = '\u001F';

    public string Name => string.Join(" and ", Columns.Select(column => column.Name));

    /// <summary>The key of a row; blank where all of its parts are.</summary>
    public ReadOnlySpan<char> Read(Row row)
    {
        if (Columns is [var only])
        {
            return only.Read(row);
        }

        var parts = new string[Columns.Count];
        for (var index = 0; index < parts.Length; index++)
        {
            parts[index] = Columns[index].Read(row).ToString();
        }

        return Array.TrueForAll(parts, part => part.Length == 0) ? [] : string.Join(Between, parts);
    }
}

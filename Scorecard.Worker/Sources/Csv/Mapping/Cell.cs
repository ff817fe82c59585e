using Scorecard.Worker.Sources.Csv.Rows;

namespace Scorecard.Worker.Sources.Csv.Mapping;

/// <summary>Where a field or segment gets its text from.</summary>
/// <param name="Name">The name of the column, for messages.</param>
internal abstract record Cell(string Name)
{
    /// <summary>The text in a row; white space around it never belongs to it.</summary>
    public abstract ReadOnlySpan<char> Read(Row row);
}

/// <summary>A column of the file.</summary>
internal sealed record ColumnCell(string Name, int Index) : Cell(Name)
{
    public override ReadOnlySpan<char> Read(Row row) => row[Index];
}

/// <summary>The same in every row.</summary>
internal sealed record ConstantCell(string Name, string Value) : Cell(Name)
{
    public override ReadOnlySpan<char> Read(Row row) => Value;
}

/// <summary>A column of a file that is looked up in; blank where it does not hold the key.</summary>
internal sealed record LookupCell(string Name, ColumnCell Key, Lookup Lookup, int Index) : Cell(Name)
{
    public override ReadOnlySpan<char> Read(Row row) => Lookup.Find(Key.Read(row))?[Index];
}

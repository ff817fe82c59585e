namespace Scorecard.Worker.Mapping.Rows;

/// <summary>Where a field or segment gets its text from.</summary>
/// <param name="Name">The name of the column, for messages.</param>
internal abstract record Cell(string Name)
{
    /// <summary>The text in a row; white space around it never belongs to it.</summary>
    public abstract ReadOnlySpan<char> Read(Row row);
}

/// <summary>A column of the table.</summary>
internal sealed record ColumnCell(string Name, int Index) : Cell(Name)
{
    public override ReadOnlySpan<char> Read(Row row) => row[Index];
}

/// <summary>The same in every row.</summary>
internal sealed record ConstantCell(string Name, string Value) : Cell(Name)
{
    public override ReadOnlySpan<char> Read(Row row) => Value;
}

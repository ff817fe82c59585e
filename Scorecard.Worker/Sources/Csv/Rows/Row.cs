namespace Scorecard.Worker.Sources.Csv.Rows;

/// <summary>A row of a file.</summary>
internal sealed class Row
{
    private readonly string[]? cells;
    private readonly int[] ends;

    /// <summary>A row whose cells stand in its text as they are.</summary>
    public Row(long line, string text, int[] ends) => (Line, Text, this.ends) = (line, text, ends);

    /// <summary>A row whose cells have been taken out of their quotes.</summary>
    public Row(long line, string text, string[] cells) => (Line, Text, this.cells, ends) = (line, text, cells, []);

    private Row(long line, string text, string fault) => (Line, Text, Fault, ends) = (line, text, fault, []);

    /// <summary>The line it starts on, from 1 with the header.</summary>
    public long Line { get; }

    /// <summary>The row as it stands in the file.</summary>
    public string Text { get; }

    /// <summary>Why it cannot be read, or null.</summary>
    public string? Fault { get; }

    /// <summary>How many cells it has; none where it cannot be read.</summary>
    public int Count => cells?.Length ?? ends.Length;

    /// <summary>A cell, without the white space around it, which never belongs to it.</summary>
    public ReadOnlySpan<char> this[int index] => cells is not null
        ? cells[index].AsSpan().Trim()
        : Text.AsSpan(index == 0 ? 0 : ends[index - 1] + 1, ends[index] - (index == 0 ? 0 : ends[index - 1] + 1)).Trim();

    /// <summary>All its cells.</summary>
    public string[] ToCells() => [.. Enumerable.Range(0, Count).Select(index => this[index].ToString())];

    /// <summary>A row that cannot be read.</summary>
    public static Row Broken(long line, string text, string fault) => new(line, text, fault);

    /// <summary>The same row, on another line.</summary>
    public Row At(long line) => Fault is not null ? new(line, Text, Fault) : cells is not null ? new(line, Text, cells) : new(line, Text, ends);

    /// <summary>The same row, as one that cannot be read.</summary>
    public Row With(string fault) => new(Line, Text, fault);
}

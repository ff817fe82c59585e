using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.Rows;

/// <summary>A row of a file. It copies nothing: its text stands in the block that it was read into.</summary>
internal readonly struct Row
{
    private readonly ArraySegment<char> text;
    private readonly ArraySegment<int> ends;
    private readonly string[]? cells;

    /// <summary>A row whose cells stand in its text as they are.</summary>
    /// <param name="line">The line it starts on.</param>
    /// <param name="text">Its text.</param>
    /// <param name="ends">Where in the text its cells end.</param>
    public Row(long line, ArraySegment<char> text, ArraySegment<int> ends) => (Line, this.text, this.ends) = (line, text, ends);

    /// <summary>A row whose cells have been taken out of their quotes.</summary>
    public Row(long line, ArraySegment<char> text, string[] cells) => (Line, this.text, this.cells) = (line, text, cells);

    private Row(long line, ArraySegment<char> text, string fault) => (Line, this.text, Fault) = (line, text, fault);

    /// <summary>The line it starts on, from 1 with the header.</summary>
    public long Line { get; }

    /// <summary>The row as it stands in the file.</summary>
    public string Text => text.AsSpan().ToString();

    /// <summary>Why it cannot be read, or null.</summary>
    public string? Fault { get; }

    /// <summary>How many cells it has; none where it cannot be read.</summary>
    public int Count => cells?.Length ?? ends.Count;

    /// <summary>A cell, without the white space and what else cannot be seen around it, which never belongs to it.</summary>
    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            if (cells is not null)
            {
                return Invisible.Trim(cells[index]);
            }

            return Invisible.Trim(AsWritten(index, index));
        }
    }

    /// <summary>Whether its cells stand in its text as they are.</summary>
    public bool IsPlain => cells is null;

    /// <summary>Some cells of a plain row that stand side by side, with what is between them.</summary>
    public ReadOnlySpan<char> AsWritten(int first, int last)
    {
        var start = first == 0 ? 0 : ends[first - 1] + 1;
        return text.AsSpan(start, ends[last] - start);
    }

    /// <summary>All its cells.</summary>
    public string[] ToCells()
    {
        var texts = new string[Count];
        for (var index = 0; index < texts.Length; index++)
        {
            texts[index] = this[index].ToString();
        }

        return texts;
    }

    /// <summary>A row that cannot be read.</summary>
    public static Row Broken(long line, ArraySegment<char> text, string fault) => new(line, text, fault);

    /// <summary>The same row, on another line.</summary>
    public Row At(long line) => Fault is not null ? new(line, text, Fault) : cells is not null ? new(line, text, cells) : new(line, text, ends);

    /// <summary>The same row, as one that cannot be read.</summary>
    public Row With(string fault) => new(Line, text, fault);
}

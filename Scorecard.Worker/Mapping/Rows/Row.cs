using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.Rows;

/// <summary>A row of a table: its texts in the order of the columns. It copies nothing: what it says stands where it was read into.</summary>
internal readonly struct Row
{
    private readonly ArraySegment<char> text;
    private readonly ArraySegment<int> ends;
    private readonly string[]? cells;

    /// <summary>A plain row: its texts stand in the whole of it as they are, with one character between them.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="text">The whole of it.</param>
    /// <param name="ends">Where in the whole its texts end.</param>
    public Row(long number, ArraySegment<char> text, ArraySegment<int> ends) => (Number, this.text, this.ends) = (number, text, ends);

    /// <summary>A row whose texts have been taken out of it: what most sources have.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="text">The whole of it, from which it can be taken apart again.</param>
    /// <param name="cells">Its texts, one for each column and in their order; blank where it has none.</param>
    public Row(long number, string text, string[] cells)
        : this(number, text.ToCharArray(), cells)
    {
    }

    /// <summary>The same, where the whole of it stands in what was read.</summary>
    public Row(long number, ArraySegment<char> text, string[] cells) => (Number, this.text, this.cells) = (number, text, cells);

    private Row(long number, ArraySegment<char> text, string fault) => (Number, this.text, Fault) = (number, text, fault);

    /// <summary>Its number in the table, by which a person finds it: of a file the line it starts on, from 1.</summary>
    public long Number { get; }

    /// <summary>The whole row as the source says it.</summary>
    public string Text => text.AsSpan().ToString();

    /// <summary>Why it cannot be read, or null.</summary>
    public string? Fault { get; }

    /// <summary>How many texts it has; none where it cannot be read.</summary>
    public int Count => cells?.Length ?? ends.Count;

    /// <summary>A text, without the white space and what else cannot be seen around it, which never belongs to it.</summary>
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

    /// <summary>Whether its texts stand in the whole of it as they are.</summary>
    public bool IsPlain => cells is null;

    /// <summary>Some texts of a plain row that stand side by side, with what is between them.</summary>
    public ReadOnlySpan<char> AsWritten(int first, int last)
    {
        var start = first == 0 ? 0 : ends[first - 1] + 1;
        return text.AsSpan(start, ends[last] - start);
    }

    /// <summary>All its texts.</summary>
    public string[] ToCells()
    {
        var texts = new string[Count];
        for (var index = 0; index < texts.Length; index++)
        {
            texts[index] = this[index].ToString();
        }

        return texts;
    }

    /// <summary>A row that cannot be read. Only it is rejected, and the reading goes on.</summary>
    public static Row Broken(long number, string text, string fault) => new(number, text.ToCharArray(), fault);

    /// <summary>The same, where the whole of it stands in what was read.</summary>
    public static Row Broken(long number, ArraySegment<char> text, string fault) => new(number, text, fault);

    /// <summary>The same row, with another number.</summary>
    public Row At(long number) => Fault is not null ? new(number, text, Fault) : cells is not null ? new(number, text, cells) : new(number, text, ends);

    /// <summary>The same row, as one that cannot be read.</summary>
    public Row With(string fault) => new(Number, text, fault);
}

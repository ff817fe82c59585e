namespace Scorecard.Worker.Sources.Files;

/// <summary>A line of a text, with the line end as it was written.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">The text; only the beginning of a line that is too long.</param>
/// <param name="IsTooLong">Whether it is longer than a row may be.</param>
internal readonly record struct Line(long Number, ArraySegment<char> Text, bool IsTooLong);

/// <summary>
/// Takes a text apart at CR, LF and CRLF, however long a line is, in bounded memory. Lines are not copied: they stand in the
/// block that they were read into, and a block that is read to its end is left to its lines.
/// </summary>
internal sealed class LineReader(TextReader reader)
{
    /// <summary>The most characters a line, or a row of several lines, may have.</summary>
    public const int Limit = 1 << 20;

    private const int BlockLength = 1 << 15;

    private char[] block = [];
    private int start;
    private int end;
    private long number;

    /// <summary>The next line, or null after the last.</summary>
    public Line? Next()
    {
        while (true)
        {
            var rest = block.AsSpan(start, end - start);
            var at = rest.IndexOfAny('\r', '\n');
            if (at >= 0 && (rest[at] == '\n' || at + 1 < rest.Length))
            {
                return Take(at + (rest[at] == '\r' && rest[at + 1] == '\n' ? 2 : 1));
            }

            if (at < 0 && rest.Length > Limit)
            {
                return TakeBeginning();
            }

            if (!Fill())
            {
                return rest.IsEmpty ? null : Take(rest.Length);
            }
        }
    }

    private Line Take(int length)
    {
        var line = new Line(++number, new ArraySegment<char>(block, start, Math.Min(length, Limit)), length > Limit);
        start += length;
        return line;
    }

    /// <summary>Takes the beginning of a line that is too long, and leaves out the rest of it.</summary>
    private Line TakeBeginning()
    {
        var line = new Line(++number, new ArraySegment<char>(block, start, Limit), true);
        for (var at = -1; at < 0;)
        {
            start = end;
            if (!Fill())
            {
                return line;
            }

            at = block.AsSpan(0, end).IndexOfAny('\r', '\n');
            start = Math.Max(at, 0);
        }

        // What is left of it now is its line end.
        _ = Next();
        number--;
        return line;
    }

    /// <summary>Reads on into another block, which begins with what is left of the last; false where there is no more.</summary>
    private bool Fill()
    {
        var left = end - start;
        var next = GC.AllocateUninitializedArray<char>(Math.Max(BlockLength, 2 * left));
        Array.Copy(block, start, next, 0, left);
        var count = reader.Read(next, left, next.Length - left);
        (block, start, end) = (next, 0, left + count);
        return count > 0;
    }
}

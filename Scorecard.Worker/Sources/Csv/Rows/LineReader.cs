using System.Text;

namespace Scorecard.Worker.Sources.Csv.Rows;

/// <summary>A line of a text, with the line end as it was written.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">The text; only the beginning of a line that is too long.</param>
/// <param name="IsTooLong">Whether it is longer than a row may be.</param>
internal readonly record struct Line(long Number, string Text, bool IsTooLong);

/// <summary>Takes a text apart at CR, LF and CRLF, however long a line is, in bounded memory.</summary>
internal sealed class LineReader(TextReader reader)
{
    /// <summary>The most characters a line, or a row of several lines, may have.</summary>
    public const int Limit = 1 << 20;

    private readonly char[] buffer = new char[1 << 15];
    private readonly StringBuilder text = new();
    private int start;
    private int end;
    private long number;
    private bool isTooLong;

    /// <summary>The next line, or null after the last.</summary>
    public Line? Next()
    {
        text.Clear();
        isTooLong = false;
        while (start < end || Fill())
        {
            var rest = buffer.AsSpan(start, end - start);
            var at = rest.IndexOfAny('\r', '\n');
            if (at >= 0 && rest[at] == '\n' && text.Length == 0 && at < Limit)
            {
                // The usual case: the whole line is in the buffer.
                start += at + 1;
                return new Line(++number, rest[..(at + 1)].ToString(), false);
            }

            if (at >= 0)
            {
                TakeLineEnd(at);
                return Finish();
            }

            Append(rest);
            start = end;
        }

        return text.Length > 0 ? Finish() : null;
    }

    private void TakeLineEnd(int at)
    {
        var isReturn = buffer[start + at] == '\r';
        Append(buffer.AsSpan(start, at + 1));
        start += at + 1;
        if (isReturn && (start < end || Fill()) && buffer[start] == '\n')
        {
            Append("\n");
            start++;
        }
    }

    private void Append(ReadOnlySpan<char> more)
    {
        isTooLong |= text.Length + more.Length > Limit;
        text.Append(more[..Math.Min(more.Length, Limit - text.Length)]);
    }

    private Line Finish() => new(++number, text.ToString(), isTooLong);

    private bool Fill()
    {
        start = 0;
        end = reader.Read(buffer, 0, buffer.Length);
        return end > 0;
    }
}

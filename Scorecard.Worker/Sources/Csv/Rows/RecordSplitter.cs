using Scorecard.Worker.Sources.Files;

namespace Scorecard.Worker.Sources.Csv.Rows;

/// <summary>The text of one record.</summary>
/// <param name="Line">The line it starts on.</param>
/// <param name="Text">Its text, without the last line end; of a broken one its first line only.</param>
/// <param name="IsPlain">Whether it holds neither quotes nor NUL characters.</param>
/// <param name="Fault">Why it can be no record, or null.</param>
internal readonly record struct RecordText(long Line, ArraySegment<char> Text, bool IsPlain, string? Fault = null);

/// <summary>
/// Joins lines to records: a record goes on while a quote is open. A quote that is never closed would swallow the rest
/// of the file, so a record that turns out to be broken costs its first line only, and reading goes on at its second.
/// </summary>
internal sealed class RecordSplitter(LineReader lines)
{
    private readonly Stack<Line> givenBack = new();
    private readonly List<Line> followers = [];

    /// <summary>The next record, or null after the last.</summary>
    public RecordText? Next()
    {
        followers.Clear();
        if (Take() is not { } first)
        {
            return null;
        }

        return first.IsTooLong ? Broken(first, $"the line is longer than {LineReader.Limit:N0} characters")
            : first.Text.AsSpan().IndexOfAny('"', '\0') < 0 ? new RecordText(first.Number, Trimmed(first.Text), IsPlain: true)
            : HasOpenQuote(first) ? Join(first)
            : new RecordText(first.Number, Trimmed(first.Text), IsPlain: false);
    }

    /// <summary>Gives back all but the first line of the record read last.</summary>
    public void GiveBack()
    {
        for (var i = followers.Count - 1; i >= 0; i--)
        {
            givenBack.Push(followers[i]);
        }

        followers.Clear();
    }

    private RecordText Join(Line first)
    {
        var text = new List<char>(first.Text);
        while (text.Count <= LineReader.Limit && Take() is { } next)
        {
            followers.Add(next);
            text.AddRange(next.Text.AsSpan());
            if (HasOpenQuote(next) && text.Count <= LineReader.Limit)
            {
                return new RecordText(first.Number, Trimmed(text.ToArray()), IsPlain: false);
            }
        }

        GiveBack();
        return Broken(first, "a quote is opened on this line and never closed; close it, or double it if it belongs to the text");
    }

    private Line? Take() => givenBack.TryPop(out var line) ? line : lines.Next();

    // Doubled quotes count twice, so an odd number always means that a quoted text begins or ends in this line.
    private static bool HasOpenQuote(Line line) => line.Text.AsSpan().Count('"') % 2 == 1;

    private static RecordText Broken(Line line, string fault) => new(line.Number, Trimmed(line.Text), IsPlain: false, fault);

    private static ArraySegment<char> Trimmed(ArraySegment<char> text) => text[..text.AsSpan().TrimEnd("\r\n").Length];
}

using System.Globalization;
using Scorecard.Data.Queries;

namespace Scorecard.Presentation.Words.Board;

/// <summary>Notes in a line: when, what, who.</summary>
public static class NoteWords
{
    /// <summary><c>12 Oct 2026: Prices went up</c>, cut where it would take more than its place.</summary>
    public static string Short(NoteView note, CultureInfo culture, int longest = 60)
    {
        var text = note.Text.ReplaceLineEndings(" ");
        return $"{DateText.FullDay(note.Day, culture)}: {(text.Length <= longest ? text : $"{text[..longest].TrimEnd()}…")}";
    }

    /// <summary><c>Ana, on all metrics, channel: organic</c>.</summary>
    public static string By(NoteView note)
    {
        var parts = new List<string> { note.Author };
        if (note.Metric is null) parts.Add("on all metrics");
        if (note.Segment is { } segment) parts.Add($"in {SegmentText.Of(segment)}");
        return string.Join(", ", parts);
    }
}

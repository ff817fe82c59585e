namespace Scorecard.Presentation.Words;

/// <summary>A segment in words: <c>channel:organic</c> is channel: organic. Blank is a segment of its own.</summary>
public static class SegmentText
{
    public static string Of(string? segment)
    {
        if (string.IsNullOrEmpty(segment)) return "All segments";
        var colon = segment.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return segment;
        var value = segment[(colon + 1)..];
        return $"{segment[..colon]}: {(value.Length == 0 ? "(blank)" : value)}";
    }
}

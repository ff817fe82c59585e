using Scorecard.Data.Counting;

namespace Scorecard.Data.Points;

/// <summary>How a segment is written in addresses and settings: <c>channel:organic</c>, <c>channel:</c> for the blank one, nothing for the total.</summary>
public static class SegmentNames
{
    /// <summary>The segment of that name. The value may itself contain a colon.</summary>
    /// <exception cref="FormatException">There is no colon after a dimension.</exception>
    public static Segment Parse(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return Segment.Total;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            ? new Segment(name[..colon], name[(colon + 1)..])
            : throw new FormatException($"\"{name}\" is no segment; expected a dimension and a value such as channel:organic.");
    }
}

namespace Scorecard.Worker.Mapping.Records;

/// <summary>The segments of a record of which several rows say some.</summary>
internal static class SegmentsOfRows
{
    /// <summary>What a newer row says over what an older one did. Blank says nothing: the newer table has no more than the column.</summary>
    public static IReadOnlyDictionary<string, string> Under(this IReadOnlyDictionary<string, string> older, IReadOnlyDictionary<string, string> newer)
    {
        if (older.Count == 0)
        {
            return newer;
        }

        var segments = new Dictionary<string, string>(older, StringComparer.Ordinal);
        foreach (var (name, value) in newer)
        {
            if (value.Length > 0 || !segments.ContainsKey(name))
            {
                segments[name] = value;
            }
        }

        return segments;
    }
}

namespace Scorecard.Metrics.Facts.Tables;

/// <summary>Finds days in what stands in their order.</summary>
internal static class InDays
{
    /// <summary>The place of the first that is of the day or of a later one.</summary>
    public static int FirstAtOrAfter<T>(this T[] ordered, DateOnly day)
        where T : IOfDay
    {
        var (low, high) = (0, ordered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ordered[middle].Day < day)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

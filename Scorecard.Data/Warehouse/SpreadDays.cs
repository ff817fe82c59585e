namespace Scorecard.Data.Warehouse;

/// <summary>Spreads amounts over days.</summary>
internal static class SpreadDays
{
    /// <summary>The share of each day: what is rounded is what was spent up to a day, so that any run of days is exact to two millionths.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="further">How many days follow it.</param>
    /// <param name="amount">What was spent on all of them.</param>
    public static IEnumerable<(DateOnly Day, decimal Share)> Of(DateOnly first, int further, decimal amount)
    {
        var spent = 0m;
        for (var day = 0; day <= further; day++)
        {
            var upTo = day < further ? Math.Round(amount * (day + 1) / (further + 1), 6, MidpointRounding.AwayFromZero) : amount;
            yield return (first.AddDays(day), upTo - spent);
            spent = upTo;
        }
    }
}

using System.Globalization;
using Scorecard.Metrics.Statistics;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Metrics.Statistics;

/// <summary>The Olist leads, with the day each entered and the day, as written, on which it was won.</summary>
internal static class OlistLeads
{
    public static IReadOnlyList<(DateOnly Entered, DateOnly? Won)> Read()
    {
        var folder = Path.Combine(SharedData.Folder, "olist");
        var won = Rows(folder, "olist_closed_deals_dataset.csv").ToDictionary(row => row[0], row => Day(row[4]), StringComparer.Ordinal);
        return [.. Rows(folder, "olist_marketing_qualified_leads_dataset.csv")
            .Select(row => (Day(row[1]), won.TryGetValue(row[0], out var day) ? day : (DateOnly?)null))];
    }

    /// <summary>What was known of the leads at the end of a day: a later win is not, and leads not yet there are left out.</summary>
    public static IEnumerable<Observation> AsOf(this IEnumerable<(DateOnly Entered, DateOnly? Won)> leads, DateOnly asOf) =>
        from lead in leads
        where lead.Entered <= asOf
        let won = lead.Won <= asOf
        let end = won ? lead.Won!.Value : asOf
        select new Observation(Math.Max(0, end.DayNumber - lead.Entered.DayNumber), won ? 1 : 0, won ? 0 : 1);

    private static IEnumerable<string[]> Rows(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Skip(1).Select(line => line.Split(','));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

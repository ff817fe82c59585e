using System.Globalization;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Periods;
using Scorecard.Metrics.Records;

namespace Scorecard.Metrics.Status;

/// <summary>
/// How much of what values are made from could not be read, or does not find what it points to. What could not be read must
/// not colour what could: a value of which more than the agreed share is missing is incomplete.
/// </summary>
/// <param name="share">The most that may be missing, as a share of the records that a value reads.</param>
/// <param name="gaps">The gaps of each set that has some, by its key.</param>
public sealed class Completeness(decimal share, IReadOnlyDictionary<string, Gaps> gaps)
{
    private readonly Dictionary<string, GapSums> _sums = gaps.ToDictionary(set => set.Key, set => new GapSums(set.Value), StringComparer.Ordinal);

    /// <summary>Nothing is missing.</summary>
    public static Completeness Whole { get; } = new(0, new Dictionary<string, Gaps>());

    /// <summary>Why a value is incomplete, with how many of how many are missing; null where it is complete enough.</summary>
    public string? WhyNot(IMetric metric, Period period, Terms terms)
    {
        if (_sums.Count == 0)
            return null;
        var worst = metric.Readings(period, terms).SelectMany(Missing).Where(missing => missing.Count > share * missing.Of)
            .OrderByDescending(missing => (double)missing.Count / missing.Of).FirstOrDefault();
        return worst?.Words();
    }

    private IEnumerable<MissingRecords> Missing(Reading reading)
    {
        if (!_sums.TryGetValue(reading.Set.Key, out var sums))
            yield break;
        var (missing, all) = sums.In(reading);
        if (missing > 0)
            yield return new(missing, all, () => Words(reading.Set, missing, all, sums.Why(reading)));
        var (unplaced, ofAll) = sums.Unplaced;
        if (unplaced > 0)
            yield return new(unplaced, ofAll, () => $"{Number(unplaced)} of all {Number(ofAll)} {Plural(reading.Set.Record)} could not be read ({sums.Why(null)}), and nobody knows of which day they are");
    }

    private static string Words(ReadSet set, long missing, long all, string why) => set.Link is null
        ? $"{Number(missing)} of {Number(all)} {Plural(set.Record)} could not be read ({why})"
        : $"{Number(missing)} of {Number(all)} {Plural(set.Record)} do not find their lead";

    private static string Number(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Plural(RecordType type) => RecordWords.Plural(type);

    private sealed record MissingRecords(long Count, long Of, Func<string> Words);
}

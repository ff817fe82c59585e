using Scorecard.Data.Columns;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Classification.InMemory;

/// <summary>Settles days, money and segments of spend.</summary>
internal static class SpendClassifier
{
    /// <summary>
    /// Each day of each row: the days add up to its amount exactly, and each is converted at its own rate. What is rounded is
    /// what was spent up to a day, never the day itself: then any run of days is exact to two millionths, however long.
    /// </summary>
    public static ColumnSet Classify(RecordColumns of)
    {
        var set = new ColumnSet(of.Spend.Rows.Sum(row => row.To - row.From + 1));
        var (days, kinds) = (set.AddWhole(Spend.Day), set.AddText(Spend.Kind, of.Texts));
        var (amounts, without) = (set.AddExact(Spend.Amount), set.AddText(Spend.WithoutRate, of.Texts));
        var at = 0;
        foreach (var (source, from, to, kind, amount, currency, segments) in of.Spend.Rows)
        {
            var (count, foreign, segmentSet) = (to - from + 1, of.CurrencyOf(currency, source), of.Segments.OfSpend(segments));
            var (spent, converted) = (0m, 0m);
            for (var day = 0; day < count; day++, at++)
            {
                (days[at], kinds[at], set.Sets[at], without[at]) = (from + day, kind, segmentSet, Unknown.Value);
                var upTo = day + 1 < count ? Rounded(amount * (day + 1) / count) : amount;
                var share = upTo - spent;
                spent = upTo;
                if (foreign is null)
                    amounts[at] = share;
                else if (of.Rates.On(foreign, days[at]) is { } rate)
                    (amounts[at], converted) = (Rounded(converted + (share * rate)) - Rounded(converted), converted + (share * rate));
                else
                    without[at] = of.Texts.NumberOf(foreign);
            }
        }

        return set;
    }

    private static decimal Rounded(decimal amount) => Math.Round(amount, 6, MidpointRounding.AwayFromZero);
}

using System.Globalization;
using Scorecard.Data.Queries;

namespace Scorecard.Presentation.Words.Board;

/// <summary>What a velocity is without the old deals, in words: it never stands without them, since never closing what is lost raises it.</summary>
public static class OldDealsText
{
    /// <summary><c>$9,870 a day without 31 old deals</c>, <c>no old deals in it</c>; null where there is no such value.</summary>
    public static string? Of(WithoutOldView? without, MetricText text, bool compact = false) => without switch
    {
        null => null,
        { OldDeals: 0 } => "no old deals in it",
        _ => $"{text.Words(without.Value, compact)} without {Count(without.OldDeals, text.Culture)}",
    };

    /// <summary>As short as it can be said: <c>$9,870 a day without old deals</c>.</summary>
    /// <param name="isUnitSaid">Whether the unit stands beside it already.</param>
    public static string? Short(WithoutOldView? without, MetricText text, bool isUnitSaid) => without switch
    {
        null => null,
        { OldDeals: 0 } => "no old deals in it",
        _ => $"{(isUnitSaid ? text.Number(without.Value, compact: true) : text.Words(without.Value, compact: true))} without old deals",
    };

    private static string Count(double deals, CultureInfo culture) => $"{deals.ToString("N0", culture)} old {(deals is 1 ? "deal" : "deals")}";
}

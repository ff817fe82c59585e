using Scorecard.Data.Queries;
using Scorecard.Data.Restated;

namespace Scorecard.Presentation.Words.Records;

/// <summary>What a restated period was when it was first shown, or is known to be since: value and status, each where it is another.</summary>
public static class RestatedText
{
    /// <summary><c>was 12.1%, on target, when first shown</c>.</summary>
    public static string Was(RestatedView restated, MetricText text) => $"was {What(restated, restated.ShownValue, restated.ShownStatus, text)} when first shown";

    /// <summary><c>now known as 11.4%, off target</c>.</summary>
    public static string Is(RestatedView restated, MetricText text) => $"now known as {What(restated, restated.KnownValue, restated.KnownStatus, text).TrimEnd(',')}";

    /// <summary><c>Was 12.1%, on target, when first shown on 2 Nov 2026; now 11.4%, off target, because of 8 leads: 5 entered, 1 left, 2 count otherwise.</c></summary>
    public static string Because(RestatedRecordsView view, MetricText text)
    {
        if (view.Restated is not { } restated)
            return view.WhyNot ?? "The value is the one that was first shown.";
        var was = $"Was {What(restated, restated.ShownValue, restated.ShownStatus, text)} when first shown on {DateText.FullDay(DateOnly.FromDateTime(restated.ShownAt.UtcDateTime), text.Culture)}; "
            + Is(restated, text);
        if (view.WhyNot is { } unknown)
            return $"{was}. Which records it is by cannot be told: {char.ToLower(unknown[0], text.Culture)}{unknown[1..]}";
        var all = view.Entered + view.Left + view.Changed;
        return all == 0
            ? $"{was}. No record behind it counts otherwise: something else that it is made from does, such as an exchange rate, what is agreed, or how far the data go."
            : $"{was}, because of {Records(view, all, text)}: {Counts(view, text)}.";
    }

    private static string Records(RestatedRecordsView view, int all, MetricText text)
    {
        var types = view.Records.Select(change => (change.Now ?? change.Then!).RecordType).Distinct().ToList();
        var word = types is [var only] ? RecordText.Heading(only).ToLowerInvariant() : "record";
        return $"{all.ToString("N0", text.Culture)} {(all == 1 ? word : word is "spend" ? "days of spend" : $"{word}s")}";
    }

    private static string Counts(RestatedRecordsView view, MetricText text)
    {
        return string.Join(", ", new[] { Told(view.Entered, "came since", "came since"), Told(view.Left, "no longer counts", "no longer count"), Told(view.Changed, "counts otherwise", "count otherwise") }.OfType<string>());

        string? Told(int count, string one, string many) => count == 0 ? null : $"{count.ToString("N0", text.Culture)} {(count == 1 ? one : many)}";
    }

    // A difference too small to be written is written with more digits: two numbers that look alike would contradict the mark.
    private static string What(RestatedView restated, double? value, string status, MetricText text)
    {
        var (isOtherValue, isOtherStatus) = (restated.ShownValue != restated.KnownValue, restated.ShownStatus != restated.KnownStatus);
        var looksAlike = isOtherValue && text.Words(restated.ShownValue) == text.Words(restated.KnownValue);
        var number = value is not { } known ? "without a value" : looksAlike ? text.Exact(known) : text.Words(known);
        return (isOtherValue, isOtherStatus) switch
        {
            (true, true) => $"{number}, {StatusText.Word(status)},",
            (true, false) => number,
            _ => StatusText.Word(status),
        };
    }
}

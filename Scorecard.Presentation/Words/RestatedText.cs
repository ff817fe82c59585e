using Scorecard.Data.Queries;

namespace Scorecard.Presentation.Words;

/// <summary>What a restated period was when it was first shown, or is known to be since: value and status, each where it is another.</summary>
public static class RestatedText
{
    /// <summary><c>was 12.1%, on target, when first shown</c>.</summary>
    public static string Was(RestatedView restated, MetricText text) => $"was {What(restated, restated.ShownValue, restated.ShownStatus, text)} when first shown";

    /// <summary><c>now known as 11.4%, off target</c>.</summary>
    public static string Is(RestatedView restated, MetricText text) => $"now known as {What(restated, restated.KnownValue, restated.KnownStatus, text).TrimEnd(',')}";

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

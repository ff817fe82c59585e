using System.Globalization;
using Scorecard.Data.Held;
using Scorecard.Data.Queries;

namespace Scorecard.Presentation.Words.Sources;

/// <summary>Pulls that are held, in words.</summary>
public static class HeldText
{
    /// <summary><c>crm: a pull is held since 09:12, it would take 2,114 of 4,230 leads away</c>; null where none is.</summary>
    public static string? Sentence(SourceView source, CultureInfo culture, DateTimeOffset now) => source.Held is not { } held ? null
        : $"{source.Name}: a pull is held since {DateText.Since(held.Since, source.TimeZone, culture, now)}, it would {Would(held.Losses, culture)}";

    /// <summary><c>take 2,114 of 4,230 leads away</c>, of what is too much.</summary>
    public static string Would(IEnumerable<HeldLossView> losses, CultureInfo culture) => string.Join(" and ", losses.Where(loss => loss.TooMuch).Select(loss => loss.Words(culture)));

    public static string Decided(HeldDecisionView decision, string? timeZone, CultureInfo culture, DateTimeOffset now) =>
        $"{(decision.Decision is "publish" ? "Publish" : "Keep the board as it is")}, decided {DateText.Instant(decision.At, timeZone, culture, now)}{(decision.By is { } by ? $" by {by}" : null)}";

    public static string Loss(string loss) => loss is "gone" ? "would go" : "cannot be read";
}

using System.Globalization;
using System.Text.RegularExpressions;
using Scorecard.Data.Queries;

namespace Scorecard.Presentation.Words.Records;

/// <summary>The records behind a value in words, with days and numbers as the reader's culture writes them.</summary>
public static partial class RecordText
{
    private const double AsGood = 1e-9;

    /// <summary>How the value comes out of the two parts, where it is one divided by the other: <c>140 ÷ 1,174</c>.</summary>
    public static string? Arithmetic(RecordsView view, MetricText money, CultureInfo culture)
    {
        if (view is not { Value: { } value, Estimate: false })
            return null;
        var (upper, lower) = (view.Numerator, view.Denominator);
        if (view.OnePart)
            return upper.Sum is { } sum && Is(sum / upper.Count, value) ? $"{Amount(sum, upper.SumUnit, money)} ÷ {Count(upper)}" : null;
        return Is((upper.Sum ?? upper.Count) / (lower.Sum ?? lower.Count), value) ? $"{Size(upper)} ÷ {Size(lower)}" : null;

        string Count(RecordPartView part) => part.Count.ToString("N0", culture);
        string Size(RecordPartView part) => part.Sum is { } sum ? Amount(sum, part.SumUnit, money) : Count(part);
    }

    /// <summary>What the records add up to; null where they are only counted.</summary>
    public static string? Sum(RecordPartView part, MetricText money) => part.Sum is { } sum ? Amount(sum, part.SumUnit, money) : null;

    public static string Amount(double? amount, string? unit, MetricText money) => amount is not { } number ? MetricText.Missing
        : unit is "days" ? $"{number.ToString("N0", money.Culture)} days"
        : money.Number(number);

    public static string Heading(string recordType) => recordType switch
    {
        "lead" => "Lead",
        "deal" => "Deal",
        "spend" => "Spend",
        _ => "Customer",
    };

    /// <summary>Where the record comes from, and whose it is where its own id does not say so.</summary>
    public static string Whose(RecordView record) => record.Customer is { } customer && customer != record.Id ? $"{record.Source}, customer {customer}" : record.Source;

    /// <summary>Since when its row cannot be read, so that what stands there is what it said before; null where it can.</summary>
    public static string? NotRead(RecordView record, CultureInfo culture) => record.UnreadSnapshotId is not { } snapshot ? null
        : $"not read since {(record.NotReadSince is { } at ? DateText.FullDay(DateOnly.FromDateTime(at.UtcDateTime), culture) : $"snapshot {snapshot.ToString(CultureInfo.InvariantCulture)}")}{(record.NotReadReason is { } reason ? $": {reason}" : null)}. It stands as it was last read";

    /// <summary>A sentence with its days as the reader writes them; in files and the interface they stay as they are.</summary>
    public static string Why(string sentence, CultureInfo culture) => IsoDay().Replace(
        sentence,
        match => DateOnly.TryParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DateText.FullDay(day, culture) : match.Value);

    /// <summary>A field's name as words: <c>handedOffDay</c> is handed off day.</summary>
    public static string Field(string name) => Upper().Replace(name, match => $" {char.ToLowerInvariant(match.Value[0])}");

    private static bool Is(double one, double other) => Math.Abs(one - other) <= AsGood * Math.Max(Math.Abs(one), Math.Abs(other));

    [GeneratedRegex(@"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b", RegexOptions.NonBacktracking)]
    private static partial Regex IsoDay();

    [GeneratedRegex("[A-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex Upper();
}

using Scorecard.Metrics.Facts;

namespace Scorecard.Metrics.Records;

/// <summary>What happened to a record on a day, in a word or two that stand before "on 2018-03-02".</summary>
public static class FieldWords
{
    private static readonly Dictionary<string, string> Words = new[]
    {
        (Lead.Created, "created"), (Lead.Mql, "MQL"), (Lead.Sql, "SQL"), (Lead.SqlRecorded, "SQL"), (Lead.Customer, "customer"),
        (Lead.HandedOff, "handed off"), (Lead.TouchDue, "first touch due"), (Lead.VerdictDue, "verdict due"),
        (Deal.Created, "created"), (Deal.Qualified, "qualified"), (Deal.Closed, "closed"), (Deal.NextWon, "won again"),
        (Deal.ExpectedClose, "expected to close"), (Deal.Ended, "ended"), (Spend.Day, "spent"),
    }.ToDictionary(pair => $"{pair.Item1.Record}.{pair.Item1.Name}", pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>The words for a day of a record.</summary>
    /// <exception cref="ArgumentException">The field is no day of a record.</exception>
    public static string Of(Field day) => Words.GetValueOrDefault($"{day.Record}.{day.Name}")
        ?? throw new ArgumentException($"{day.Record} {day.Name} is no day that anything happens to a record on.", nameof(day));
}

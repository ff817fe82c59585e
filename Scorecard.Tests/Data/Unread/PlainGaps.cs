using Scorecard.Metrics.Records;

namespace Scorecard.Tests.Data.Unread;

/// <summary>The gaps of a set as the records themselves say them, in one plain query of the store's tables for each part.</summary>
internal static class PlainGaps
{
    private const string Zone = "AT TIME ZONE (SELECT time_zone FROM company)";

    /// <summary>The days that can be told without rules, by their names.</summary>
    private static readonly Dictionary<string, string> Days = new(StringComparer.Ordinal)
    {
        ["Lead created_day"] = $"(r.created_at {Zone})::date", ["Deal created_day"] = $"(r.created_at {Zone})::date", ["Deal qualified_day"] = $"(r.qualified_at {Zone})::date",
        ["Deal expected_close_day"] = $"(r.expected_close_at {Zone})::date", ["Deal closed_day"] = $"CASE WHEN r.outcome <> 'open' THEN (r.closed_at {Zone})::date END",
        ["Deal ended_day"] = $"CASE WHEN r.outcome <> 'open' AND r.closed_at IS NOT NULL AND r.qualified_at IS NOT NULL THEN greatest((r.closed_at {Zone})::date, (r.qualified_at {Zone})::date) END",
        ["Spend from_day"] = "r.from_day", ["Spend to_day"] = "r.to_day", ["CustomerPeriod from_day"] = $"(r.from_at {Zone})::date", ["CustomerPeriod to_day"] = $"(r.to_at {Zone})::date",
    };

    private const string HasNoLead = "NOT EXISTS (SELECT FROM lead l WHERE l.id = r.lead_id AND l.gone_snapshot_id IS NULL)";

    /// <summary>Nobody says whose customer the deal is: it does not, its lead (the first by source) does not, and no other deal of that lead does.</summary>
    private const string IsNobodys =
        $"""
        r.customer_id IS NULL AND ({HasNoLead} OR NOT EXISTS (SELECT FROM deal d WHERE d.lead_id = r.lead_id AND d.customer_id IS NOT NULL AND d.gone_snapshot_id IS NULL)
            AND (SELECT customer_id FROM lead l WHERE l.id = r.lead_id AND l.gone_snapshot_id IS NULL ORDER BY source LIMIT 1) IS NULL)
        """;

    /// <summary>Whether the days of a set can be told without rules.</summary>
    public static bool CanTell(ReadSet set) => Days.ContainsKey($"{set.Record} {set.On.Name}");

    /// <summary>All records by the day that places them.</summary>
    public static string Began(ReadSet set) => $"SELECT {Day(set)} AS day, count(*) FROM {From(set)} AND {Day(set)} IS NOT NULL GROUP BY 1";

    /// <summary>All records by the day from which they no longer count.</summary>
    public static string Ended(ReadSet set) => $"SELECT {Until(set)} AS day, count(*) FROM {From(set)} AND {Day(set)} IS NOT NULL AND {Until(set)} IS NOT NULL GROUP BY 1";

    /// <summary>The records with gaps.</summary>
    public static string Missing(ReadSet set) => set.Link is null
        ? $"""
          SELECT {Day(set)} AS day, {Until(set)} AS until, {Why(set)} AS why, count(*) FROM {From(set)}
              AND {Why(set)} IS NOT NULL AND ({Day(set)} IS NOT NULL OR r.unread && ARRAY[{Texts(set.On.From)}]) GROUP BY 1, 2, 3
          """
        : $"SELECT {Day(set)} AS day, {Until(set)} AS until, 'lead' AS why, count(*) FROM {From(set)} AND {HasNoLead} AND {Day(set)} IS NOT NULL GROUP BY 1";

    /// <summary>How many records of the type there are.</summary>
    public static string All(ReadSet set) => $"SELECT count(*) FROM {Table(set)} WHERE gone_snapshot_id IS NULL";

    private static string From(ReadSet set) => $"{Table(set)} r WHERE r.gone_snapshot_id IS NULL AND ({Where(set)}) AND {Points(set)}";

    private static string Day(ReadSet set) => Days[$"{set.Record} {set.On.Name}"];

    private static string Until(ReadSet set) => set.Until is null ? "NULL::date" : Days[$"{set.Record} {set.Until.Name}"];

    private static string Why(ReadSet set) =>
        $"""
        CASE WHEN r.unread_snapshot_id IS NOT NULL THEN 'they stand as they were read before'
             ELSE (SELECT string_agg(field, ', ' ORDER BY field COLLATE "C") FROM unnest(r.unread) field WHERE field IN ({Texts([.. set.On.From, .. set.Fields])})) END
        """;

    private static string Points(ReadSet set) => set.Link switch
    {
        RecordLink.Lead => "r.lead_id IS NOT NULL",
        RecordLink.CustomerOfLead => $"r.lead_id IS NOT NULL AND {IsNobodys}",
        _ => "true",
    };

    /// <summary>Sets of these days ask for no more than an outcome or kinds, which the key of a set spells out.</summary>
    private static string Where(ReadSet set) => set.Where.Count == 0 ? "true" : string.Join(" OR ", set.Key.Split(" : ")[0].Split(' ').Where(word => word.Contains('=', StringComparison.Ordinal))
        .Select(word => word.Split('=')).Select(pair => $"{pair[0]} IN ({Texts(pair[1].Split('|'))})"));

    private static string Table(ReadSet set) => set.Record switch
    {
        Scorecard.Metrics.Facts.RecordType.CustomerPeriod => "customer_period",
        var type => type.ToString().ToLowerInvariant(),
    };

    private static string Texts(IEnumerable<string> texts) => string.Join(", ", texts.Select(text => $"'{text}'"));
}

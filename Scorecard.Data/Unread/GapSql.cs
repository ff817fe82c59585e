using System.Globalization;
using Scorecard.Data.DailyFacts;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Records;

namespace Scorecard.Data.Unread;

/// <summary>Compiles a set of records to the queries for how many there are and which of them have gaps.</summary>
/// <param name="set">The set.</param>
/// <param name="rules">The rules that leads are classified by.</param>
internal sealed class GapSql(ReadSet set, int rules)
{
    /// <summary>Whether anything of a type was unread: answered from an index of those alone.</summary>
    public static string AnyUnread(RecordType type) =>
        $"EXISTS (SELECT FROM {Records(type)} WHERE unread IS NOT NULL AND gone_snapshot_id IS NULL) OR EXISTS (SELECT FROM {Records(type)} WHERE unread_snapshot_id IS NOT NULL AND gone_snapshot_id IS NULL)";

    /// <summary>Whether any deal points to a lead that is not there.</summary>
    public const string AnyLeadMissing = "EXISTS (SELECT FROM classified_deal WHERE lead_missing)";

    /// <summary>All records by their day, and those that count on many days by the day that ends it: whether it is that day, the day, how many.</summary>
    public string Counts => set.Until is null ? Began : $"{Began} UNION ALL {EndedOn}";

    /// <summary>The records with gaps: their day, the day that ends it, what is unread, how many.</summary>
    public string Missing => set.Link is null
        ? $"""
          SELECT c.{set.On.Name}, {Until}, why.fields, count(*)
          FROM (SELECT source, id, unread, unread_snapshot_id, gone_snapshot_id FROM {Records(set.Record)}) r JOIN {Table} c ON (c.source, c.id) = (r.source, r.id)
          CROSS JOIN LATERAL (
              SELECT CASE WHEN r.unread_snapshot_id IS NOT NULL THEN 'they stand as they were read before' ELSE string_agg(field, ', ' ORDER BY field) END AS fields
              FROM unnest(r.unread) field WHERE field = ANY (ARRAY[{Texts([.. set.On.From, .. set.Fields])}])) why
          WHERE (r.unread IS NOT NULL OR r.unread_snapshot_id IS NOT NULL) AND r.gone_snapshot_id IS NULL AND why.fields IS NOT NULL AND {Where}
            AND (c.{set.On.Name} IS NOT NULL OR r.unread && ARRAY[{Texts(set.On.From)}])
          GROUP BY 1, 2, 3
          """
        : $"SELECT c.{set.On.Name}, {Until}, 'lead', count(*) FROM {Table} c WHERE c.lead_missing AND {Pointing} AND c.{set.On.Name} IS NOT NULL AND {Where} GROUP BY 1, 2";

    /// <summary>How many records of the type there are.</summary>
    public string All => $"SELECT count(*) FROM {Table} c WHERE {OfRules}";

    private string Began => $"SELECT false, c.{set.On.Name}, count(*) FROM {Table} c WHERE c.{set.On.Name} IS NOT NULL AND {Where}{(set.Link is null ? "" : $" AND {Pointing}")} GROUP BY 2";

    private string EndedOn => $"SELECT true, c.{set.Until!.Name}, count(*) FROM {Table} c WHERE c.{set.On.Name} IS NOT NULL AND c.{set.Until.Name} IS NOT NULL AND {Where} GROUP BY 2";

    /// <summary>Spend stands in its rows as received: classified it is spread over days.</summary>
    private string Table => set.Record == RecordType.Spend ? "spend" : FactSql.Table(set.Record);

    private string Until => set.Until is null ? "NULL::date" : $"c.{set.Until.Name}";

    private string Pointing => set.Link == RecordLink.Lead ? "c.lead_id IS NOT NULL" : "c.lead_id IS NOT NULL AND c.account LIKE 'l:%'";

    private string Where => set.Where.Count == 0 ? OfRules : $"{OfRules} AND ({string.Join(" OR ", set.Where.Select(FactSql.Sql))})";

    private string OfRules => set.Record switch
    {
        RecordType.Lead => $"c.rules = {rules.ToString(CultureInfo.InvariantCulture)}",
        RecordType.Spend => "c.gone_snapshot_id IS NULL",
        _ => "true",
    };

    private static string Records(RecordType type) => Snapshots.RecordTable.Of(type).Name;

    private static string Texts(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}

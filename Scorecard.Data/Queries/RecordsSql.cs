using Npgsql;
using NpgsqlTypes;
using Scorecard.Data.DailyFacts;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Records;

namespace Scorecard.Data.Queries;

/// <summary>
/// Compiles a selection to SQL over the classified records: a table <c>found</c> with the day that counted a record, the
/// day of its second event, what it adds, and everything that is known of it. Conditions are compiled by
/// <see cref="FactSql"/>, as those of the facts are.
/// </summary>
internal sealed class RecordsSql
{
    /// <summary>What of a classified row is no news to a reader.</summary>
    private const string Inner = "ARRAY['source', 'id', 'account', 'segments', 'rules']";

    private readonly List<NpgsqlParameter> _parameters = [];
    private readonly string _found;
    private readonly string _delivered;

    private RecordsSql(Selection selection, int rules, Segment segment) => (_found, _delivered) = selection switch
    {
        RecordSelection records => (
            Records(records, rules, segment),
            $"""
            (SELECT id, source, unread_snapshot_id, '{records.Record}' AS record_type, id AS record_id FROM {RecordTable.Of(records.Record).Name} WHERE unread_snapshot_id IS NOT NULL) AS delivered
            ON (delivered.id, delivered.source) = (page.id, page.source)
            """),
        CustomerSelection customers => (OfCustomers(customers, segment), DeliveredOfCustomers),
        _ => throw new NotSupportedException($"A selection of type {selection.GetType().Name} has no SQL."),
    };

    /// <summary>A customer has not been read since the first of its rows has not.</summary>
    private const string DeliveredOfCustomers =
        """
        (SELECT DISTINCT ON (c.account) c.account, p.unread_snapshot_id, 'CustomerPeriod' AS record_type, p.id AS record_id
         FROM customer_period p JOIN classified_customer_period c USING (id, source)
         WHERE p.unread_snapshot_id IS NOT NULL ORDER BY c.account, p.unread_snapshot_id, p.id) AS delivered ON delivered.account = page.account
        """;

    /// <summary>How many records there are and what they add up to.</summary>
    public static NpgsqlCommand Count(NpgsqlConnection connection, Selection selection, int rules, Segment segment)
    {
        var sql = new RecordsSql(selection, rules, segment);
        return sql.Command(connection, $"SELECT count(*), sum(adds)::double precision FROM ({sql._found}) AS found");
    }

    /// <summary>The next records after a cursor, in order of day, source and id.</summary>
    public static NpgsqlCommand Page(NpgsqlConnection connection, Selection selection, int rules, Segment segment, RecordCursor? after, int limit)
    {
        var sql = new RecordsSql(selection, rules, segment);
        var where = after is null ? "" : $"WHERE (day, source, id) > ({sql.Add(after.Day)}, {sql.Add(after.Source)}, {sql.Add(after.Id)})";
        return sql.Command(
            connection,
            $"""
            SELECT page.source, page.id, page.account, day, second_day, adds::double precision, jsonb_strip_nulls(fields), page.segments,
                   unread_snapshot_id, run.finished_at,
                   (SELECT reason FROM reject WHERE reject.run_id = run.id AND (reject.record_type, reject.record_id) = (delivered.record_type, delivered.record_id) ORDER BY reject.id LIMIT 1)
            FROM (SELECT * FROM ({sql._found}) AS found {where} ORDER BY day, source, id LIMIT {sql.Add(limit)}) AS page
            LEFT JOIN {sql._delivered}
            LEFT JOIN run ON run.snapshot_id = unread_snapshot_id
            ORDER BY day, page.source, page.id
            """);
    }

    private string Records(RecordSelection selection, int rules, Segment segment)
    {
        var (on, then) = (selection.On.Name, selection.Then?.On.Name);
        var conditions = new List<string> { $"{on} >= {Add(selection.Start)}", $"{on} < {Add(selection.End)}" };
        if (selection.Record == RecordType.Lead)
            conditions.Add($"rules = {Add(rules)}");
        if (selection.Where is { } where)
            conditions.Add(FactSql.Sql(where));
        if (selection.Then is { } second)
            conditions.AddRange(Second(second, new DaysBetween(selection.On, second.On)));
        AddSegment(conditions, segment);
        return $"""
            SELECT {on} AS day, source, id, account, {then ?? "NULL::date"} AS second_day, {(selection.Sum is { } sum ? FactSql.Number(sum) : "NULL")}::numeric AS adds,
                   segments, to_jsonb(record) - {Inner} AS fields
            FROM {FactSql.Table(selection.Record)} AS record
            WHERE {string.Join(" AND ", conditions)}
            """;
    }

    private IEnumerable<string> Second(SecondEvent second, DaysBetween days)
    {
        yield return $"{second.On.Name} <= {Add(second.By)}";
        if (second.MinimumDays is { } least)
            yield return $"{FactSql.Number(days)} >= {Add(least)}";
        if (second.MaximumDays is { } most)
            yield return $"{FactSql.Number(days)} <= {Add(most)}";
    }

    private string OfCustomers(CustomerSelection selection, Segment segment)
    {
        var (then, now) = (Add(selection.Then), Add(selection.Now));
        var conditions = new List<string> { selection.StillActive ? "is_now" : "true" };
        if (selection.Sum is not null)
            conditions.Add("NOT is_unknown");
        AddSegment(conditions, segment);
        var adds = selection.Sum switch
        {
            CustomerAmount.Then => "amount_then",
            CustomerAmount.Now => "amount_now",
            CustomerAmount.Kept => "least(amount_then, amount_now)",
            _ => "NULL::numeric",
        };
        return Customers(then, now, adds, string.Join(" AND ", conditions));
    }

    /// <summary>Each customer's rows together, at the rate of the period's first day, under the segments of its newest row: as pairs are counted.</summary>
    private static string Customers(string then, string now, string adds, string where) =>
        $"""
        SELECT {then} AS day, customer.source, substr(account, 3) AS id, account, CASE WHEN is_now THEN {now} END AS second_day, {adds} AS adds, segments,
               jsonb_build_object('from_day', since, 'still_active', is_now, 'amount_then', amount_then, 'amount_now', amount_now) AS fields
        FROM (
            SELECT account, min(from_day) AS since, bool_or(is_now) AS is_now,
                   bool_or(amount IS NULL AND (is_then OR is_now)) AS is_unknown,
                   coalesce(sum(amount) FILTER (WHERE is_then), 0) AS amount_then, coalesce(sum(amount) FILTER (WHERE is_now), 0) AS amount_now
            FROM (
                SELECT c.account, c.from_day,
                       {then} >= c.from_day AND (c.to_day IS NULL OR {then} < c.to_day) AS is_then,
                       {now} >= c.from_day AND (c.to_day IS NULL OR {now} < c.to_day) AS is_now,
                       CASE WHEN c.currency IS NULL THEN c.monthly_amount ELSE round(c.monthly_amount * rate_on(c.currency, {then} + 1), 6) END AS amount
                FROM classified_customer_period c
                WHERE c.from_day <= {now} AND (c.to_day IS NULL OR {then} < c.to_day)) of_day
            GROUP BY account
            HAVING bool_or(is_then)) active
        JOIN (SELECT DISTINCT ON (account) account, source, segments FROM classified_customer_period ORDER BY account, from_day DESC, id, source) customer USING (account)
        WHERE {where}
        """;

    private void AddSegment(List<string> conditions, Segment segment)
    {
        if (!segment.IsTotal)
            conditions.Add($"segments ->> {Add(segment.Dimension)} = {Add(segment.Value)}");
    }

    /// <summary>Adds a value as a parameter and answers how SQL calls it, with its type, since some stand where PostgreSQL cannot tell.</summary>
    private string Add(object value)
    {
        var (type, name) = value switch
        {
            DateOnly => (NpgsqlDbType.Date, "date"),
            int => (NpgsqlDbType.Integer, "integer"),
            _ => (NpgsqlDbType.Text, "text"),
        };
        _parameters.Add(new NpgsqlParameter { Value = value, NpgsqlDbType = type });
        return $"${_parameters.Count}::{name}";
    }

    private NpgsqlCommand Command(NpgsqlConnection connection, string text)
    {
        var command = new NpgsqlCommand(text, connection);
        command.Parameters.AddRange(_parameters.ToArray());
        return command;
    }
}

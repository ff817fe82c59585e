using Npgsql;

namespace Scorecard.Data.DailyFacts;

/// <summary>
/// The classified records that are something else than before: what they were with the sign −1 and what they are with +1, in
/// temporary tables <c>classified_lead_moved</c> and so on.
/// </summary>
internal static class Moved
{
    private static readonly (string Table, string Key)[] Tables =
    [
        ("classified_lead", "rules, source, id"),
        ("classified_deal", "source, id"),
        ("classified_customer_period", "source, id"),
        ("classified_spend", "source, id, day"),
    ];

    /// <summary>Finds them among the touched accounts, whose records were classified anew.</summary>
    public static async Task FindAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        foreach (var (table, key) in Tables)
            await LongCommand.ExecuteAsync(connection, FindSql(table, key), cancellation);
    }

    /// <summary>Whether customers are among them, or what their money is worth has changed.</summary>
    public static async Task<bool> HasCustomersAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT EXISTS (SELECT FROM classified_customer_period_moved)
                OR EXISTS (SELECT FROM changed WHERE record_type = 'Rate') AND EXISTS (SELECT FROM classified_customer_period JOIN touched USING (account))
            """, connection);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static string FindSql(string table, string key) =>
        $"""
        CREATE TEMP TABLE {table}_moved ON COMMIT DROP AS
        WITH pair AS (
            SELECT row_number() OVER () AS record, was, now
            FROM {table}_before was
            FULL JOIN (SELECT k.* FROM {table} k JOIN touched USING (account)) now USING ({key})
            WHERE was IS DISTINCT FROM now)
        SELECT record, -1 AS sign, (was).* FROM pair WHERE (was).id IS NOT NULL
        UNION ALL
        SELECT record, 1, (now).* FROM pair WHERE (now).id IS NOT NULL;
        ANALYZE {table}_moved
        """;
}

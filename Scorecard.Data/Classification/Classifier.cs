using Npgsql;

namespace Scorecard.Data.Classification;

/// <summary>
/// Settles what records count as: stages, days, money, segments and accounts. Either of the accounts that a pull may have
/// changed, or of every record.
/// </summary>
internal static class Classifier
{
    /// <summary>In this order: customers take segments from deals, leads their customer's first deal.</summary>
    private static readonly (string Table, string Sql)[] Steps =
    [
        ("classified_deal", Labels.In(EmbeddedSql.Read("Classification.classify_deals.sql"))),
        ("classified_customer_period", Labels.In(EmbeddedSql.Read("Classification.classify_customers.sql"))),
        ("classified_spend", Labels.In(EmbeddedSql.Read("Classification.classify_spend.sql"))),
        ("classified_lead", Labels.In(EmbeddedSql.Read("Classification.classify_leads.sql"))),
    ];

    /// <summary>What narrows a step to the touched accounts.</summary>
    private static readonly string[] ToTouched =
    [
        "JOIN touched USING (account)", "JOIN touched_lead_key USING (source, id)", "JOIN touched_deal_key USING (source, id)",
        "AND d.lead_id IN (SELECT id FROM touched_lead)",
    ];

    private static readonly string TouchedSql = EmbeddedSql.Read("Classification.touched.sql");
    private static readonly string ResolveAllSql = EmbeddedSql.Read("Classification.resolve_all.sql");

    /// <summary>Makes the temporary table <c>touched (account)</c>: whose records may be something else now.</summary>
    public static Task FindTouchedAsync(NpgsqlConnection connection, CancellationToken cancellation) => LongCommand.ExecuteAsync(connection, TouchedSql, cancellation);

    /// <summary>Classifies the touched accounts anew. What they were is left in <c>classified_deal_before</c> and so on.</summary>
    public static async Task ClassifyTouchedAsync(NpgsqlConnection connection, IReadOnlyList<RuleSet> rules, CancellationToken cancellation)
    {
        await BusinessDays.CoverAsync(connection, rules, everything: false, cancellation);
        foreach (var (table, sql) in Steps)
        {
            await LongCommand.ExecuteAsync(
                connection,
                $"""
                CREATE TEMP TABLE {table}_before (LIKE {table}) ON COMMIT DROP;
                WITH gone AS (DELETE FROM {table} k USING touched WHERE k.account = touched.account RETURNING k.*)
                INSERT INTO {table}_before SELECT * FROM gone
                """,
                cancellation);
            await LongCommand.ExecuteAsync(connection, sql, cancellation);
        }
    }

    /// <summary>Classifies every record.</summary>
    public static Task ClassifyAllAsync(NpgsqlConnection connection, IReadOnlyList<RuleSet> rules, CancellationToken cancellation) =>
        ClassifyAllAsync(connection, rules, _ => true, cancellation);

    /// <summary>Classifies every record of the tables that are wanted.</summary>
    public static async Task ClassifyAllAsync(NpgsqlConnection connection, IReadOnlyList<RuleSet> rules, Predicate<string> isWanted, CancellationToken cancellation)
    {
        await BusinessDays.CoverAsync(connection, rules, everything: true, cancellation);
        await LongCommand.ExecuteAsync(connection, ResolveAllSql, cancellation);
        foreach (var (table, sql) in Steps.Where(step => isWanted(step.Table)))
        {
            var ofAll = ToTouched.Aggregate(sql, (all, join) => all.Replace(join, "", StringComparison.Ordinal));
            await KeysLast.FillAsync(connection, table, () => LongCommand.ExecuteAsync(connection, ofAll, cancellation), cancellation);
        }

        await LongCommand.ExecuteAsync(connection, "DROP VIEW pg_temp.resolved_deal, pg_temp.resolved_lead", cancellation);
    }
}

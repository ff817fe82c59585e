using Npgsql;

namespace Scorecard.Data.DailyFacts;

/// <summary>
/// Temporary tables under the names of those that facts are kept in. A temporary table comes first wherever its name is
/// said, so whatever counts facts on this connection fills these, by the same statements, and leaves the kept ones alone.
/// They are empty at first and are gone with the transaction.
/// </summary>
internal static class FactsAside
{
    /// <summary>What is made from the records, and the numbers that it is made with.</summary>
    private static readonly string[] Tables =
    [
        "classified_lead", "classified_deal", "classified_customer_period", "classified_spend", "business_day",
        "fact_name", "fact_segment", "fact_row", "pair_fact", "counted_fact", "publication",
    ];

    /// <summary>Puts empty tables in front of the kept ones until the transaction ends.</summary>
    public static Task StandInAsync(NpgsqlConnection connection, CancellationToken cancellation) => LongCommand.ExecuteAsync(
        connection, string.Join(";\n", Tables.Select(table => $"CREATE TEMP TABLE {table} (LIKE {table} INCLUDING ALL) ON COMMIT DROP")), cancellation);

    /// <summary>Steps aside: what was counted goes by <c>fact_row_anew</c> and so on, and the names mean the kept tables again.</summary>
    public static Task StepAsideAsync(NpgsqlConnection connection, CancellationToken cancellation) => LongCommand.ExecuteAsync(
        connection, string.Join(";\n", Tables.Select(table => $"ALTER TABLE pg_temp.{table} RENAME TO {table}_anew")), cancellation);
}

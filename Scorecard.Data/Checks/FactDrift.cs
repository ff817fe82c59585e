using System.Globalization;
using System.Text;
using Npgsql;
using Scorecard.Data.DailyFacts;

namespace Scorecard.Data.Checks;

/// <summary>What the kept facts and classified records have otherwise than those counted anew, and the hashes that records are known by otherwise than they.</summary>
/// <param name="Compared">How many cells, pairs of customers and classified records there are on either side.</param>
/// <param name="Differing">How many of them differ.</param>
/// <param name="Examples">The first of those in words, by name, with both numbers.</param>
internal sealed record FactDrift(long Compared, long Differing, IReadOnlyList<string> Examples)
{
    private const int MostExamples = 10;

    private static readonly CompositeFormat ClassifiedSql = CompositeFormat.Parse(EmbeddedSql.Read("Checks.compare_classified.sql"));

    private static readonly (string Table, string Key, string Told)[] Classified =
    [
        ("classified_lead", "rules, source, id", "format('lead %s of %s, rules %s', id, source, rules)"),
        ("classified_deal", "source, id", "format('deal %s of %s', id, source)"),
        ("classified_customer_period", "source, id", "format('customer period %s of %s', id, source)"),
        ("classified_spend", "source, id, day", "format('spend %s of %s, %s', id, source, day)"),
    ];

    private static readonly string CompareSql = string.Join(
        ";\n", [CellsIn(EmbeddedSql.Read("Checks.compare.sql")), .. Classified.Select(of => string.Format(CultureInfo.InvariantCulture, ClassifiedSql, of.Table, of.Key, of.Told)), EmbeddedSql.Read("Checks.compare_known.sql")]);

    /// <summary>Compares the kept tables with those that stepped aside as <c>fact_row_anew</c> and so on.</summary>
    public static async Task<FactDrift> FindAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await LongCommand.ExecuteAsync(connection, CompareSql, cancellation);
        await using var command = LongCommand.On(
            connection,
            """
            SELECT (SELECT sum(compared)::bigint FROM compared), (SELECT count(*) FROM drift),
                   ARRAY(SELECT format('%s: kept %s, counted anew %s', what, coalesce(kept, 'none'), coalesce(anew, 'none')) FROM drift ORDER BY rank, what LIMIT $1)
            """);
        command.Parameters.AddWithValue(MostExamples);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new FactDrift(reader.GetInt64(0), reader.GetInt64(1), reader.GetFieldValue<string[]>(2));
    }

    /// <summary>What was found, in words.</summary>
    public override string ToString() => Differing == 0
        ? string.Create(CultureInfo.InvariantCulture, $"All {Compared:N0} facts and classified records are as counted anew.")
        : string.Create(CultureInfo.InvariantCulture, $"{Differing:N0} of {Compared:N0} facts and classified records are not as counted anew. {string.Join("; ", Examples)}{More}.");

    private static string CellsIn(string sql) => sql
        .Replace("{cells of fact_row}", FactPlaces.Cells("fact_row"), StringComparison.Ordinal)
        .Replace("{cells of fact_row_anew}", FactPlaces.Cells("fact_row_anew"), StringComparison.Ordinal);

    private string More => Differing > Examples.Count ? string.Create(CultureInfo.InvariantCulture, $"; and {Differing - Examples.Count:N0} more") : "";
}

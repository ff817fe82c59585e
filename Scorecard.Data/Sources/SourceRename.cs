using Npgsql;
using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using static Scorecard.Data.Sources.LeftBehindStore;

namespace Scorecard.Data.Sources;

/// <summary>Gives all that the store has of a source another name.</summary>
internal static class SourceRename
{
    /// <summary>
    /// Every table that names a source. What is made from records is left out: it is made anew. The ledger's windows stay
    /// single: where both names had the same one, the old one is forgotten.
    /// </summary>
    private static readonly string[] Moves =
    [
        .. RecordTables().Select(table => $"UPDATE {table} SET source = $2 WHERE source = $1"),
        """
        UPDATE past_record SET source = $2, record = CASE WHEN record ? 'source' THEN record || jsonb_build_object('source', $2::text) ELSE record END
        WHERE source = $1
        """,
        "UPDATE known_part SET source = $2 WHERE source = $1",
        "UPDATE supply SET source = $2 WHERE source = $1",
        "UPDATE supply_change SET source = $2 WHERE source = $1",
        "UPDATE warehouse_fact SET source = $2 WHERE source = $1",
        "DELETE FROM warehouse_pass WHERE source IN ($1, $2)",
        "UPDATE left_behind SET source = $2 WHERE source = $1",
        "DELETE FROM segment_rest WHERE source = $2 AND dimension IN (SELECT dimension FROM segment_rest WHERE source = $1)",
        "UPDATE segment_rest SET source = $2 WHERE source = $1",
        "UPDATE set_aside SET source = $2, supply = supply || jsonb_build_object('source', $2::text) WHERE source = $1",
        """
        UPDATE run SET source = $2, scheduled_for = CASE WHEN scheduled_for IN (SELECT scheduled_for FROM run WHERE source = $2) THEN NULL ELSE scheduled_for END
        WHERE source = $1
        """,
    ];

    public static async Task RunAsync(NpgsqlConnection connection, string from, string to, CancellationToken cancellation)
    {
        await RefuseAsync(connection, from, to, cancellation);
        foreach (var move in Moves)
            await ExecuteAsync(connection, move, cancellation, from, to);
        await ExecuteAsync(connection, "DELETE FROM source WHERE name = $1", cancellation, from);
        // What the new name delivers is no question any longer; what it does not is one still, of the new name.
        await HoldAsync(connection, cancellation);
    }

    private static async Task RefuseAsync(NpgsqlConnection connection, string from, string to, CancellationToken cancellation)
    {
        if (await IsConfiguredAsync(connection, from, cancellation))
            throw new QueryException("source", from, $"{from} is in the configuration, so it keeps its name. Take it out of the configuration first and start again.");
        if (!await IsConfiguredAsync(connection, to, cancellation))
            throw new QueryException("to", to, $"No source {to} was in the configuration at the last start. Name one that was; or put {to} into the configuration, start, and rename then.");
        foreach (var type in Enum.GetValues<RecordType>())
        {
            var table = RecordTable.Of(type).Name;
            if (await IsAsync(connection, $"SELECT EXISTS (SELECT FROM {table} WHERE source = $1) AND EXISTS (SELECT FROM {table} WHERE source = $2) OR {AreBothCounted(type)}", cancellation, from, to))
                throw new QueryException(
                    "to", to, $"{to} has {RecordWords.NameOf(type)} of its own already, so those of {from} cannot become its own. Nothing was changed. If they are the same, retire {from}: its records are set aside and can be brought back.");
        }

        // A description without a record of either.
        await ExecuteAsync(
            connection,
            """
            WITH empty AS (DELETE FROM supply WHERE source = $2 AND record_type IN (SELECT record_type FROM supply WHERE source = $1 UNION SELECT record_type FROM set_aside WHERE source = $1))
            DELETE FROM set_aside a USING set_aside b WHERE a.source = $2 AND b.source = $1 AND a.record_type = b.record_type
            """, cancellation, from, to);
    }

    private static string AreBothCounted(RecordType type) =>
        $"EXISTS (SELECT FROM warehouse_fact WHERE source = $1 AND record_type = '{type}') AND EXISTS (SELECT FROM warehouse_fact WHERE source = $2 AND record_type = '{type}')";

    private static Task<bool> IsConfiguredAsync(NpgsqlConnection connection, string source, CancellationToken cancellation) =>
        IsAsync(connection, "SELECT EXISTS (SELECT FROM source WHERE name = $1 AND NOT is_removed)", cancellation, source);

    private static async Task<bool> IsAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = LongCommand.On(connection, sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    private static IEnumerable<string> RecordTables() => Enum.GetValues<RecordType>().Select(type => RecordTable.Of(type).Name);
}

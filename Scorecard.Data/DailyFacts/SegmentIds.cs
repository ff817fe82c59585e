using Npgsql;

namespace Scorecard.Data.DailyFacts;

/// <summary>
/// The combinations of segments that records of a table have, numbered and taken apart into segments once for all facts:
/// temporary tables <c>classified_lead_segments</c> (combination, segment_id), and <c>classified_lead_numbered</c> with what is
/// counted of the records, and so on.
/// </summary>
internal static class SegmentIds
{
    /// <summary>What no fact counts.</summary>
    private const string NotCounted = "'source', 'id', 'account', 'segments', 'lead_id'";

    public static async Task FindAsync(NpgsqlConnection connection, string table, CancellationToken cancellation)
    {
        var columns = await ColumnsAsync(connection, table, cancellation);
        await LongCommand.ExecuteAsync(
            connection,
            $"""
            CREATE TEMP TABLE {table}_combinations ON COMMIT DROP AS
            SELECT row_number() OVER ()::integer AS combination, segments FROM (SELECT DISTINCT segments FROM {table}) AS known;
            ANALYZE {table}_combinations;

            CREATE TEMP TABLE {table}_numbered ON COMMIT DROP AS
            SELECT combination, {columns} FROM {table} JOIN {table}_combinations USING (segments);
            ANALYZE {table}_numbered;

            CREATE TEMP TABLE {table}_named_segments ON COMMIT DROP AS
            SELECT combination, segment.dimension, segment.value AS segment
            FROM {table}_combinations
            CROSS JOIN LATERAL (SELECT '', '' UNION ALL SELECT key, value FROM jsonb_each_text(segments)) AS segment (dimension, value);

            INSERT INTO fact_segment (dimension, segment)
            SELECT DISTINCT dimension, segment FROM {table}_named_segments EXCEPT SELECT dimension, segment FROM fact_segment;

            CREATE TEMP TABLE {table}_segments ON COMMIT DROP AS
            SELECT n.combination, s.id AS segment_id FROM {table}_named_segments n JOIN fact_segment s USING (dimension, segment);
            ANALYZE {table}_segments
            """,
            cancellation);
    }

    private static async Task<string> ColumnsAsync(NpgsqlConnection connection, string table, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            SELECT string_agg(attname, ', ' ORDER BY attnum) FROM pg_attribute
            WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped AND attname NOT IN ({NotCounted})
            """, connection);
        command.Parameters.AddWithValue(table);
        return (string)(await command.ExecuteScalarAsync(cancellation))!;
    }
}

using Npgsql;

namespace Scorecard.Data.DailyFacts;

/// <summary>
/// The combinations of segments that records of a table have, taken apart into the numbers of the segments once for all
/// facts, in a temporary table <c>classified_lead_segments</c> and so on.
/// </summary>
internal static class SegmentIds
{
    public static Task FindAsync(NpgsqlConnection connection, string table, CancellationToken cancellation) =>
        LongCommand.ExecuteAsync(
            connection,
            $"""
            CREATE TEMP TABLE {table}_combinations ON COMMIT DROP AS
            SELECT combination.segments, segment.dimension, segment.value AS segment
            FROM (SELECT DISTINCT segments FROM {table}) AS combination
            CROSS JOIN LATERAL (SELECT '', '' UNION ALL SELECT key, value FROM jsonb_each_text(segments)) AS segment (dimension, value);

            INSERT INTO fact_segment (dimension, segment)
            SELECT DISTINCT dimension, segment FROM {table}_combinations EXCEPT SELECT dimension, segment FROM fact_segment;

            CREATE TEMP TABLE {table}_segments ON COMMIT DROP AS
            SELECT c.segments, s.id AS segment_id FROM {table}_combinations c JOIN fact_segment s USING (dimension, segment);
            ANALYZE {table}_segments
            """,
            cancellation);
}

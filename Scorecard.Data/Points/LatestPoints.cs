using Npgsql;
using Scorecard.Data.Counting;

namespace Scorecard.Data.Points;

/// <summary>The newest points of metrics and periods of a segment, to tell what is news.</summary>
internal sealed class LatestPoints
{
    private const string Sql =
        """
        SELECT metric, grain, period_start, value, low, high, sample, status, reason, is_final, definition_version, target_version
        FROM unnest($3, $4, $5) AS due (metric, grain, period_start)
        CROSS JOIN LATERAL (
            SELECT value, low, high, sample, status, reason, is_final, definition_version, target_version FROM metric_point p
            WHERE p.dimension = $1 AND p.segment = $2 AND p.grain = due.grain AND p.metric = due.metric AND p.period_start = due.period_start
              AND (p.is_final OR NOT $6)
            ORDER BY p.id DESC LIMIT 1) newest
        """;

    private readonly Dictionary<PointKey, PointContent> _latest = [];

    /// <summary>Whether the point says something that the latest does not.</summary>
    public bool IsNews(Scored scored) => !_latest.TryGetValue(PointKey.Of(scored), out var latest) || latest != PointContent.Of(scored);

    /// <summary>Whether there is a point.</summary>
    public bool Has(Score score) => _latest.ContainsKey(new PointKey(score.Metric.Key, GrainNames.Of(score.Period.Grain), score.Period.Start));

    /// <summary>What the latest says of value and status; null where there is none.</summary>
    public (double? Value, string Status)? Find(Scored scored) => _latest.TryGetValue(PointKey.Of(scored), out var latest) ? (latest.Value, latest.Status) : null;

    /// <summary>Reads them.</summary>
    /// <param name="connection">Where they are read.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="due">The metrics and periods.</param>
    /// <param name="areFinal">Whether only final points are asked for.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<LatestPoints> ReadAsync(
        NpgsqlConnection connection, Segment segment, IReadOnlyList<Score> due, bool areFinal, CancellationToken cancellation)
    {
        await using var command = LongCommand.On(connection, Sql);
        command.Parameters.AddWithValue(segment.Dimension);
        command.Parameters.AddWithValue(segment.Value);
        command.Parameters.AddWithValue(due.Select(score => score.Metric.Key).ToArray());
        command.Parameters.AddWithValue(due.Select(score => GrainNames.Of(score.Period.Grain)).ToArray());
        command.Parameters.AddWithValue(due.Select(score => score.Period.Start).ToArray());
        command.Parameters.AddWithValue(areFinal);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var latest = new LatestPoints();
        while (await reader.ReadAsync(cancellation))
        {
            var key = new PointKey(reader.GetString(0), reader.GetString(1), reader.GetFieldValue<DateOnly>(2));
            latest._latest[key] = new PointContent(
                Double(reader, 3), Double(reader, 4), Double(reader, 5), Double(reader, 6), reader.GetString(7),
                reader.IsDBNull(8) ? null : reader.GetString(8), reader.GetBoolean(9), reader.GetInt32(10), reader.GetInt32(11));
        }

        return latest;
    }

    private static double? Double(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);

    private readonly record struct PointKey(string Metric, string Grain, DateOnly PeriodStart)
    {
        public static PointKey Of(Scored scored) => new(scored.Metric.Key, GrainNames.Of(scored.Period.Grain), scored.Period.Start);
    }

    /// <summary>What makes one point differ from another; when it was computed, and as of which day, does not.</summary>
    private readonly record struct PointContent(
        double? Value, double? Low, double? High, double? Sample, string Status, string? Reason, bool IsFinal, int DefinitionVersion, int TargetVersion)
    {
        public static PointContent Of(Scored scored)
        {
            var (assessment, result) = (scored.Assessment, scored.Assessment.Result);
            return new(
                result?.Value, result?.Interval?.Low, result?.Interval?.High, result?.Sample, StatusNames.Of(assessment.Status), assessment.Reason,
                assessment.IsFinal, scored.DefinitionVersion, scored.TargetVersion);
        }
    }
}

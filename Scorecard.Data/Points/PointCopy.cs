using Npgsql;
using NpgsqlTypes;
using Scorecard.Data.Model;

namespace Scorecard.Data.Points;

/// <summary>Appends points by binary COPY.</summary>
internal static class PointCopy
{
    private static readonly (string Column, NpgsqlDbType Type, Func<MetricPoint, object?> Value)[] Columns =
    [
        ("metric", NpgsqlDbType.Text, point => point.Metric),
        ("grain", NpgsqlDbType.Text, point => point.Grain),
        ("period", NpgsqlDbType.Text, point => point.Period),
        ("period_start", NpgsqlDbType.Date, point => point.PeriodStart),
        ("dimension", NpgsqlDbType.Text, point => point.Dimension),
        ("segment", NpgsqlDbType.Text, point => point.Segment),
        ("value", NpgsqlDbType.Double, point => point.Value),
        ("low", NpgsqlDbType.Double, point => point.Low),
        ("high", NpgsqlDbType.Double, point => point.High),
        ("sample", NpgsqlDbType.Double, point => point.Sample),
        ("status", NpgsqlDbType.Text, point => point.Status),
        ("reason", NpgsqlDbType.Text, point => point.Reason),
        ("is_close_call", NpgsqlDbType.Boolean, point => point.IsCloseCall),
        ("is_estimate", NpgsqlDbType.Boolean, point => point.IsEstimate),
        ("is_final", NpgsqlDbType.Boolean, point => point.IsFinal),
        ("target_value", NpgsqlDbType.Double, point => point.TargetValue),
        ("target_low", NpgsqlDbType.Double, point => point.TargetLow),
        ("target_high", NpgsqlDbType.Double, point => point.TargetHigh),
        ("as_of", NpgsqlDbType.Date, point => point.AsOf),
        ("parts", NpgsqlDbType.Jsonb, point => point.Parts),
        ("notes", NpgsqlDbType.Array | NpgsqlDbType.Text, point => point.Notes),
        ("definition_version", NpgsqlDbType.Integer, point => point.DefinitionVersion),
        ("target_version", NpgsqlDbType.Integer, point => point.TargetVersion),
        ("snapshot_id", NpgsqlDbType.Bigint, point => point.SnapshotId),
        ("computed_at", NpgsqlDbType.TimestampTz, point => point.ComputedAt.ToUniversalTime()),
    ];

    /// <summary>Writes the points; answers how many.</summary>
    public static async Task<int> WriteAsync(NpgsqlConnection connection, IReadOnlyCollection<MetricPoint> points, CancellationToken cancellation)
    {
        if (points.Count == 0)
            return 0;
        await using var importer = await connection.BeginBinaryImportAsync(
            $"COPY metric_point ({string.Join(", ", Columns.Select(column => column.Column))}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var point in points)
        {
            await importer.StartRowAsync(cancellation);
            foreach (var (_, type, value) in Columns)
            {
                if (value(point) is { } known)
                    await importer.WriteAsync(known, type, cancellation);
                else
                    await importer.WriteNullAsync(cancellation);
            }
        }

        return (int)await importer.CompleteAsync(cancellation);
    }
}

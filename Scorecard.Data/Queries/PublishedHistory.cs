using System.Runtime.CompilerServices;
using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Definitions.Deals;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Queries;

/// <summary>
/// Published points, read in the order of their index and never more than one period's versions at a time: a history of
/// millions costs no more memory than one of ten.
/// </summary>
/// <param name="metric">Null for every metric there is.</param>
/// <param name="snapshot">Only what had been published by then; null for all.</param>
internal sealed class PublishedHistory(IMetric? metric, string view, List<Period> periods, long? snapshot, Func<Period, bool> isRunning)
{
    private readonly Dictionary<DateOnly, Period> _periods = periods.ToDictionary(period => period.Start);
    private readonly HashSet<DateOnly> _running = [.. periods.Where(isRunning).Select(period => period.Start)];

    /// <summary>The points of a segment, on a connection in a transaction.</summary>
    public async IAsyncEnumerable<HistoryPoint> ReadAsync(NpgsqlConnection connection, Segment segment, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Sorted as a whole the first point would come after the last was read, and all of them would lie on disk twice.
        await LongCommand.ExecuteAsync(connection, "SET LOCAL enable_sort = off", cancellation);
        await using var command = Command(connection, segment);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        Versions? versions = null;
        while (await reader.ReadAsync(cancellation))
        {
            var point = Read(reader);
            if (versions?.With(point) is { } more)
            {
                versions = more;
                continue;
            }

            if (Point(versions) is { } whole)
                yield return whole;
            versions = new Versions(point, point.IsFinal ? point : null);
        }

        if (Point(versions) is { } last)
            yield return last;
    }

    /// <summary>A point as it is told, with what its period is called today.</summary>
    public static HistoryPoint View(MetricPoint point, Period period, RestatedView? restated, bool running) => new(
        point.Metric, period.Name, point.Value, point.Low, point.High, point.Sample, MetricWords.Target(point), point.Status, point.Reason,
        point.IsCloseCall, point.IsEstimate, point.AsOf, point.DefinitionVersion, point.TargetVersion, MetricWords.Snapshot(point), restated,
        new Segment(point.Dimension, point.Segment).Name, running && !point.IsFinal, MetricWords.WithoutOld(point));

    private NpgsqlCommand Command(NpgsqlConnection connection, Segment segment)
    {
        var command = LongCommand.On(connection,
            $"""
            SELECT metric, period_start, dimension, segment, value, low, high, sample, status, reason, is_close_call, is_estimate, is_final,
                   target_value, target_low, target_high, as_of, definition_version, target_version, snapshot_id, computed_at,
                   CASE WHEN metric = @velocity THEN parts::text ELSE '' END
            FROM metric_point
            WHERE grain = @grain AND dimension = @dimension AND segment = @segment AND period_start BETWEEN @from AND @to
                  {(snapshot is null ? "" : "AND snapshot_id <= @snapshot")} {(metric is null ? "" : "AND metric = @metric")}
            ORDER BY dimension, segment, metric, period_start, id DESC
            """);
        command.Parameters.AddWithValue("grain", GrainNames.Of(periods[0].Grain));
        // Of no other metric a history says more than the value.
        command.Parameters.AddWithValue("velocity", new PipelineVelocity().Key);
        command.Parameters.AddWithValue("snapshot", snapshot ?? 0);
        command.Parameters.AddWithValue("from", periods[0].Start);
        command.Parameters.AddWithValue("to", periods[^1].Start);
        command.Parameters.AddWithValue("metric", metric?.Key ?? "");
        command.Parameters.AddWithValue("dimension", segment.Dimension);
        command.Parameters.AddWithValue("segment", segment.Value);
        return command;
    }

    private HistoryPoint? Point(Versions? versions)
    {
        var point = view == "shown" ? versions?.Shown : versions?.Known;
        return point is null || !_periods.TryGetValue(point.PeriodStart, out var period) || MetricCatalog.Find(point.Metric) is null ? null : View(point, period, versions!.Restated, _running.Contains(point.PeriodStart));
    }

    private static MetricPoint Read(NpgsqlDataReader reader) => new()
    {
        Metric = reader.GetString(0),
        Grain = "",
        Period = "",
        PeriodStart = reader.GetFieldValue<DateOnly>(1),
        Dimension = reader.GetString(2),
        Segment = reader.GetString(3),
        Value = Number(reader, 4),
        Low = Number(reader, 5),
        High = Number(reader, 6),
        Sample = Number(reader, 7),
        Status = reader.GetString(8),
        Reason = reader.IsDBNull(9) ? null : reader.GetString(9),
        IsCloseCall = reader.GetBoolean(10),
        IsEstimate = reader.GetBoolean(11),
        IsFinal = reader.GetBoolean(12),
        TargetValue = Number(reader, 13),
        TargetLow = Number(reader, 14),
        TargetHigh = Number(reader, 15),
        AsOf = reader.IsDBNull(16) ? null : reader.GetFieldValue<DateOnly>(16),
        DefinitionVersion = reader.GetInt32(17),
        TargetVersion = reader.GetInt32(18),
        SnapshotId = reader.GetInt64(19),
        ComputedAt = reader.GetFieldValue<DateTimeOffset>(20),
        Parts = reader.GetString(21),
        Notes = [],
    };

    private static double? Number(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);

    /// <summary>The points of one period, newest first: the newest is what is known, the oldest final one what was shown.</summary>
    private sealed record Versions(MetricPoint Known, MetricPoint? Shown)
    {
        public RestatedView? Restated => Restatement.Between(Shown, Known);

        /// <summary>With an older one; null where it is of another period.</summary>
        public Versions? With(MetricPoint older) => (older.Metric, older.PeriodStart, older.Dimension, older.Segment) != (Known.Metric, Known.PeriodStart, Known.Dimension, Known.Segment) ? null
            : older.IsFinal ? this with { Shown = older }
            : this;
    }
}

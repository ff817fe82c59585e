using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Scorecard.Data.Queries;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Contract;

namespace Scorecard.Data.Held;

/// <summary>Reads held pulls from the ledger, and writes there what is decided.</summary>
public sealed class HeldPulls(NpgsqlDataSource database, Ledger ledger, TimeProvider time) : IHeldPulls
{
    private const int MostName = 80;

    /// <summary>Those that wait for a decision, by source. Since when is told by the first of an unbroken row of them.</summary>
    public async Task<IReadOnlyDictionary<string, HeldSourceView>> PendingAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
            SELECT held.source, held.id, loss.record_type, loss.known, loss.gone, loss.unread, loss.is_too_much,
                   (SELECT min(first.finished_at) FROM run first
                    WHERE first.source = held.source AND first.held_snapshot_id > greatest(
                        (SELECT max(r.snapshot_id) FROM run r WHERE r.source = held.source AND r.replays_run_id IS NULL),
                        (SELECT max(r.held_snapshot_id) FROM run r JOIN held_decision d ON d.run_id = r.id WHERE r.source = held.source), 0))
            FROM run held JOIN held_loss loss ON loss.run_id = held.id AND loss.is_too_much
            WHERE {HeldPull.Stands} AND {HeldPull.NewestDecision} IS NULL
            ORDER BY held.source, loss.known DESC
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var pending = new Dictionary<string, HeldSourceView>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
        {
            var source = reader.GetString(0);
            var before = pending.GetValueOrDefault(source)?.Losses ?? [];
            pending[source] = new HeldSourceView(reader.GetInt64(1), reader.GetFieldValue<DateTimeOffset>(7), [.. before, Loss(reader, 2)]);
        }

        return pending;
    }

    public async Task<HeldView?> GetAsync(long runId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        if (await RootAsync(connection, runId, cancellation) is not { } root)
            return null;
        var losses = await ReadAsync(connection, "SELECT record_type, known, gone, unread, is_too_much FROM held_loss WHERE run_id = $1 ORDER BY known DESC", root, reader => Loss(reader, 0), cancellation);
        var metrics = await ReadAsync(
            connection, "SELECT grain, metric, period, status, value, would_status, would_value, (SELECT currency FROM company) FROM held_metric WHERE run_id = $1", root, Metric, cancellation);
        var decisions = await ReadAsync(
            connection, "SELECT decision, decided_at, decided_by FROM held_decision WHERE run_id = $1 ORDER BY id", root,
            reader => new HeldDecisionView(reader.GetString(0), reader.GetFieldValue<DateTimeOffset>(1), reader.IsDBNull(2) ? null : reader.GetString(2)), cancellation);
        return new HeldView(root, await OvertakenByAsync(connection, root, cancellation), losses, [.. InOrder(metrics)], decisions);
    }

    public async Task<IReadOnlyList<HeldRecordView>> RecordsAsync(long runId, long after, int limit, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            """
            SELECT record_type, source, listed.id, loss
            FROM run JOIN held_record listed ON listed.run_id = coalesce(same_as_run_id, run.id)
            WHERE run.id = $1 ORDER BY record_type, listed.id OFFSET $2 LIMIT $3
            """);
        foreach (var value in new object[] { runId, after, (long)limit })
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var records = new List<HeldRecordView>();
        while (await reader.ReadAsync(cancellation))
            records.Add(new HeldRecordView(RecordNames.Of(reader.GetString(0)), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
        return records;
    }

    public async Task<long> DecideAsync(long runId, string decision, string? by, CancellationToken cancellation)
    {
        var name = Name(by);
        string source;
        long root;
        await using (var connection = await database.OpenConnectionAsync(cancellation))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            (root, source) = await CheckAsync(connection, runId, cancellation);
            await using var decide = new NpgsqlCommand(
                $"""
                INSERT INTO held_decision (run_id, decision, decided_at, decided_by)
                SELECT $1, $2, $3, $4 FROM run held WHERE id = $1 AND {HeldPull.NewestDecision} IS DISTINCT FROM $2
                """, connection);
            decide.Parameters.AddWithValue(root);
            decide.Parameters.AddWithValue(decision);
            decide.Parameters.AddWithValue(time.GetUtcNow());
            decide.Parameters.Add(new NpgsqlParameter { Value = (object?)name ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
            await decide.ExecuteNonQueryAsync(cancellation);
            await HeldAnnouncement.SendAsync(connection, root, cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return decision is "publish" ? await ledger.RequestAsync(source, cancellation) : runId;
    }

    private static async Task<(long Root, string Source)> CheckAsync(NpgsqlConnection connection, long runId, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "SELECT coalesce(same_as_run_id, id), source, state, is_removed FROM run JOIN source ON name = source WHERE id = $1", connection);
        command.Parameters.AddWithValue(runId);
        var id = Id(runId);
        long root;
        string source;
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            if (!await reader.ReadAsync(cancellation))
                throw new QueryException("id", id, $"There is no run '{id}'.");
            if (reader.GetString(2) is not "held" and var state)
                throw new RunEndedException($"Run {id} is not held, so there is nothing to decide: it {(state is "requested" or "running" ? $"is {state}" : state is "stopped" ? "was stopped" : $"has {state}")}.");
            (root, source) = (reader.GetInt64(0), reader.GetString(1));
            if (reader.GetBoolean(3))
                throw new RunEndedException($"Nothing can be decided on run {id}: its source is no longer in the configuration.");
        }

        return await OvertakenByAsync(connection, root, cancellation) is { } later
            ? throw new RunEndedException($"Nothing was changed: run {Id(later)} has pulled {source} since, so what run {id} found is out of date.")
            : (root, source);
    }

    private static async Task<long?> OvertakenByAsync(NpgsqlConnection connection, long root, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT min(later.id) FROM run held JOIN run later ON later.source = held.source
            WHERE held.id = $1 AND (later.held_snapshot_id > held.held_snapshot_id OR (later.snapshot_id > held.held_snapshot_id AND later.replays_run_id IS NULL))
            """, connection);
        command.Parameters.AddWithValue(root);
        return await command.ExecuteScalarAsync(cancellation) as long?;
    }

    /// <summary>The first held run with the content of this one; null for a run that is not held.</summary>
    private static async Task<long?> RootAsync(NpgsqlConnection connection, long runId, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT coalesce(same_as_run_id, id) FROM run WHERE id = $1 AND state = 'held'", connection);
        command.Parameters.AddWithValue(runId);
        return await command.ExecuteScalarAsync(cancellation) as long?;
    }

    private static HeldLossView Loss(NpgsqlDataReader reader, int first) => new(
        RecordNames.Of(reader.GetString(first)), RecordNames.Many(reader.GetString(first)),
        reader.GetInt64(first + 1), reader.GetInt64(first + 2), reader.GetInt64(first + 3), reader.GetBoolean(first + 4));

    private static HeldMetricView Metric(NpgsqlDataReader reader)
    {
        var (key, unit) = (reader.GetString(1), MetricCatalog.Find(reader.GetString(1))?.Unit ?? Unit.Count);
        return new HeldMetricView(
            key, MetricCatalog.Find(key)?.Label ?? key, MetricWords.Unit(unit), unit is Unit.Money or Unit.MoneyPerDay ? reader.GetString(7) : null, reader.GetString(0), reader.GetString(2),
            reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetDouble(4), reader.GetString(5), reader.IsDBNull(6) ? null : reader.GetDouble(6));
    }

    /// <summary>Months first, the usual board, then the other grains; metrics as everywhere.</summary>
    private static IEnumerable<HeldMetricView> InOrder(IEnumerable<HeldMetricView> metrics)
    {
        var (grains, keys) = (new[] { "month", "week", "quarter", "year", "day" }, MetricCatalog.All.Select(metric => metric.Key).ToList());
        return metrics.OrderBy(metric => Array.IndexOf(grains, metric.Grain)).ThenBy(metric => keys.IndexOf(metric.Metric));
    }

    private static async Task<List<T>> ReadAsync<T>(NpgsqlConnection connection, string sql, long runId, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue(runId);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(read(reader));
        return rows;
    }

    private static string? Name(string? by)
    {
        var name = by?.Replace("\0", "", StringComparison.Ordinal).Trim();
        return string.IsNullOrEmpty(name) ? null
            : name.Length <= MostName ? name : throw new QueryException("by", name[..MostName], $"A name has at most {MostName} characters.");
    }

    private static string Id(long runId) => runId.ToString(CultureInfo.InvariantCulture);
}

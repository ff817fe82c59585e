using System.Runtime.CompilerServices;
using Npgsql;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Replays;

/// <summary>Lets through what is a record now, unless the store knows that record from the same pull or a later one.</summary>
internal sealed class ReplaySieve(NpgsqlDataSource database, string source, ReplayedRun replayed, bool isFull)
{
    private const int BatchSize = 1000;

    private readonly HashSet<(RecordType, string)> _seen = [];

    /// <summary>What became of each row, by the id of its reject.</summary>
    public List<(long Reject, string Outcome)> Outcomes { get; } = [];

    public async IAsyncEnumerable<Reading> SiftAsync(IAsyncEnumerable<Reread> rows, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var batch in rows.Chunk(BatchSize).WithCancellation(cancellation))
        {
            var standing = await StandingAsync(batch.Select(row => row.Reading).OfType<Received>().Select(received => received.Record), cancellation);
            foreach (var row in batch)
                yield return Sift(row, standing);
        }
    }

    private Reading Sift(Reread row, Dictionary<(RecordType, string), long> standing)
    {
        if (row.Reading is not Received { Record: var record })
            return Told(row, "rejected", row.Reading);
        var key = (record.Type, record.Id);
        return standing.TryGetValue(key, out var run) ? Told(row, "outdated", Outdated(row.Row, record, run))
            : !_seen.Add(key) ? Told(row, "outdated", Outdated(row.Row, record, run: null))
            : Told(row, "mended", row.Reading);
    }

    private Reading Told(Reread row, string outcome, Reading reading)
    {
        Outcomes.Add((row.Row.Id, outcome));
        return reading;
    }

    /// <summary>No context goes with it: to read the row once more would find the same.</summary>
    private static Rejected Outdated(RejectedRow row, SourceRecord record, long? run) => new(new Finding(
        $"{record.Id} is known already {(run is null ? "from an earlier of these rows" : $"from run {run}")}, which is as new or newer: that stands, and this row was not used",
        row.File, row.Line, Value: record.Id, Row: row.Text));

    /// <summary>
    /// Records that stand, with the run they are from: shown by the same pull or a later one, or gone since. What came
    /// with a replay is as old as the pull that it replayed. Of a source that delivers everything, all that is current and was read stands.
    /// </summary>
    private async Task<Dictionary<(RecordType, string), long>> StandingAsync(IEnumerable<SourceRecord> records, CancellationToken cancellation)
    {
        var standing = new Dictionary<(RecordType, string), long>();
        foreach (var ofType in records.GroupBy(record => record.Type))
        {
            await using var command = database.CreateCommand(
                $"""
                SELECT record.id, run.id FROM {RecordTable.Of(ofType.Key).Name} record
                JOIN run ON run.snapshot_id = coalesce(record.gone_snapshot_id, record.snapshot_id)
                WHERE record.source = $1 AND record.id = ANY ($2)
                  AND CASE WHEN record.gone_snapshot_id IS NULL THEN ($4 AND record.unread_snapshot_id IS NULL) OR coalesce(run.replays_snapshot_id, run.snapshot_id) >= $3 ELSE record.gone_snapshot_id > $3 END
                """);
            foreach (var value in new object[] { source, ofType.Select(record => record.Id).ToArray(), replayed.SnapshotId, isFull })
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                standing[(ofType.Key, reader.GetString(0))] = reader.GetInt64(1);
        }

        return standing;
    }
}

using System.Globalization;
using Npgsql;
using Scorecard.Data.Queries;

namespace Scorecard.Data.History;

/// <summary>A snapshot whose records can still be told.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">When it was received.</param>
/// <param name="Until">When the next was received, up to which it was what there was; null for the newest.</param>
internal sealed record KnownSnapshot(long Id, DateTimeOffset At, DateTimeOffset? Until)
{
    /// <summary>Whether nothing has been received since, so that it is what there is today.</summary>
    public bool IsNewest => Until is null;

    /// <summary>The snapshot that is asked for, whether or not its records are still kept: its values are.</summary>
    /// <exception cref="QueryException">There is none of that id.</exception>
    public static async Task<KnownSnapshot> FindAsync(NpgsqlConnection connection, long id, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT (SELECT finished_at FROM run WHERE snapshot_id = $1), (SELECT max(snapshot_id) FROM run), (SELECT min(finished_at) FROM run WHERE snapshot_id > $1)", connection);
        command.Parameters.AddWithValue(id);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var newest = reader.IsDBNull(1) ? 0 : reader.GetInt64(1);
        return reader.IsDBNull(0) ? throw None(id, newest) : new KnownSnapshot(id, reader.GetFieldValue<DateTimeOffset>(0), Moment(reader, 2));
    }

    /// <summary>The id of the newest; 0 where there is none yet.</summary>
    public static async Task<long> NewestAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT coalesce(max(snapshot_id), 0) FROM run", connection);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>The snapshot that is asked for.</summary>
    /// <exception cref="QueryException">There is none of that id, or what was known at it is no longer kept.</exception>
    public static async Task<KnownSnapshot> ReadAsync(NpgsqlConnection connection, long id, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT (SELECT finished_at FROM run WHERE snapshot_id = $1), (SELECT max(snapshot_id) FROM run), kept.snapshot_id, (kept.finished_at AT TIME ZONE company.time_zone)::date,
                   (SELECT min(finished_at) FROM run WHERE snapshot_id > $1)
            FROM company LEFT JOIN (SELECT run.snapshot_id, run.finished_at FROM history_kept JOIN run ON run.snapshot_id = from_snapshot_id) kept ON true
            """, connection);
        command.Parameters.AddWithValue(id);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var (newest, from) = (reader.IsDBNull(1) ? 0 : reader.GetInt64(1), reader.IsDBNull(2) ? 0 : reader.GetInt64(2));
        if (reader.IsDBNull(0))
            throw None(id, newest);
        return id >= from
            ? new KnownSnapshot(id, reader.GetFieldValue<DateTimeOffset>(0), Moment(reader, 4))
            : throw Gone(id, from, reader.GetFieldValue<DateOnly>(3));
    }

    private static DateTimeOffset? Moment(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateTimeOffset>(column);

    private static QueryException None(long id, long newest) => new(
        "snapshot", id.ToString(CultureInfo.InvariantCulture),
        newest == 0 ? $"There is no snapshot {id}, nor any other yet." : $"There is no snapshot {id}. The newest is {newest}; the ledger of pulls has all.");

    private static QueryException Gone(long id, long from, DateOnly day) => new(
        "snapshot", id.ToString(CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"Records as they were known at snapshot {id} are no longer kept. The oldest that can be asked for is snapshot {from}, of {day:yyyy-MM-dd}; values of the total are kept of every snapshot."))
    { IsGone = true };
}

using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Records;
using Scorecard.Metrics.Status;

namespace Scorecard.Data.Unread;

/// <summary>
/// The rows that the newest pull of each source rejected, as the records that they would have been. One whose record is known
/// from another row, or as it was before, is no gap by itself.
/// </summary>
internal sealed class RejectedGaps
{
    private readonly List<Row> _rows;

    private RejectedGaps(List<Row> rows) => _rows = rows;

    /// <summary>Whether there are any of a type.</summary>
    public bool Any(RecordType type) => _rows.Exists(row => row.Type == type);

    /// <summary>How many there are of a type.</summary>
    public long Count(RecordType type) => _rows.Where(row => row.Type == type).Sum(row => row.Count);

    /// <summary>Those that a set would have read: without their day where that cannot be read, and not at all where it is blank.</summary>
    public IEnumerable<Gap> Of(ReadSet set) => set.Link is not null ? [] : _rows
        .Where(row => row.Type == set.Record && !set.On.From.All(row.IsBlank))
        .Select(row => new Gap(row.DayOf(set.On.From), set.Until is null ? null : row.DayOf(set.Until.From.Reverse()), row.Why, row.Count));

    /// <summary>Reads them as of a snapshot, or of the newest.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="runId">The pull that is being published, if it is one.</param>
    /// <param name="snapshot">The last snapshot that counts.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<RejectedGaps> ReadAsync(NpgsqlConnection connection, long? runId, long? snapshot, CancellationToken cancellation)
    {
        await using var command = LongCommand.On(connection, EmbeddedSql.Read("Unread.rejected.sql"));
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)runId ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        command.Parameters.Add(new NpgsqlParameter { Value = snapshot ?? long.MaxValue });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<Row>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(new Row(
                Enum.Parse<RecordType>(reader.GetString(0)), JsonSerializer.Deserialize<Dictionary<string, DateOnly?>>(reader.GetString(1))!, reader.GetString(2), reader.GetInt64(3)));
        return new RejectedGaps(rows);
    }

    private sealed record Row(RecordType Type, Dictionary<string, DateOnly?> Days, string Why, long Count)
    {
        public bool IsBlank(string field) => Days.TryGetValue(field, out var day) && day is null;

        public DateOnly? DayOf(IEnumerable<string> fields) => fields.Select(field => Days.GetValueOrDefault(field)).FirstOrDefault(day => day is not null);
    }
}

using Npgsql;

namespace Scorecard.Data.Queries;

/// <summary>Reads the ledger of checks: whether the facts were found to be what the records say.</summary>
public interface IFactCheckQuery
{
    /// <summary>The newest checks and rebuilds, newest first.</summary>
    Task<IReadOnlyList<FactCheckView>> ListAsync(int limit, CancellationToken cancellation);

    /// <summary>The newest check if it found facts that differ and nothing has put that right since; else null.</summary>
    Task<FactCheckView?> AlertAsync(CancellationToken cancellation);
}

/// <summary>All facts counted anew from the current records and held against the kept ones.</summary>
/// <param name="Kind"><c>check</c>, which changes nothing, or <c>rebuild</c>, which replaced what differed.</param>
/// <param name="State"><c>running</c>, <c>succeeded</c> or <c>failed</c>. A check that finds a difference has failed.</param>
/// <param name="Trigger"><c>schedule</c> or <c>person</c>.</param>
/// <param name="SnapshotId">The newest snapshot in what was compared; null where it did not come so far.</param>
/// <param name="Compared">How many cells of facts, counts of customers and classified records were compared.</param>
/// <param name="Differing">How many of them differed; null where it did not come so far.</param>
/// <param name="Report">What was found, by name, and what to do; null while it runs.</param>
public sealed record FactCheckView(
    long Id, string Kind, string State, string Trigger, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, long? SnapshotId, long Compared, long? Differing, string? Report);

/// <summary>Reads them from the database.</summary>
public sealed class FactCheckQuery(NpgsqlDataSource database) : IFactCheckQuery
{
    private const string Columns = "id, kind, state, trigger, started_at, finished_at, snapshot_id, compared, differing, report";

    public async Task<IReadOnlyList<FactCheckView>> ListAsync(int limit, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"SELECT {Columns} FROM fact_check ORDER BY id DESC LIMIT $1");
        command.Parameters.AddWithValue(limit);
        return await ReadAsync(command, cancellation);
    }

    public async Task<FactCheckView?> AlertAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"SELECT {Columns} FROM fact_check WHERE differing IS NOT NULL ORDER BY id DESC LIMIT 1");
        return (await ReadAsync(command, cancellation)).SingleOrDefault(check => check.State == "failed");
    }

    private static async Task<List<FactCheckView>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var checks = new List<FactCheckView>();
        while (await reader.ReadAsync(cancellation))
            checks.Add(new FactCheckView(
                reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetFieldValue<DateTimeOffset>(4),
                reader.IsDBNull(5) ? null : reader.GetFieldValue<DateTimeOffset>(5), reader.IsDBNull(6) ? null : reader.GetInt64(6), reader.GetInt64(7),
                reader.IsDBNull(8) ? null : reader.GetInt64(8), reader.IsDBNull(9) ? null : reader.GetString(9)));
        return checks;
    }
}

using Npgsql;

namespace Scorecard.Data.Replays;

/// <summary>Keeps what a source needs to read its rejected rows again: once for each file of a run, however many rows.</summary>
internal sealed class RejectContextStore(long runId)
{
    private readonly Dictionary<string, long> _ids = new(StringComparer.Ordinal);

    public async Task<long?> IdOfAsync(string? content, NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (content is null)
            return null;
        if (_ids.TryGetValue(content, out var known))
            return known;
        await using var command = new NpgsqlCommand("INSERT INTO reject_context (run_id, content) VALUES ($1, $2) RETURNING id", connection)
        {
            Parameters = { new() { Value = runId }, new() { Value = content } },
        };
        return _ids[content] = (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}

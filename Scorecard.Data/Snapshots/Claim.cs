using Npgsql;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// The right to pull one source: a running row of the ledger, its fence token, and a connection that holds the
/// source's advisory lock. If the worker or the connection dies, the lock is free and nothing can be published.
/// </summary>
public sealed class Claim : IAsyncDisposable
{
    internal Claim(long runId, string source, Guid fence, NpgsqlConnection connection)
    {
        RunId = runId;
        Source = source;
        Fence = fence;
        Connection = connection;
    }

    public long RunId { get; }

    public string Source { get; }

    internal Guid Fence { get; }

    internal NpgsqlConnection Connection { get; }

    /// <summary>Gives the lock back. A pooled connection would keep it, so the session is reset first.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Connection.FullState.HasFlag(System.Data.ConnectionState.Open) && !Connection.FullState.HasFlag(System.Data.ConnectionState.Broken))
        {
            await using var reset = new NpgsqlCommand("DISCARD ALL", Connection);
            await reset.ExecuteNonQueryAsync();
        }

        await Connection.DisposeAsync();
    }
}

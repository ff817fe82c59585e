using Npgsql;
using Scorecard.Data.Queries;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// The right to pull one source: a running row of the ledger, its fence token, and a connection that holds the
/// source's advisory lock. If the worker or the connection dies, the lock is free and nothing can be published.
/// </summary>
public sealed class Claim : IAsyncDisposable
{
    /// <summary>In place of a run's id where nothing was claimed.</summary>
    internal const long NoRun = 0;

    internal Claim(long runId, string source, Guid fence, NpgsqlConnection connection)
    {
        RunId = runId;
        Source = source;
        Fence = fence;
        Connection = connection;
        SessionId = connection.ProcessID;
    }

    public long RunId { get; }

    public string Source { get; }

    internal Guid Fence { get; }

    /// <summary>The session on the server, also when the connection is in use.</summary>
    internal int SessionId { get; }

    internal NpgsqlConnection Connection { get; }

    /// <summary>
    /// Gives the lock back. A pooled connection would keep it, so the session is reset first; a request that had to wait
    /// for the lock is announced again. If the connection is lost, so is the lock, and there is nothing to give back.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (Connection.FullState == System.Data.ConnectionState.Open)
                await ReleaseAsync();
        }
        catch (NpgsqlException)
        {
            NpgsqlConnection.ClearPool(Connection);
        }

        await Connection.DisposeAsync();
    }

    private async Task ReleaseAsync()
    {
        await using var reset = new NpgsqlCommand("DISCARD ALL", Connection);
        await reset.ExecuteNonQueryAsync();
        if (RunId != NoRun)
            await Announcements.SendAsync(Connection, new Announcement(Announcements.Request, Source), CancellationToken.None);
    }
}

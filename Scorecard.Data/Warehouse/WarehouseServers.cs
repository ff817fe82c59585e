namespace Scorecard.Data.Warehouse;

/// <summary>
/// The servers that the records of a warehouse lie on, one or several. Each counts its own by the same statement, and what they
/// say is summed here: facts are additive. Where one fails nothing is counted.
/// </summary>
public sealed class WarehouseServers
{
    private readonly IReadOnlyList<WarehouseServer> _servers;

    /// <summary>These servers.</summary>
    /// <param name="connectionStrings">How each is reached.</param>
    /// <param name="timeout">How long a statement may take.</param>
    public WarehouseServers(IEnumerable<string> connectionStrings, TimeSpan timeout) => _servers = [.. connectionStrings.Select(text => new WarehouseServer(text, timeout))];

    /// <summary>Each of them.</summary>
    internal IReadOnlyList<WarehouseServer> All => _servers;

    /// <summary>What people know them by.</summary>
    public IEnumerable<string> Names => _servers.Select(server => server.Name);

    /// <summary>Counts the records of a table.</summary>
    /// <param name="statement">What counts them.</param>
    /// <param name="from">The first day that is counted; all are if null.</param>
    /// <param name="cancellation">Stops it on every server.</param>
    /// <exception cref="WarehouseException">A server is away, a column is missing or holds something else, or it took too long.</exception>
    public async Task<WarehouseCells> CountAsync(CountingStatement statement, DateOnly? from, CancellationToken cancellation)
    {
        await EachAsync(server => server.QueryAsync(statement.Probe(), reader => Task.FromResult(ColumnCheck.Of(statement, server.Name, reader)), cancellation));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var counted = await EachAsync(server => CountAsync(server, statement, from, stop));
        foreach (var other in counted.Skip(1))
            counted[0].Add(other);
        return counted[0];
    }

    /// <summary>The newest time in the column that says it, of the server that is furthest behind; null where a server has no row.</summary>
    public async Task<DateTimeOffset?> DataTimeAsync(WarehouseTable table, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var sql = $"SELECT MAX({WarehouseTable.Quoted(table.DataTimeColumn!)}) FROM {table.SqlName}";
        var times = await EachAsync(server => server.QueryAsync(sql, reader => DataTime.ReadAsync(reader, table, zone, cancellation), cancellation));
        return times.Contains(null) ? null : times.Min();
    }

    private static async Task<WarehouseCells> CountAsync(WarehouseServer server, CountingStatement statement, DateOnly? from, CancellationTokenSource stop)
    {
        try
        {
            return await server.QueryAsync(statement.Sql(from), reader => new AnswerReader(statement).ReadAsync(reader, stop.Token), stop.Token);
        }
        catch (WarehouseException)
        {
            // Whatever the others count would not be used.
            await stop.CancelAsync();
            throw;
        }
    }

    /// <summary>Asks all of them at once; of several failures the one that tells most is told.</summary>
    private async Task<T[]> EachAsync<T>(Func<WarehouseServer, Task<T>> ask)
    {
        var asked = Task.WhenAll(_servers.Select(ask));
        await asked.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        if (asked.Exception?.InnerExceptions.OfType<WarehouseException>().FirstOrDefault() is { } failure)
            throw new WarehouseException(failure.Message, failure);
        return await asked;
    }
}

using Npgsql;

namespace Scorecard.Data.Columns;

/// <summary>Of which types any record is another one than at a snapshot.</summary>
internal sealed record ChangedTypes(bool Deals, bool Customers, bool Spend)
{
    /// <summary>Asks the store.</summary>
    /// <param name="connection">A connection that sees the records.</param>
    /// <param name="since">The snapshot.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<ChangedTypes> ReadAsync(NpgsqlConnection connection, long since, CancellationToken cancellation)
    {
        await using var command = LongCommand.On(connection, $"SELECT {Any("deal")}, {Any("customer_period")}, {Any("spend")}");
        command.Parameters.AddWithValue(since);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new ChangedTypes(reader.GetBoolean(0), reader.GetBoolean(1), reader.GetBoolean(2));
    }

    private static string Any(string table) => $"EXISTS (SELECT FROM {table} WHERE snapshot_id > $1 OR gone_snapshot_id > $1)";
}

using Npgsql;
using Scorecard.Benchmarks.Generation;
using Scorecard.Benchmarks.Store;
using Scorecard.Benchmarks.Values;

namespace Scorecard.Benchmarks.References;

/// <summary>What a BI tool does: a query for every tile, one metric and one segment over all months, over the raw tables.</summary>
internal sealed class Tiles(NpgsqlDataSource database)
{
    private static readonly IReadOnlyList<(string Dimension, string Segment)> Segments40 =
    [
        .. Segments.Channels.Select(value => ("channel", value)),
        .. Segments.Regions.Select(value => ("region", value)),
        .. Segments.Teams.Select(value => ("team", value)),
        .. Segments.Products.Select(value => ("product", value)),
    ];

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        foreach (var statement in ReferenceSql.Read("indexes").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            await using var command = database.CreateCommand(statement);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <summary>Asks for every tile, one after the other, and for each metric's total.</summary>
    public async Task<(int Tiles, double Seconds, ValueSet Values)> RunAsync(CancellationToken cancellation)
    {
        var values = new ValueSet();
        var tiles = (from metric in Evaluation.Metrics
                     from segment in Segments40.Prepend(("", ""))
                     where Exists(metric, segment.Item1)
                     select (Metric: metric, Dimension: segment.Item1, Segment: segment.Item2)).ToList();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var started = TimeProvider.System.GetTimestamp();
        foreach (var tile in tiles)
            await AskAsync(connection, tile.Metric, tile.Dimension, tile.Segment, values, cancellation);
        return (tiles.Count, TimeProvider.System.GetElapsedTime(started).TotalSeconds, values);
    }

    /// <summary>Cost carries a channel and no other segment, so there is no cost of a customer by region, team or product.</summary>
    private static bool Exists(string metric, string dimension) => metric != "customer-acquisition-cost" || dimension is "" or "channel";

    private static async Task AskAsync(
        NpgsqlConnection connection, string metric, string dimension, string segment, ValueSet values, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(ReferenceSql.Tile(metric, dimension, segment), connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            for (var part = 1; part < reader.FieldCount; part++)
            {
                if (!await reader.IsDBNullAsync(part, cancellation))
                    values.Add(new ValueKey(metric, reader.GetName(part), reader.GetString(0), dimension, segment), Convert.ToDouble(reader.GetValue(part), null));
            }
        }
    }
}

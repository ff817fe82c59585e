using Npgsql;

namespace Scorecard.Data.DailyFacts;

/// <summary>The segments that there is something to say of.</summary>
internal static class FactSegments
{
    /// <summary>The total and the segments with facts, also those whose last record has gone: they have points that say otherwise.</summary>
    /// <param name="valued">The segments that were valued before; null where that is not known.</param>
    public static async Task<IReadOnlyList<Segment>> ReadAsync(NpgsqlConnection connection, IReadOnlyList<Segment>? valued, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            SELECT dimension, segment FROM fact_segment s WHERE EXISTS (SELECT FROM fact_row WHERE segment_id = s.id)
            UNION SELECT dimension, segment FROM pair_fact
            {(valued is null ? "UNION SELECT dimension, segment FROM metric_point" : "")}
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var segments = new HashSet<Segment>(valued ?? []) { Segment.Total };
        while (await reader.ReadAsync(cancellation))
            segments.Add(new Segment(reader.GetString(0), reader.GetString(1)));
        return [.. segments.OrderBy(segment => segment.Dimension, StringComparer.Ordinal).ThenBy(segment => segment.Value, StringComparer.Ordinal)];
    }
}

using Npgsql;
using Scorecard.Data.Snapshots;

namespace Scorecard.Data.Classification;

/// <summary>A segment of a source that has more values than are counted apart.</summary>
/// <param name="Dimension">The segment, or <see cref="Labels.RejectReasons"/>.</param>
/// <param name="Others">How many of its values are counted together.</param>
/// <param name="Most">How many are counted apart.</param>
/// <param name="Name">What the others count as.</param>
internal sealed record SegmentRest(string Dimension, long Others, int Most, string Name)
{
    /// <summary>What is said of it with the pull.</summary>
    public Finding Finding => new(
        $"{What} more values than the {Most:N0} that are counted apart: {Others:N0} others are counted together as \"{Name}\". Map a column with fewer values, or raise segmentValues in the company's settings",
        Column: Dimension);

    private string What => Dimension == Labels.RejectReasons ? "The reasons of rejected leads have" : $"The segment \"{Dimension}\" has";

    /// <summary>Those of a source.</summary>
    public static async Task<IReadOnlyList<SegmentRest>> ReadAsync(NpgsqlConnection connection, string source, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT dimension, others, segment_values, rest FROM segment_rest JOIN full_segment USING (dimension) CROSS JOIN company
            WHERE source = $1 ORDER BY dimension
            """, connection);
        command.Parameters.AddWithValue(source);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rest = new List<SegmentRest>();
        while (await reader.ReadAsync(cancellation))
            rest.Add(new SegmentRest(reader.GetString(0), reader.GetInt64(1), reader.GetInt32(2), reader.GetString(3)));
        return rest;
    }
}

using Npgsql;
using Scorecard.Data.Classification;

namespace Scorecard.Data.Columns;

/// <summary>What the values of segments, and the reasons of rejected leads, count as.</summary>
internal sealed class SegmentLabels
{
    private readonly Dictionary<(string Dimension, string Folded), string> _shown = [];
    private readonly Dictionary<string, string> _rest = new(StringComparer.Ordinal);

    private SegmentLabels()
    {
    }

    /// <summary>Reads them.</summary>
    public static async Task<SegmentLabels> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var labels = new SegmentLabels();
        await using var command = LongCommand.On(connection, "SELECT dimension, folded, shown FROM segment_label UNION ALL SELECT dimension, NULL, rest FROM full_segment");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            if (await reader.IsDBNullAsync(1, cancellation))
                labels._rest[reader.GetString(0)] = reader.GetString(2);
            else
                labels._shown[(reader.GetString(0), reader.GetString(1))] = reader.GetString(2);
        }

        return labels;
    }

    /// <summary>What a value of a segment counts as; a blank one is blank.</summary>
    public string Of(string dimension, string value) => value.Length == 0 ? ""
        : _shown.GetValueOrDefault((dimension, value.ToLowerInvariant())) ?? _rest.GetValueOrDefault(dimension) ?? value;

    /// <summary>What a reason of a rejected lead counts as.</summary>
    public string OfReason(string reason) => Of(Labels.RejectReasons, reason);
}

using System.Globalization;
using Npgsql;
using Scorecard.Data.Points;

namespace Scorecard.Data.Checks;

/// <summary>What is published otherwise than it is when everything is read, counted and valued anew, and the hashes that records are known by otherwise than they.</summary>
/// <param name="Compared">How many values and hashes there are.</param>
/// <param name="Differing">How many of the values differ, and of how many sources and types the hashes.</param>
/// <param name="Examples">The first of those in words, by name, with both numbers.</param>
internal sealed record Drift(long Compared, long Differing, IReadOnlyList<string> Examples)
{
    private const int MostExamples = 10;

    private static readonly string KnownHashes = EmbeddedSql.Read("Checks.known_hashes.sql");

    private string More => Differing > Examples.Count ? string.Create(CultureInfo.InvariantCulture, $"; and {Differing - Examples.Count:N0} more") : "";

    /// <summary>Finds it inside the caller's transaction, which has to see one moment.</summary>
    public static async Task<Drift> FindAsync(NpgsqlConnection connection, TimeProvider time, CancellationToken cancellation)
    {
        var (valued, news) = await PointReview.RunAsync(connection, time, cancellation);
        var (known, differing) = await HashesAsync(connection, cancellation);
        return new Drift(valued + known, news.Count + differing.Count, [.. differing.Concat(news.Select(Told)).Take(MostExamples)]);
    }

    /// <summary>What was found, in words.</summary>
    public override string ToString() => Differing == 0
        ? string.Create(CultureInfo.InvariantCulture, $"All {Compared:N0} published values and kept hashes are as counted anew.")
        : string.Create(CultureInfo.InvariantCulture, $"{Differing:N0} of {Compared:N0} published values and kept hashes are not as counted anew. {string.Join("; ", Examples)}{More}.");

    private static string Told(News news)
    {
        var (metric, period, segment, assessment, _, _) = news.Scored;
        var name = segment.IsTotal ? "" : $" {segment.Name}";
        return $"{metric.Key} {period.Name}{name}: kept {(news.Before is { } kept ? Value(kept.Value, kept.Status) : "none")}, counted anew {Value(assessment.Result?.Value, StatusNames.Of(assessment.Status))}";
    }

    private static string Value(double? value, string status) => $"{value?.ToString(CultureInfo.InvariantCulture) ?? "no value"} ({status})";

    private static async Task<(long Known, List<string> Differing)> HashesAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = LongCommand.On(connection, KnownHashes);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var (known, differing) = (0L, new List<string>());
        while (await reader.ReadAsync(cancellation))
        {
            if (reader.IsDBNull(1))
                known += reader.GetInt64(0);
            else
                differing.Add(reader.GetString(1));
        }

        return (known, differing);
    }
}

using System.Text.RegularExpressions;
using Npgsql;

namespace Scorecard.Data.Classification;

/// <summary>
/// Which values of a segment are counted apart, and how each is shown. Records keep what their source says; what they count
/// as is settled when they are classified.
/// </summary>
internal static partial class Labels
{
    /// <summary>The reasons of rejected leads, which are counted apart as the values of segments are. No segment can have that name.</summary>
    public const string RejectReasons = "reject reason";

    private static readonly string SaidSql = EmbeddedSql.Read("Classification.said_values.sql");
    private static readonly string LearnSql = EmbeddedSql.Read("Classification.learn_labels.sql");
    private static readonly string TrimSql = EmbeddedSql.Read("Classification.trim_labels.sql");
    private static readonly string RestSql = EmbeddedSql.Read("Classification.rest_of_segments.sql");

    /// <summary>Gives labels to the values that are new, before anything is counted by them.</summary>
    /// <param name="connection">A connection in the publishing transaction.</param>
    /// <param name="everything">Whether every record is looked at, and not only those in the temporary table <c>changed</c>.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Task LearnAsync(NpgsqlConnection connection, bool everything, CancellationToken cancellation) =>
        LongCommand.ExecuteAsync(connection, LearnSql.Replace("{values}", Said(everything), StringComparison.Ordinal), cancellation);

    /// <summary>Counts the values that have no label since their segment is full, in the publishing transaction.</summary>
    public static async Task CountRestAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var isDue = new NpgsqlCommand("SELECT EXISTS (SELECT FROM full_segment) OR EXISTS (SELECT FROM segment_rest)", connection);
        if (await isDue.ExecuteScalarAsync(cancellation) is true)
            await LongCommand.ExecuteAsync(connection, RestSql, cancellation);
    }

    /// <summary>Takes labels away where fewer values are counted apart than before.</summary>
    public static Task TrimAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        LongCommand.ExecuteAsync(connection, TrimSql.Replace("{values}", Said(everything: true), StringComparison.Ordinal), cancellation);

    private static string Said(bool everything) => Records().Replace(SaidSql, found => everything ? ""
        : $"JOIN (SELECT source, id FROM changed WHERE record_type = '{found.Groups["type"].Value}' AND operation <> 'gone') AS now USING (source, id)");

    [GeneratedRegex(@"\{of (?<type>[A-Za-z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Records();
}

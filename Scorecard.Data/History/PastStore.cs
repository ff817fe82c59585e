using System.Globalization;
using System.Text;
using Npgsql;
using Scorecard.Data.Classification;
using Scorecard.Data.DailyFacts;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.History;

/// <summary>
/// The store as it was known at a past snapshot, in temporary tables under the names of those of today: whatever reads
/// records, classifies them or counts facts on the connection does so by the same statements, and sees what was known then.
/// All of it is gone with the transaction, which has to see one moment.
/// </summary>
internal static class PastStore
{
    private static readonly CompositeFormat RecordsSql = CompositeFormat.Parse(EmbeddedSql.Read("History.at_snapshot.sql"));

    /// <summary>Puts the records of the snapshot, and what sources could be relied on for then, in front of today's.</summary>
    public static async Task StandInAsync(NpgsqlConnection connection, long snapshotId, CancellationToken cancellation)
    {
        // A view keeps to the tables that it was made over, so it is made again over those of then.
        var blankSegments = await DefinitionAsync(connection, "blank_segments", cancellation);
        await LongCommand.ExecuteAsync(connection, string.Format(CultureInfo.InvariantCulture, RecordsSql, snapshotId), cancellation);
        await LongCommand.ExecuteAsync(connection, $"CREATE TEMP VIEW blank_segments AS {blankSegments}", cancellation);
        await FactsAside.StandInAsync(connection, cancellation);
    }

    /// <summary>Classifies the records of these types, and those that they depend on.</summary>
    public static Task ClassifyAsync(NpgsqlConnection connection, IReadOnlyList<RuleSet> rules, IReadOnlyCollection<RecordType> types, CancellationToken cancellation)
    {
        var tables = types.Select(FactSql.Table).ToHashSet(StringComparer.Ordinal);
        if (types.Any(type => type is RecordType.Lead or RecordType.CustomerPeriod))
            tables.Add(FactSql.Table(RecordType.Deal));
        return Classifier.ClassifyAllAsync(connection, rules, tables.Contains, cancellation);
    }

    private static async Task<string> DefinitionAsync(NpgsqlConnection connection, string view, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT pg_get_viewdef(to_regclass($1))", connection);
        command.Parameters.AddWithValue(view);
        return (string)(await command.ExecuteScalarAsync(cancellation))!;
    }
}

using Npgsql;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Sources;

/// <summary>Lists the sources that the store knows, with what is counted of each.</summary>
public static class SourceList
{
    public static async Task<IReadOnlyList<ListedSource>> ReadAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var (left, waiting) = (await LeftBehindStore.ListAsync(connection, cancellation), await LeftBehindStore.WaitingAsync(connection, cancellation));
        var counts = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var type in Enum.GetValues<RecordType>())
            await CountAsync(connection, type, counts, cancellation);
        return [.. from source in await NamesAsync(connection, cancellation) select new ListedSource(source.Name, counts.GetValueOrDefault(source.Name) ?? [], [.. Remarks(source)])];

        IEnumerable<string> Remarks((string Name, bool IsRemoved, string? Error) source)
        {
            if (source.IsRemoved)
                yield return "no longer configured";
            if (source.Error is { } error)
                yield return $"its settings cannot be used: {error}";
            if (waiting.GetValueOrDefault(source.Name) is { } others)
                yield return $"not pulled before it is decided on {others}";
            foreach (var each in left.Where(each => each.Source == source.Name))
                yield return $"{RecordWords.Counted(each.Records, each.RecordType)} {(each.IsAside ? "set aside" : each.State is "kept" ? "kept counting" : "to be decided")}";
        }
    }

    private static async Task<List<(string Name, bool IsRemoved, string? Error)>> NamesAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT name, is_removed, CASE WHEN NOT is_removed THEN settings_error END FROM source ORDER BY is_removed, ordinal, name", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var names = new List<(string, bool, string?)>();
        while (await reader.ReadAsync(cancellation))
            names.Add((reader.GetString(0), reader.GetBoolean(1), reader.IsDBNull(2) ? null : reader.GetString(2)));
        return names;
    }

    private static async Task CountAsync(NpgsqlConnection connection, RecordType type, Dictionary<string, List<string>> counts, CancellationToken cancellation)
    {
        await using var command = LongCommand.On(connection, $"SELECT source, count(*) FROM {RecordTable.Of(type).Name} WHERE gone_snapshot_id IS NULL GROUP BY source");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            if (!counts.TryGetValue(reader.GetString(0), out var counted))
                counts[reader.GetString(0)] = counted = [];
            counted.Add(RecordWords.Counted(reader.GetInt64(1), RecordWords.NameOf(type)));
        }
    }
}

/// <summary>A source as the store knows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Counted">What is counted of it, in words.</param>
/// <param name="Remarks">What else there is to say of it.</param>
public sealed record ListedSource(string Name, IReadOnlyList<string> Counted, IReadOnlyList<string> Remarks);

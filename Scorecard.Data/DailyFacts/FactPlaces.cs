using Npgsql;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.DailyFacts;

/// <summary>Where the store keeps facts: those that are counted together in the rows of a group, each at its place.</summary>
internal static class FactPlaces
{
    /// <summary>How many facts a row has room for.</summary>
    public const int Count = 16;

    /// <summary>The names of these facts by group and place; a fact that is split by a text has a group for each text.</summary>
    public static async Task<Dictionary<int, List<FactPlace>>> ReadAsync(NpgsqlConnection connection, IReadOnlyCollection<Fact> facts, CancellationToken cancellation)
    {
        var whole = facts.DistinctBy(fact => fact.Key).ToDictionary(fact => fact.Key, StringComparer.Ordinal);
        var split = facts.OfType<FlowFact>().Where(fact => fact.By is not null).DistinctBy(fact => fact.Key).ToList();
        await using var command = new NpgsqlCommand("SELECT fact, group_id, place FROM fact_name ORDER BY group_id, place", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var groups = new Dictionary<int, List<FactPlace>>();
        while (await reader.ReadAsync(cancellation))
        {
            var (name, group) = (reader.GetString(0), reader.GetInt32(1));
            if ((whole.GetValueOrDefault(name) ?? split.Find(fact => name.StartsWith(fact.SplitKey, StringComparison.Ordinal))) is not { } fact)
                continue;
            if (!groups.TryGetValue(group, out var places))
                groups[group] = places = [];
            places.Add(new FactPlace(name, fact, reader.GetInt16(2)));
        }

        return groups;
    }

    /// <summary>A query for every number that a table of rows holds: by place, and listed ages one by one.</summary>
    public static string Cells(string table) =>
        $"""
        SELECT segment_id, group_id, place, rules, day, 0 AS age, quantity
        FROM {table} CROSS JOIN LATERAL (VALUES {string.Join(", ", Enumerable.Range(1, Count).Select(place => $"({place}, {Column(place)})"))}) AS cell (place, quantity)
        WHERE ages IS NULL AND quantity <> 0
        UNION ALL
        SELECT segment_id, group_id, 1, rules, day, listed.age, listed.quantity
        FROM {table} CROSS JOIN LATERAL listed_ages(ages, gone) AS listed
        WHERE ages IS NOT NULL
        """;

    /// <summary>The column of a place.</summary>
    public static string Column(int place) => $"quantity_{place}";
}

/// <summary>Where a fact, or a text that it is split by, stands in the rows of its group.</summary>
/// <param name="Name">Its name in the store.</param>
/// <param name="Fact">What it is.</param>
/// <param name="Place">From 1.</param>
internal readonly record struct FactPlace(string Name, Fact Fact, int Place);

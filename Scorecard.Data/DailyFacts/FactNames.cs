using Npgsql;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.DailyFacts;

/// <summary>The numbers by which the store knows facts.</summary>
internal static class FactNames
{
    /// <summary>The names of these facts by their numbers; a fact that is split by a text has one for each text.</summary>
    public static async Task<Dictionary<int, (string Name, Fact Fact)>> ReadAsync(
        NpgsqlConnection connection, IReadOnlyCollection<Fact> facts, CancellationToken cancellation)
    {
        var whole = facts.DistinctBy(fact => fact.Key).ToDictionary(fact => fact.Key, StringComparer.Ordinal);
        var split = facts.OfType<FlowFact>().Where(fact => fact.By is not null).DistinctBy(fact => fact.Key).ToList();
        await using var command = new NpgsqlCommand("SELECT id, fact FROM fact_name", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var names = new Dictionary<int, (string, Fact)>();
        while (await reader.ReadAsync(cancellation))
        {
            var name = reader.GetString(1);
            if ((whole.GetValueOrDefault(name) ?? split.Find(fact => name.StartsWith(fact.SplitKey, StringComparison.Ordinal))) is { } fact)
                names[reader.GetInt32(0)] = (name, fact);
        }

        return names;
    }
}

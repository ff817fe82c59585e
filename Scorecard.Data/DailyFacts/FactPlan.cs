using Npgsql;
using Scorecard.Data.Classification;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Definitions;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.DailyFacts;

/// <summary>
/// Which facts are counted, by which rules: those that some definition version needs and some source can say. A fact that
/// no definition asks for, or whose fields nobody maps, costs nothing.
/// </summary>
internal sealed class FactPlan
{
    private readonly HashSet<(string Fact, int Rules)> _keys;

    private FactPlan(IReadOnlyList<Fact> facts, IReadOnlyList<StockFact> stocks, IReadOnlyList<RuleSet> rules)
    {
        (Facts, Stocks, RuleSets) = (facts, stocks, rules);
        _keys = [.. facts.SelectMany(fact => fact.Record == RecordType.Lead ? rules.Select(set => (fact.Key, set.Version)) : [(fact.Key, FactBook.WithoutRules)])];
    }

    /// <summary>The facts that are counted by days.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>The facts that are read from the records.</summary>
    public IReadOnlyList<StockFact> Stocks { get; }

    /// <summary>The rules that records are classified by.</summary>
    public IReadOnlyList<RuleSet> RuleSets { get; }

    /// <summary>The plan under the agreements there are and what the sources map.</summary>
    public static async Task<FactPlan> ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var store = StoreContexts.On(connection);
        return Of(await ScoringContext.ReadAsync(store, TimeProvider.System, cancellation));
    }

    /// <summary>Whether the fact is counted by days.</summary>
    public static bool IsByDay(Fact fact) => fact is not (PairFact or StockFact);

    private static FactPlan Of(ScoringContext context)
    {
        var facts = context.Agreements.Definitions
            .SelectMany(terms => MetricCatalog.All.SelectMany(metric => metric.FactsFor(terms)))
            .DistinctBy(fact => fact.Key)
            .Where(fact => context.Supply.Has(fact))
            .OrderBy(fact => fact.Key, StringComparer.Ordinal)
            .ToList();
        return new FactPlan([.. facts.Where(IsByDay)], [.. facts.OfType<StockFact>()], context.Agreements.RuleSets);
    }

    /// <summary>Whether nothing that the store holds is unwanted and no rules are new, so that what is wanted besides can be counted by itself.</summary>
    public bool OnlyAddsTo(IReadOnlySet<(string Fact, int Rules)> counted) =>
        counted.Count > 0 && counted.IsSubsetOf(_keys) && _keys.All(key => counted.Any(known => known.Rules == key.Rules));

    /// <summary>The facts that the store does not hold yet.</summary>
    public IEnumerable<Fact> Missing(IReadOnlySet<(string Fact, int Rules)> counted)
    {
        var known = counted.Select(key => key.Fact).ToHashSet(StringComparer.Ordinal);
        return Facts.Where(fact => !known.Contains(fact.Key));
    }

    /// <summary>Whether these are exactly the facts of this plan.</summary>
    public bool Is(IReadOnlySet<(string Fact, int Rules)> counted) => counted.SetEquals(_keys);

    /// <summary>The facts that the store holds.</summary>
    public static async Task<IReadOnlySet<(string Fact, int Rules)>> CountedAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT fact, rules FROM counted_fact", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var counted = new HashSet<(string, int)>();
        while (await reader.ReadAsync(cancellation))
            counted.Add((reader.GetString(0), reader.GetInt32(1)));
        return counted;
    }

    /// <summary>Writes down that the store holds the facts of this plan.</summary>
    public async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var clear = new NpgsqlCommand("DELETE FROM counted_fact", connection);
        await clear.ExecuteNonQueryAsync(cancellation);
        await using var command = new NpgsqlCommand("INSERT INTO counted_fact SELECT * FROM unnest($1::text[], $2::int[])", connection);
        command.Parameters.AddWithValue(_keys.Select(key => key.Fact).ToArray());
        command.Parameters.AddWithValue(_keys.Select(key => key.Rules).ToArray());
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

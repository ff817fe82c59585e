using Npgsql;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.DailyFacts;

/// <summary>Which facts a pull has changed: of which segments and record types, and in which weeks.</summary>
public sealed class FactChanges
{
    private const int DaysOfWeek = 7;

    private const string Sql =
        """
        SELECT s.dimension, s.segment, c.type, array_agg(DISTINCT (c.day - DATE '0001-01-01') / 7)
        FROM (
            SELECT segment_id, type, day FROM fact_change JOIN unnest($1::integer[], $2::integer[]) AS f (group_id, type) USING (group_id)
            {stocks}) c
        JOIN fact_segment s ON s.id = c.segment_id
        GROUP BY 1, 2, 3
        """;

    private readonly Dictionary<(Segment, RecordType), int[]> _weeks = [];

    private FactChanges(bool ofCustomers) => OfCustomers = ofCustomers;

    /// <summary>Nothing has changed.</summary>
    public static FactChanges None { get; } = new(ofCustomers: false);

    /// <summary>Everything was counted anew: nothing that was published before can be told to stand.</summary>
    internal static FactChanges Everything { get; } = new(ofCustomers: true);

    /// <summary>Whether what is known of some customer has changed, so that customers have to be paired anew.</summary>
    internal bool OfCustomers { get; }

    internal bool IsEmpty => !OfCustomers && _weeks.Count == 0;

    /// <summary>Whether facts of the type may have changed on days from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    internal bool Any(Segment segment, RecordType type, DateOnly start, DateOnly end)
    {
        if (end <= start || !_weeks.TryGetValue((segment, type), out var weeks))
            return false;
        var first = Array.BinarySearch(weeks, start.DayNumber / DaysOfWeek);
        var at = first < 0 ? ~first : first;
        return at < weeks.Length && weeks[at] <= (end.DayNumber - 1) / DaysOfWeek;
    }

    /// <summary>Reads them from the temporary table <c>fact_change</c>, and from the moved records where facts are read from records.</summary>
    internal static async Task<FactChanges> ReadAsync(NpgsqlConnection connection, FactPlan plan, bool ofCustomers, CancellationToken cancellation)
    {
        var groups = await FactPlaces.ReadAsync(connection, plan.Facts, cancellation);
        await using var command = LongCommand.On(connection, Sql.Replace("{stocks}", StocksSql(plan.Stocks), StringComparison.Ordinal));
        command.Parameters.AddWithValue(groups.Keys.ToArray());
        command.Parameters.AddWithValue(groups.Values.Select(places => (int)places[0].Fact.Record).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var changes = new FactChanges(ofCustomers);
        while (await reader.ReadAsync(cancellation))
            changes._weeks[(new Segment(reader.GetString(0), reader.GetString(1)), (RecordType)reader.GetInt32(2))] = [.. reader.GetFieldValue<int[]>(3).Order()];
        return changes;
    }

    private static string StocksSql(IEnumerable<StockFact> stocks) => string.Concat(stocks
        .DistinctBy(fact => (fact.Planned, fact.Opened))
        .Select(fact => $"UNION SELECT segment_id, {(int)fact.Record}, day FROM ({FactSql.StockMoved(fact)}) AS moved"));
}

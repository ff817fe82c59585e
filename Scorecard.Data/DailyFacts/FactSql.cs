using System.Globalization;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.DailyFacts;

/// <summary>
/// Compiles a fact's declaration to SQL: what it counts of classified records, by day and segment. The only place where a
/// declaration becomes SQL.
/// </summary>
internal static class FactSql
{
    /// <summary>The statement that gives the fact, or each text that it is split by, a number of its own.</summary>
    public static string Name(Fact fact, string table)
    {
        var (key, _, _, where, _) = Parts(fact);
        var names = fact is FlowFact { By: not null } ? $"SELECT DISTINCT {key} FROM {table} WHERE {where}" : $"SELECT {key}";
        return $"INSERT INTO fact_name (fact) {names} EXCEPT SELECT fact FROM fact_name";
    }

    /// <summary>The statement that counts a fact over every classified record, into a table of cells.</summary>
    public static string Count(Fact fact, string into)
    {
        var (key, day, age, where, measure) = Parts(fact);
        return $"""
            INSERT INTO {into} (segment_id, fact_id, rules, day, age, quantity)
            SELECT segment_id, name.id, {Rules(fact)}, {day}, {age}, {Aggregate(measure)}
            FROM {Table(fact.Record)}
            JOIN {Table(fact.Record)}_segments USING (segments)
            JOIN fact_name name ON name.fact = {key}
            WHERE {where}
            GROUP BY 1, 2, 3, 4, 5
            HAVING {Aggregate(measure)} <> 0
            """;
    }

    /// <summary>
    /// The statement that adds to <c>fact_delta</c> what the moved records add to a fact now and takes back what they had
    /// added. What a record adds as before is left out before its segments multiply it.
    /// </summary>
    public static string Delta(Fact fact)
    {
        var (key, day, age, where, measure) = Parts(fact);
        return $"""
            INSERT INTO fact_delta (segment_id, fact_id, rules, day, age, quantity)
            SELECT segment_id, fact_id, rules, day, age, sum(quantity)
            FROM (
                SELECT record, segments, name.id AS fact_id, {Rules(fact)} AS rules, {day} AS day, {age} AS age, sum(sign * {measure ?? "1"}) AS quantity
                FROM {Table(fact.Record)}_moved
                JOIN fact_name name ON name.fact = {key}
                WHERE {where}
                GROUP BY 1, 2, 3, 4, 5, 6
                HAVING sum(sign * {measure ?? "1"}) <> 0) AS net
            JOIN {Table(fact.Record)}_moved_segments USING (segments)
            GROUP BY 1, 2, 3, 4, 5
            """;
    }

    private static (string Key, string Day, string Age, string Where, string? Measure) Parts(Fact fact) => fact switch
    {
        FlowFact flow => (Key(flow), flow.On.Name, "0", Where(flow.On, flow.Where, flow.Sum), Measure(flow.Sum)),
        AgeFact ages => (Key(ages), ages.From.Name, Number(new DaysBetween(ages.From, ages.To)), $"{Where(ages.From, ages.Where, ages.To)}{Known(ages.Sum)}", Measure(ages.Sum)),
        HistogramFact histogram => (Key(histogram), histogram.On.Name, Number(histogram.Of), Where(histogram.On, null, histogram.Of), null),
        _ => throw new NotSupportedException($"A fact of type {fact.GetType().Name} is not counted by days."),
    };

    private static string Key(Fact fact) => fact is FlowFact { By: { } text } flow ? $"'{flow.SplitKey}' || coalesce({text.Name}, '')" : $"'{fact.Key}'";

    /// <summary>Only what a lead is depends on rules.</summary>
    private static string Rules(Fact fact) => fact.Record == RecordType.Lead ? "rules" : "0";

    /// <summary>What of a record is summed; null where records are counted.</summary>
    private static string? Measure(Quantity? sum) => sum is null ? null : Number(sum);

    private static string Aggregate(string? measure) => measure is null ? "count(*)" : $"sum({measure})";

    private static string Known(Quantity? needed) => needed is null ? "" : $" AND {Number(needed)} IS NOT NULL";

    private static string Where(Field on, Condition? where, Quantity? needed) =>
        $"{on.Name} IS NOT NULL{(where is null ? "" : $" AND {Sql(where)}")}{Known(needed)}";

    /// <summary>A condition over the columns of a classified record.</summary>
    internal static string Sql(Condition condition) => condition switch
    {
        IsKnown known => $"{Number(known.Of)} IS NOT NULL",
        IsText text => $"{text.Of.Name} = {Literal(text.Text)}",
        IsAnyOf any => $"{any.Of.Name} IN ({string.Join(", ", any.Texts.Select(Literal))})",
        IsSet set => set.Of.Name,
        By by => $"{by.Of.Name} <= {Literal(by.Day)}",
        NotBy notBy => $"({notBy.Of.Name} IS NULL OR {notBy.Of.Name} > {Literal(notBy.Day)})",
        AtLeast atLeast => $"{Number(atLeast.Of)} >= {atLeast.Minimum.ToString(CultureInfo.InvariantCulture)}",
        Both both => $"({Sql(both.Left)} AND {Sql(both.Right)})",
        _ => throw new NotSupportedException($"A condition of type {condition.GetType().Name} has no SQL."),
    };

    /// <summary>A number over the columns of a classified record.</summary>
    internal static string Number(Quantity quantity) => quantity switch
    {
        Field field => field.Name,
        DaysBetween days => $"({days.End.Name} - {days.Start.Name})",
        Product product => $"({Number(product.Left)} * {Number(product.Right)})",
        _ => throw new NotSupportedException($"A quantity of type {quantity.GetType().Name} has no SQL."),
    };

    /// <summary>The table that classified records of a type are in.</summary>
    internal static string Table(RecordType type) => type switch
    {
        RecordType.Lead => "classified_lead",
        RecordType.Deal => "classified_deal",
        RecordType.Spend => "classified_spend",
        _ => "classified_customer_period",
    };

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Literal(DateOnly day) => $"DATE '{day.ToString("O", CultureInfo.InvariantCulture)}'";
}

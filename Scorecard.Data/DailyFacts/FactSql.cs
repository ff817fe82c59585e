using System.Globalization;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.DailyFacts;

/// <summary>
/// Compiles a fact's declaration to SQL: what it counts of classified records, by day and segment. The only place where a
/// declaration becomes SQL.
/// </summary>
internal static class FactSql
{
    /// <summary>
    /// The facts that one pass over the records counts together: those of the same records, kept on the same day and at the
    /// same age. A fact that is split by a text takes a pass of its own.
    /// </summary>
    public static IEnumerable<IReadOnlyList<Fact>> Passes(IEnumerable<Fact> facts) => facts
        .GroupBy(fact => (fact.Record, Parts(fact).Day, Parts(fact).Age, Split: fact is FlowFact { By: not null } ? fact.Key : null))
        .Select(pass => (IReadOnlyList<Fact>)[.. pass]);

    /// <summary>The statement that gives the facts, or each text that one is split by, numbers of their own.</summary>
    public static string Name(IReadOnlyList<Fact> pass, string table)
    {
        var names = pass.Select(fact => fact is FlowFact { By: not null } ? $"SELECT DISTINCT {Parts(fact).Key} FROM {table} WHERE {Parts(fact).Where}" : $"SELECT {Parts(fact).Key}");
        return $"INSERT INTO fact_name (fact) ({string.Join(" UNION ALL ", names)}) EXCEPT SELECT fact FROM fact_name";
    }

    /// <summary>The statement that counts the facts of a pass over every classified record, into a table of cells.</summary>
    public static string Count(IReadOnlyList<Fact> pass, string into)
    {
        var (table, first) = (Table(pass[0].Record), Parts(pass[0]));
        return $"""
            INSERT INTO {into} (segment_id, fact_id, rules, day, age, quantity)
            SELECT segment_id, name.id, rules, day, age, cell.quantity
            FROM (
                SELECT segment_id, {Split(pass)} AS split, {Rules(pass[0])} AS rules, {first.Day} AS day, {first.Age} AS age, {Columns(pass, "1")}
                FROM {table} JOIN {table}_segments USING (segments)
                WHERE {first.Day} IS NOT NULL AND {first.Age} IS NOT NULL
                GROUP BY 1, 2, 3, 4, 5) AS counted
            {Cells(pass)}
            """;
    }

    /// <summary>
    /// The statement that adds to <c>fact_delta</c> what the moved records add to the facts of a pass now and takes back what
    /// they had added. What a record adds as before is left out before its segments multiply it.
    /// </summary>
    public static string Delta(IReadOnlyList<Fact> pass)
    {
        var (table, first) = ($"{Table(pass[0].Record)}_moved", Parts(pass[0]));
        var quantities = Enumerable.Range(0, pass.Count).Select(at => $"quantity_{at}").ToList();
        return $"""
            INSERT INTO fact_delta (segment_id, fact_id, rules, day, age, quantity)
            SELECT segment_id, name.id, rules, day, age, cell.quantity
            FROM (
                SELECT segment_id, split, rules, day, age, {string.Join(", ", quantities.Select(quantity => $"sum({quantity}) AS {quantity}"))}
                FROM (
                    SELECT record, segments, {Split(pass)} AS split, {Rules(pass[0])} AS rules, {first.Day} AS day, {first.Age} AS age, {Columns(pass, "sign")}
                    FROM {table}
                    WHERE {first.Day} IS NOT NULL AND {first.Age} IS NOT NULL
                    GROUP BY 1, 2, 3, 4, 5, 6) AS net
                JOIN {table}_segments USING (segments)
                WHERE {string.Join(" OR ", quantities.Select(quantity => $"{quantity} <> 0"))}
                GROUP BY 1, 2, 3, 4, 5) AS counted
            {Cells(pass)}
            """;
    }

    /// <summary>What each fact of a pass counts or sums, each record by a sign.</summary>
    private static string Columns(IReadOnlyList<Fact> pass, string sign) => string.Join(
        ", ", pass.Select(Parts).Select((parts, at) => $"(sum({sign} * {parts.Measure ?? "1"}) FILTER (WHERE {parts.Where}))::numeric AS quantity_{at}"));

    /// <summary>The counted columns as cells, one below the other, each by the number of its fact.</summary>
    private static string Cells(IReadOnlyList<Fact> pass)
    {
        var cells = pass.Select((fact, at) => $"({(fact is FlowFact { By: not null } ? "split" : Parts(fact).Key)}, quantity_{at})");
        return $"""
            CROSS JOIN LATERAL (VALUES {string.Join(", ", cells)}) AS cell (fact, quantity)
            JOIN fact_name name ON name.fact = cell.fact
            WHERE cell.quantity <> 0
            """;
    }

    private static string Split(IReadOnlyList<Fact> pass) => pass[0] is FlowFact { By: not null } ? Parts(pass[0]).Key : "''";

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

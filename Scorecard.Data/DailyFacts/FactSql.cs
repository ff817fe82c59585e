using System.Globalization;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.DailyFacts;

/// <summary>
/// Compiles a fact's declaration to SQL: what it counts of classified records, by day and segment. The only place where a
/// declaration becomes SQL.
/// </summary>
internal static class FactSql
{
    /// <summary>The ages of a group in one list, as <see cref="ListedAges"/> reads them.</summary>
    private const string Listed = "string_agg(int4send(age), '')";

    /// <summary>
    /// The facts that one pass over the records counts together and that stand in the same rows: those of the same records
    /// that are kept on the same day. A fact that is split by a text, and one that lists ages, takes a pass of its own.
    /// </summary>
    public static IEnumerable<IReadOnlyList<Fact>> Passes(IEnumerable<Fact> facts) => facts
        .GroupBy(fact => (fact.Record, Parts(fact).Day, Alone: IsSplit(fact) || IsListed(fact) ? fact.Key : null))
        .SelectMany(pass => pass.Chunk(FactPlaces.Count));

    /// <summary>The statement that gives the facts of a pass, or each text that its fact is split by, a group of rows of their own.</summary>
    public static string Name(IReadOnlyList<Fact> pass, string table) => IsSplit(pass[0])
        ? $"""
          INSERT INTO fact_name (fact, group_id, place)
          SELECT fact, nextval('fact_group'), 1
          FROM (SELECT DISTINCT {Parts(pass[0]).Key} AS fact FROM {table} WHERE {Parts(pass[0]).Where} EXCEPT SELECT fact FROM fact_name) AS unnamed
          """
        : $"""
          WITH next AS MATERIALIZED (SELECT nextval('fact_group') AS id)
          INSERT INTO fact_name (fact, group_id, place)
          SELECT named.fact, next.id, named.place
          FROM next CROSS JOIN unnest(ARRAY[{string.Join(", ", pass.Select(fact => Parts(fact).Key))}]) WITH ORDINALITY AS named (fact, place)
          """;

    /// <summary>
    /// The statement that counts the facts of a pass over every classified record, into a table of rows, in the order in which
    /// they are read.
    /// </summary>
    public static string Count(IReadOnlyList<Fact> pass, string into) => IsListed(pass[0]) ? CountListed(pass, into) : CountCells(pass, into);

    /// <summary>Whether it counts records by age: then a row lists the ages of a day, since nearly every record has one of its own.</summary>
    public static bool IsListed(Fact fact) => fact is AgeFact or HistogramFact;

    private static string CountListed(IReadOnlyList<Fact> pass, string into) =>
        $"""
        INSERT INTO {into} (segment_id, group_id, rules, day, quantity_1, ages)
        SELECT segment_id, {Group(pass[0])}, rules, day, count(*), {Listed}
        FROM ({Added(pass)}) AS added
        JOIN {Table(pass[0].Record)}_segments USING (combination)
        GROUP BY segment_id, rules, day
        ORDER BY segment_id, rules, day
        """;

    private static string CountCells(IReadOnlyList<Fact> pass, string into) =>
        $"""
        INSERT INTO {into} (segment_id, group_id, rules, day, {Quantities(pass)})
        SELECT segment_id, {Group(pass[0])}, rules, day, {Quantities(pass)}
        FROM (
            SELECT segment_id, split, rules, day, {Sums(pass)}
            FROM ({Added(pass)}) AS added
            JOIN {Table(pass[0].Record)}_segments USING (combination)
            GROUP BY 1, 2, 3, 4) AS counted
        WHERE {AnyQuantity(pass)}
        ORDER BY 1, 2, 3, 4
        """;

    /// <summary>
    /// The statement that adds to <c>fact_change</c> what the moved records add to the facts of a pass now, less what they had
    /// added. What a record adds as before is left out before its segments multiply it.
    /// </summary>
    public static string Delta(IReadOnlyList<Fact> pass) => IsListed(pass[0]) ? DeltaListed(pass) : DeltaCells(pass);

    private static string DeltaListed(IReadOnlyList<Fact> pass) =>
        $"""
        INSERT INTO fact_change (segment_id, group_id, rules, day, quantity_1, ages, gone)
        SELECT segment_id, {Group(pass[0])}, rules, day, sum(quantity_1), {Listed} FILTER (WHERE quantity_1 > 0), {Listed} FILTER (WHERE quantity_1 < 0)
        FROM ({Net(pass)}) AS net
        JOIN {Table(pass[0].Record)}_moved_segments USING (combination)
        WHERE quantity_1 <> 0
        GROUP BY segment_id, rules, day
        """;

    private static string DeltaCells(IReadOnlyList<Fact> pass) =>
        $"""
        INSERT INTO fact_change (segment_id, group_id, rules, day, {Quantities(pass)})
        SELECT segment_id, {Group(pass[0])}, rules, day, {Quantities(pass)}
        FROM (
            SELECT segment_id, split, rules, day, {Sums(pass)}
            FROM ({Net(pass)}) AS net
            JOIN {Table(pass[0].Record)}_moved_segments USING (combination)
            WHERE {AnyQuantity(pass)}
            GROUP BY 1, 2, 3, 4) AS counted
        WHERE {AnyQuantity(pass)}
        """;

    /// <summary>
    /// The query for the records of stock facts that rest on the same three days: the segments, the three days, and what each
    /// adds to each fact, null for nothing; of those that were open at the end of a day from <paramref name="firstOpen"/> on.
    /// </summary>
    public static string Stock(IReadOnlyList<StockFact> facts, DateOnly firstOpen)
    {
        var (planned, opened, ended) = (facts[0].Planned.Name, facts[0].Opened.Name, facts[0].Ended.Name);
        var quantities = facts.Select(fact => $"CASE WHEN {Where(fact.Planned, fact.Where, fact.Sum)} THEN ({Measure(fact.Sum) ?? "1"})::numeric END");
        return $"""
            SELECT segments::text, {planned}, {opened}, {ended}, {string.Join(", ", quantities)}
            FROM {Table(facts[0].Record)}
            WHERE {planned} IS NOT NULL AND {opened} IS NOT NULL AND ({ended} IS NULL OR {ended} > greatest({opened}, {Literal(firstOpen)}))
            """;
    }

    /// <summary>The query for the segments and planned days of the moved records of a stock fact.</summary>
    public static string StockMoved(StockFact fact) =>
        $"""
        SELECT segment_id, {fact.Planned.Name} AS day
        FROM {Table(fact.Record)}_moved_numbered
        JOIN {Table(fact.Record)}_moved_segments USING (combination)
        WHERE {fact.Planned.Name} IS NOT NULL AND {fact.Opened.Name} IS NOT NULL
        """;

    /// <summary>What each record adds, of those that add to some fact: the others are left out before segments multiply them.</summary>
    private static string Added(IReadOnlyList<Fact> pass) => Added(pass, "combination", $"{Table(pass[0].Record)}_numbered", "");

    /// <summary>What each moved record adds now, less what it had added.</summary>
    private static string Net(IReadOnlyList<Fact> pass) =>
        $"""
        SELECT record, combination, split, rules, day, age, {Sums(pass)}
        FROM ({Added(pass, "record, combination", $"{Table(pass[0].Record)}_moved_numbered", "sign * ")}) AS added
        GROUP BY 1, 2, 3, 4, 5, 6
        """;

    private static string Added(IReadOnlyList<Fact> pass, string key, string from, string sign)
    {
        var parts = pass.Select(Parts).ToList();
        var quantities = parts.Zip(Places(pass), (fact, quantity) => $"CASE WHEN {fact.Where} THEN {sign}{fact.Measure ?? "1"} END AS {quantity}");
        return $"""
            SELECT {key}, {Split(pass[0])} AS split, {Rules(pass[0])} AS rules, {parts[0].Day} AS day, {parts[0].Age} AS age, {string.Join(", ", quantities)}
            FROM {from}
            WHERE {string.Join(" OR ", parts.Select(fact => fact.Where).Distinct(StringComparer.Ordinal))}
            """;
    }

    private static string Sums(IReadOnlyList<Fact> pass) => string.Join(", ", Places(pass).Select(quantity => $"coalesce(sum({quantity}), 0)::numeric AS {quantity}"));

    private static string Quantities(IReadOnlyList<Fact> pass) => string.Join(", ", Places(pass));

    private static string AnyQuantity(IReadOnlyList<Fact> pass) => string.Join(" OR ", Places(pass).Select(quantity => $"{quantity} <> 0"));

    private static IEnumerable<string> Places(IReadOnlyList<Fact> pass) => Enumerable.Range(1, pass.Count).Select(FactPlaces.Column);

    /// <summary>The group that the pass was named by.</summary>
    private static string Group(Fact first) => $"(SELECT group_id FROM fact_name WHERE fact = {(IsSplit(first) ? "split" : Parts(first).Key)})";

    private static string Split(Fact first) => IsSplit(first) ? Parts(first).Key : "''";

    /// <summary>Whether it is counted by texts.</summary>
    public static bool IsSplit(Fact fact) => fact is FlowFact { By: not null };

    private static (string Key, string Day, string Age, string Where, string? Measure) Parts(Fact fact) => fact switch
    {
        FlowFact flow => (Key(flow), flow.On.Name, "0", Where(flow.On, flow.Where, flow.Sum), Measure(flow.Sum)),
        AgeFact ages => (Key(ages), ages.From.Name, Number(new DaysBetween(ages.From, ages.To)), Where(ages.From, ages.Where, ages.To), null),
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

using System.Globalization;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.DailyFacts;

/// <summary>
/// Compiles a fact's declaration to SQL: what it counts of the touched accounts, by day and segment, added to or taken
/// from <c>fact_delta</c>. The only place where a declaration becomes SQL.
/// </summary>
internal static class FactSql
{
    /// <summary>The statement that counts a fact over the touched accounts, times <paramref name="sign"/>.</summary>
    public static string Count(Fact fact, int sign)
    {
        var (day, age, where, measure) = fact switch
        {
            FlowFact flow => (flow.On.Name, "0", Where(flow.On, flow.Where, flow.Sum), Measure(flow.Sum)),
            AgeFact ages => (ages.From.Name, Number(new DaysBetween(ages.From, ages.To)), $"{Where(ages.From, ages.Where, ages.To)}{Known(ages.Sum)}", Measure(ages.Sum)),
            HistogramFact histogram => (histogram.On.Name, Number(histogram.Of), Where(histogram.On, null, histogram.Of), "count(*)"),
            _ => throw new NotSupportedException($"A fact of type {fact.GetType().Name} is not counted by days."),
        };
        return $"""
            INSERT INTO fact_delta
            SELECT {Key(fact)}, {Rules(fact)}, segment.dimension, segment.value, {day}, {age}, {sign.ToString(CultureInfo.InvariantCulture)} * {measure}
            FROM {Table(fact.Record)} JOIN touched USING (account)
            CROSS JOIN LATERAL (SELECT '', '' UNION ALL SELECT key, value FROM jsonb_each_text(segments)) AS segment (dimension, value)
            WHERE {where}
            GROUP BY 1, 2, 3, 4, 5, 6
            """;
    }

    private static string Key(Fact fact) => fact is FlowFact { By: { } text } flow ? $"'{flow.SplitKey}' || coalesce({text.Name}, '')" : $"'{fact.Key}'";

    /// <summary>Only what a lead is depends on rules.</summary>
    private static string Rules(Fact fact) => fact.Record == RecordType.Lead ? "rules" : "0";

    private static string Measure(Quantity? sum) => sum is null ? "count(*)" : $"sum({Number(sum)})";

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

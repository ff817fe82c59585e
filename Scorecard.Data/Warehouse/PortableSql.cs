using System.Globalization;
using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Warehouse;

/// <summary>
/// Compiles what a fact says of records to SQL that every warehouse has which speaks PostgreSQL's protocol: comparisons, CASE
/// and CAST. The difference of two dates is taken to be a whole number of days.
/// </summary>
/// <param name="fields">The fields that there are.</param>
internal sealed class PortableSql(IReadOnlyDictionary<Field, string> fields)
{
    /// <summary>The name of a row of fields in every statement.</summary>
    public const string Row = "r";

    /// <summary>A text as SQL has it.</summary>
    public static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A day as SQL has it.</summary>
    public static string Day(DateOnly day) => $"DATE '{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'";

    /// <summary>A field of a row.</summary>
    public static string Name(Field field) => $"{Row}.{field.Name}";

    /// <summary>Whether all that a condition asks is there.</summary>
    public bool Has(Condition? condition) => condition switch
    {
        null => true,
        IsKnown known => Has(known.Of),
        IsText text => fields.ContainsKey(text.Of),
        IsAnyOf any => fields.ContainsKey(any.Of),
        IsSet set => fields.ContainsKey(set.Of),
        AtLeast atLeast => Has(atLeast.Of),
        Both both => Has(both.Left) && Has(both.Right),
        By by => fields.ContainsKey(by.Of),
        NotBy notBy => fields.ContainsKey(notBy.Of),
        _ => throw Unknown(condition),
    };

    /// <summary>Whether all that a quantity is made from is there.</summary>
    public bool Has(Quantity? quantity) => quantity switch
    {
        null => true,
        Field field => fields.ContainsKey(field),
        DaysBetween between => fields.ContainsKey(between.Start) && fields.ContainsKey(between.End),
        Product product => Has(product.Left) && Has(product.Right),
        _ => throw Unknown(quantity),
    };

    /// <summary>A condition; it may be unknown of a row, which then does not meet it.</summary>
    public static string Condition(Condition condition) => condition switch
    {
        IsKnown known => IsKnown(known.Of),
        IsText text => $"{Name(text.Of)} = {Text(text.Text)}",
        IsAnyOf any => $"{Name(any.Of)} IN ({string.Join(", ", any.Texts.Select(Text))})",
        IsSet set => $"{Name(set.Of)} = TRUE",
        AtLeast atLeast => $"{Quantity(atLeast.Of)} >= {atLeast.Minimum.ToString(CultureInfo.InvariantCulture)}",
        Both both => $"{Condition(both.Left)} AND {Condition(both.Right)}",
        By by => $"{Name(by.Of)} <= {Day(by.Day)}",
        NotBy notBy => $"({Name(notBy.Of)} IS NULL OR {Name(notBy.Of)} > {Day(notBy.Day)})",
        _ => throw Unknown(condition),
    };

    /// <summary>That a quantity is known.</summary>
    public static string IsKnown(Quantity quantity) => quantity switch
    {
        Field field => $"{Name(field)} IS NOT NULL",
        DaysBetween between => $"{IsKnown(between.Start)} AND {IsKnown(between.End)}",
        Product product => $"{IsKnown(product.Left)} AND {IsKnown(product.Right)}",
        _ => throw Unknown(quantity),
    };

    /// <summary>A quantity; unknown where anything in it is. Products of whole numbers are exact, others as exact as statistics need.</summary>
    public static string Quantity(Quantity quantity) => quantity switch
    {
        Field field => Name(field),
        DaysBetween between => $"({Name(between.End)} - {Name(between.Start)})",
        Product product when IsWhole(product) => $"CAST({Quantity(product.Left)} AS DECIMAL(18, 0)) * CAST({Quantity(product.Right)} AS DECIMAL(18, 0))",
        Product product => $"CAST({Quantity(product.Left)} AS DOUBLE PRECISION) * CAST({Quantity(product.Right)} AS DOUBLE PRECISION)",
        _ => throw Unknown(quantity),
    };

    /// <summary>Whether a quantity is no exact sum: a product of amounts has more figures than a number of a table holds.</summary>
    public static bool IsWide(Quantity? quantity) => quantity is Product && !IsWhole(quantity);

    private static bool IsWhole(Quantity quantity) => quantity switch
    {
        DaysBetween => true,
        Product product => IsWhole(product.Left) && IsWhole(product.Right),
        Field field => field == Lead.TouchSeconds,
        _ => false,
    };

    private static NotSupportedException Unknown(object part) => new($"Nothing of type {part.GetType().Name} is counted in SQL.");
}

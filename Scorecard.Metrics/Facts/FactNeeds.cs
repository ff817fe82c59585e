namespace Scorecard.Metrics.Facts;

/// <summary>Reads from a fact's declaration which mapped fields it rests on.</summary>
internal static class FactNeeds
{
    /// <summary>The fields that have to be mapped.</summary>
    /// <param name="isElsewhere">Whether the records of a type are counted by their source and do not come here.</param>
    /// <param name="on">The day of the fact.</param>
    /// <param name="where">Its condition.</param>
    /// <param name="sum">What it sums.</param>
    public static IEnumerable<Need> Of(Predicate<RecordType> isElsewhere, Field on, Condition? where, Quantity? sum) =>
        Of(isElsewhere, on).Concat(where is null ? [] : Of(isElsewhere, where)).Concat(sum is null ? [] : Of(isElsewhere, sum)).Distinct();

    private static IEnumerable<Need> Of(Predicate<RecordType> isElsewhere, Quantity quantity) => quantity switch
    {
        Field { Elsewhere: { } column } field when isElsewhere(field.Record) || (field.RestsOn is { } other && isElsewhere(other)) => [new Need(field.Record, column)],
        Field field when field == Lead.Customer => Of(isElsewhere, Deal.FirstOfCustomer).Append(new Need(RecordType.Lead, null)),
        Field field => field.From.Select(name => new Need(field.Record, name)),
        DaysBetween days => Of(isElsewhere, days.Start).Concat(Of(isElsewhere, days.End)),
        Product product => Of(isElsewhere, product.Left).Concat(Of(isElsewhere, product.Right)),
        _ => throw new NotSupportedException($"A quantity of type {quantity.GetType().Name} names no fields."),
    };

    private static IEnumerable<Need> Of(Predicate<RecordType> isElsewhere, Condition condition) => condition switch
    {
        IsKnown known => Of(isElsewhere, known.Of),
        IsText text => Of(isElsewhere, (Quantity)text.Of),
        IsSet set => Of(isElsewhere, (Quantity)set.Of),
        AtLeast atLeast => Of(isElsewhere, atLeast.Of),
        Both both => Of(isElsewhere, both.Left).Concat(Of(isElsewhere, both.Right)),
        _ => throw new NotSupportedException($"A condition of type {condition.GetType().Name} names no fields."),
    };
}

namespace Scorecard.Metrics.Facts;

/// <summary>Reads from a fact's declaration which mapped fields it rests on.</summary>
internal static class FactNeeds
{
    public static IEnumerable<Need> Of(Field on, Condition? where, Quantity? sum) =>
        Of(on).Concat(where is null ? [] : Of(where)).Concat(sum is null ? [] : Of(sum)).Distinct();

    private static IEnumerable<Need> Of(Quantity quantity) => quantity switch
    {
        Field field when field == Lead.Customer => Of(Deal.FirstOfCustomer).Append(new Need(RecordType.Lead, null)),
        Field field => field.From.Select(name => new Need(field.Record, name)),
        DaysBetween days => Of(days.Start).Concat(Of(days.End)),
        Product product => Of(product.Left).Concat(Of(product.Right)),
        _ => throw new NotSupportedException($"A quantity of type {quantity.GetType().Name} names no fields."),
    };

    private static IEnumerable<Need> Of(Condition condition) => condition switch
    {
        IsKnown known => Of(known.Of),
        IsText text => Of((Quantity)text.Of),
        IsSet set => Of((Quantity)set.Of),
        AtLeast atLeast => Of(atLeast.Of),
        Both both => Of(both.Left).Concat(Of(both.Right)),
        _ => throw new NotSupportedException($"A condition of type {condition.GetType().Name} names no fields."),
    };
}

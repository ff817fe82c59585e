using Scorecard.Metrics.Facts;

namespace Scorecard.Tests.Metrics.Facts;

/// <summary>One classified record, by its fields; a field that is not in it is unknown.</summary>
internal sealed record Entry(IReadOnlyDictionary<Field, object> Values)
{
    public static Entry OfLead(DateOnly? mql = null, DateOnly? sql = null, DateOnly? customer = null, DateOnly? created = null) => Of(
        (Lead.Created, created), (Lead.Mql, mql), (Lead.Sql, sql), (Lead.SqlRecorded, sql), (Lead.Customer, customer));

    public static Entry OfDeal(
        DateOnly? qualified = null, DateOnly? closed = null, string outcome = "open", decimal? amount = null, bool isFirst = false) => Of(
        (Deal.Qualified, qualified), (Deal.Closed, closed), (Deal.Outcome, outcome), (Deal.Amount, amount), (Deal.FirstOfCustomer, isFirst));

    public static Entry OfSpend(DateOnly day, string kind, decimal amount) => Of((Spend.Day, day), (Spend.Kind, kind), (Spend.Amount, amount));

    public static Entry OfHandOff(DateOnly day, int? seconds = null, bool inTime = false, string? verdict = null, string? reason = null) => Of(
        (Lead.HandedOff, day), (Lead.TouchSeconds, (decimal?)seconds), (Lead.TouchDue, day), (Lead.TouchedInTime, inTime),
        (Lead.VerdictDue, day), (Lead.Verdict, verdict ?? "overdue"), (Lead.RejectReason, reason));

    public static Entry OfPlan(DateOnly qualified, DateOnly expectedClose, decimal? amount, decimal? probability = null, DateOnly? ended = null) => Of(
        (Deal.Qualified, qualified), (Deal.ExpectedClose, expectedClose), (Deal.Amount, amount), (Deal.Probability, probability), (Deal.Ended, ended), (Deal.Outcome, "open"));

    /// <summary>The same record with another value of a field.</summary>
    public Entry With(Field field, object value) => new(new Dictionary<Field, object>(Values) { [field] = value });

    public string? Text(Field field) => Values.TryGetValue(field, out var value) ? (string)value : null;

    public DateOnly? Day(Field field) => Values.TryGetValue(field, out var value) ? (DateOnly)value : null;

    public decimal? Number(Quantity quantity) => quantity switch
    {
        Field field => Values.TryGetValue(field, out var value) ? (decimal)value : null,
        DaysBetween days => Day(days.End)?.DayNumber - Day(days.Start)?.DayNumber,
        Product product => Number(product.Left) * Number(product.Right),
        _ => throw new NotSupportedException(quantity.ToString()),
    };

    public bool Holds(Condition? condition) => condition switch
    {
        null => true,
        Both both => Holds(both.Left) && Holds(both.Right),
        IsKnown { Of: Field field } => Values.ContainsKey(field),
        IsKnown known => Number(known.Of) is not null,
        AtLeast atLeast => Number(atLeast.Of) >= atLeast.Minimum,
        IsText text => Values.TryGetValue(text.Of, out var value) && Equals(value, text.Text),
        IsSet set => Values.TryGetValue(set.Of, out var value) && Equals(value, true),
        _ => throw new NotSupportedException(condition.ToString()),
    };

    private static Entry Of(params (Field Field, object? Value)[] values) => new(values
        .Where(pair => pair.Value is not null)
        .ToDictionary(pair => pair.Field, pair => pair.Value!));
}

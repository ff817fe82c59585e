using System.Globalization;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Records;

namespace Scorecard.Data.Queries;

/// <summary>Says in one sentence what put a record behind a value: <c>MQL on 2018-03-02, customer on 2018-04-11, 40 days later</c>.</summary>
internal static class RecordReasons
{
    /// <summary>The sentence for a record of a selection.</summary>
    /// <param name="selection">What selected it.</param>
    /// <param name="day">The day that counted it.</param>
    /// <param name="second">The day of the second event, if any.</param>
    /// <param name="fields">Its fields, by their name in the store.</param>
    public static string Of(Selection selection, DateOnly day, DateOnly? second, IReadOnlyDictionary<string, string> fields) => selection switch
    {
        RecordSelection records => string.Join(", ", Clauses(records, day, second, fields)),
        CustomerSelection customers => OfCustomer(customers, fields),
        _ => throw new NotSupportedException($"A selection of type {selection.GetType().Name} has no reason."),
    };

    private static IEnumerable<string> Clauses(RecordSelection selection, DateOnly day, DateOnly? second, IReadOnlyDictionary<string, string> fields)
    {
        yield return $"{What(selection, fields)} on {Iso(day)}";
        if (selection.On == Deal.ExpectedClose)
            yield return $"{FieldWords.Of(Deal.Qualified)} on {fields.GetValueOrDefault(Deal.Qualified.Name)}";
        if (selection.OpenAtEndOf is { } open)
            yield return $"still open at the end of {Iso(open)}";
        else if (selection.On == Deal.Qualified)
            yield return fields.GetValueOrDefault(Deal.Closed.Name) is { } closed ? $"{fields.GetValueOrDefault(Deal.Outcome.Name)} on {closed}" : "still open";
        if (selection.Then is { } then && second is { } on)
            yield return $"{FieldWords.Of(then.On)} on {Iso(on)}, {Later(on.DayNumber - day.DayNumber)}";
        if (Aside(selection.On, fields) is { } aside)
            yield return aside;
    }

    private static string What(RecordSelection selection, IReadOnlyDictionary<string, string> fields)
    {
        if (selection.On == Deal.Closed)
            return fields.GetValueOrDefault(Deal.Outcome.Name) ?? FieldWords.Of(Deal.Closed);
        var words = FieldWords.Of(selection.On);
        return selection.On == Spend.Day ? $"{fields.GetValueOrDefault(Spend.Kind.Name)} {words}" : words;
    }

    /// <summary>What became of the lead by then, and what else the value is made from.</summary>
    private static string? Aside(Field on, IReadOnlyDictionary<string, string> fields)
    {
        if (on == Lead.TouchDue)
            return fields.GetValueOrDefault(Lead.TouchedInTime.Name) == "true" ? "touched in time" : "not touched by then";
        if (on == Lead.HandedOff)
            return fields.GetValueOrDefault(Lead.TouchSeconds.Name) is { } seconds ? $"first touched after {BusinessTime(seconds)} of business hours" : "not touched yet";
        if (on == Lead.VerdictDue)
            return Verdict(fields);
        return on == Deal.Closed && fields.GetValueOrDefault(Deal.Qualified.Name) is { } qualified ? $"qualified on {qualified}" : null;
    }

    /// <summary><c>3 h 12 min</c>; under an hour to the second, <c>12 min 5 s</c>.</summary>
    private static string BusinessTime(string seconds)
    {
        var (minutes, rest) = Math.DivRem(long.Parse(seconds, CultureInfo.InvariantCulture), 60);
        return minutes < 60
            ? FormattableString.Invariant($"{minutes} min {rest} s")
            : FormattableString.Invariant($"{minutes / 60} h {minutes % 60} min");
    }

    private static string? Verdict(IReadOnlyDictionary<string, string> fields)
    {
        var verdict = fields.GetValueOrDefault(Lead.Verdict.Name);
        return fields.GetValueOrDefault(Lead.RejectReason.Name) is { Length: > 0 } reason ? $"{verdict}: {reason}" : verdict;
    }

    private static string OfCustomer(CustomerSelection selection, IReadOnlyDictionary<string, string> fields) => string.Join(
        ", ",
        $"active on {Iso(selection.Then)}",
        fields.GetValueOrDefault("still_active") == "true" ? $"and on {Iso(selection.Now)}" : $"no longer on {Iso(selection.Now)}",
        $"since {fields.GetValueOrDefault("from_day")}");

    private static string Later(int days) => days switch
    {
        0 => "the same day",
        1 => "1 day later",
        -1 => "1 day earlier",
        > 0 => string.Create(CultureInfo.InvariantCulture, $"{days} days later"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{-days} days earlier"),
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

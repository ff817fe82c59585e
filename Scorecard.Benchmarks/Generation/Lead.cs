namespace Scorecard.Benchmarks.Generation;

/// <summary>A lead's life, in seconds of <see cref="History"/>.</summary>
internal readonly record struct Lead(
    int Index,
    int Created,
    int Mql,
    int Assigned,
    int FirstTouch,
    int Accepted,
    int Rejected,
    int RejectReason,
    int Sql,
    Segments Segments)
{
    public static readonly string[] RejectReasons = ["Too small", "No budget", "Wrong contact", "Duplicate", "Competitor"];
}

internal enum Outcome
{
    Open,
    Won,
    Lost,
}

/// <summary>A deal's life. The customer is the index of the deal that first won it; <see cref="History.Never"/> while nothing is won.</summary>
internal readonly record struct Deal(
    int Index,
    int Lead,
    int Customer,
    int Created,
    int Qualified,
    int ExpectedClose,
    int Closed,
    Outcome Outcome,
    long AmountCents,
    int Percent,
    Segments Segments);

/// <summary>The time for which a customer pays.</summary>
internal readonly record struct CustomerPeriod(int Customer, int From, int To, long MonthlyCents, Segments Segments);

using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Snapshots;

/// <summary>
/// A record as a source hands it over: mapped, not yet judged. Instants are kept as instants; a date without a time is
/// the first moment of that day in the reporting time zone. What the source does not say is null, never zero.
/// </summary>
public abstract record SourceRecord
{
    /// <summary>The source's own id of the record: unique within the source and record type.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of record.</summary>
    public abstract RecordType Type { get; }

    /// <summary>Mapped segments by name (<c>channel</c>, <c>region</c>, …). Blank is a value of its own; an unmapped segment is not in it.</summary>
    public IReadOnlyDictionary<string, string> Segments { get; init; } = NoSegments;

    /// <summary>The fields, by their names in the mapping (<c>amount</c>, <c>closed</c>, …), whose text was there but could not be read.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    private static readonly Dictionary<string, string> NoSegments = [];
}

/// <summary>A lead and the first time it entered each stage.</summary>
public sealed record LeadRecord : SourceRecord
{
    public override RecordType Type => RecordType.Lead;
    public DateTimeOffset? CreatedAt { get; init; }
    public DateTimeOffset? MqlAt { get; init; }
    public DateTimeOffset? AssignedAt { get; init; }

    /// <summary>First touch by a person; automated touches do not count.</summary>
    public DateTimeOffset? FirstTouchAt { get; init; }
    public DateTimeOffset? AcceptedAt { get; init; }
    public DateTimeOffset? RejectedAt { get; init; }
    public string? RejectReason { get; init; }
    public DateTimeOffset? SqlAt { get; init; }

    /// <summary>Customer or account id, where the source links one.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The stage of its life cycle, in the source's words.</summary>
    public string? LifecycleStage { get; init; }

    /// <summary>How promising it is, on the source's scale.</summary>
    public decimal? Score { get; init; }
}

/// <summary>A deal.</summary>
public sealed record DealRecord : SourceRecord
{
    public override RecordType Type => RecordType.Deal;
    public string? LeadId { get; init; }

    /// <summary>Customer id, else account id.</summary>
    public string? CustomerId { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it became a qualified opportunity.</summary>
    public DateTimeOffset? QualifiedAt { get; init; }
    public DateTimeOffset? ExpectedCloseAt { get; init; }

    /// <summary>0 to 1.</summary>
    public decimal? Probability { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary><c>open</c>, <c>won</c> or <c>lost</c>.</summary>
    public required string Outcome { get; init; }
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217; the reporting currency where the source names none.</summary>
    public string? Currency { get; init; }
}

/// <summary>A stretch of time in which a customer pays a recurring amount: active on day d means from ≤ d &lt; to.</summary>
public sealed record CustomerPeriodRecord : SourceRecord
{
    public override RecordType Type => RecordType.CustomerPeriod;
    public required string CustomerId { get; init; }
    public required DateTimeOffset From { get; init; }

    /// <summary>The first day it no longer holds; null while it runs.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Recurring amount per month.</summary>
    public decimal? MonthlyAmount { get; init; }
    public string? Currency { get; init; }
}

/// <summary>Money spent to win customers, spread evenly over its days.</summary>
public sealed record SpendRecord : SourceRecord
{
    public override RecordType Type => RecordType.Spend;
    public required DateOnly FromDay { get; init; }

    /// <summary>The last day, included.</summary>
    public required DateOnly ToDay { get; init; }

    /// <summary><c>media</c>, <c>tools</c>, <c>salaries</c>, <c>agency</c> or <c>other</c>.</summary>
    public required string Kind { get; init; }
    public string? Campaign { get; init; }
    public required decimal Amount { get; init; }
    public string? Currency { get; init; }
}

/// <summary>What one unit of a currency is worth in the reporting one on a day; it holds for the 7 days after, unless there is a newer one.</summary>
public sealed record RateRecord : SourceRecord
{
    public override RecordType Type => RecordType.Rate;
    public required DateOnly Day { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>Above 0.</summary>
    public required decimal Rate { get; init; }
}

namespace Scorecard.Data.Queries;

/// <summary>Reads the records behind values.</summary>
public interface IRecordsQuery
{
    /// <summary>A page of the records behind a part of a value; throws <see cref="QueryException"/> naming the parameter and its value where one cannot be used.</summary>
    Task<RecordsView> GetAsync(RecordsRequest request, CancellationToken cancellation);

    /// <summary>The page after one that has a next: its records and cursor, the value and counts as they stood on the page before.</summary>
    Task<RecordsView> NextAsync(RecordsView page, CancellationToken cancellation);
}

/// <summary>Which records.</summary>
/// <param name="Key">The metric's key.</param>
/// <param name="Period">The period by name: that of entry for a metric that follows cohorts. What the scorecard shows if absent.</param>
/// <param name="Part"><c>numerator</c>, the default, or <c>denominator</c>.</param>
/// <param name="After">Where the page before ended, as its <c>next</c> said.</param>
/// <param name="Limit">How many at most.</param>
/// <param name="AsOf">The last day whose events count.</param>
/// <param name="Snapshot">The snapshot at which they are to be as they were known; as they are known today if absent.</param>
public sealed record RecordsRequest(
    string Key, string? Grain = null, string? Period = null, string? Segment = null, string? Part = null, string? After = null, int Limit = 100, DateOnly? AsOf = null,
    long? Snapshot = null);

/// <summary>A page of the records behind a part of a value, and the value.</summary>
/// <param name="Start">The period's first day.</param>
/// <param name="End">The day after its last.</param>
/// <param name="AsOf">The last day whose events count.</param>
/// <param name="Value">The value, in the metric's unit; null where it does not exist.</param>
/// <param name="N">The value's n.</param>
/// <param name="Reason">Why there is no value or no colour, in words.</param>
/// <param name="Estimate">Whether the value is an estimate, which is not numerator ÷ denominator.</param>
/// <param name="Part">Which part the records are of: <c>numerator</c> or <c>denominator</c>.</param>
/// <param name="Counted">The part that has n records.</param>
/// <param name="OnePart">Whether both parts are the same records, as those of a count or a mean are.</param>
/// <param name="Records">The records in order of the day that counted them, then source and id.</param>
/// <param name="Next">What <c>after</c> has to be for the next page; null on the last.</param>
/// <param name="SnapshotId">The snapshot at which records and value are as they were known; null for today's.</param>
/// <param name="SnapshotAt">When that snapshot was received.</param>
public sealed record RecordsView(
    string Metric,
    string Grain,
    string Period,
    DateOnly Start,
    DateOnly End,
    string? Segment,
    DateOnly AsOf,
    double? Value,
    double? N,
    string? Reason,
    bool Estimate,
    string? Currency,
    int DefinitionVersion,
    string Part,
    string Counted,
    bool OnePart,
    RecordPartView Numerator,
    RecordPartView Denominator,
    IReadOnlyList<RecordView> Records,
    string? Next,
    long? SnapshotId = null,
    DateTimeOffset? SnapshotAt = null);

/// <summary>A part of a value.</summary>
/// <param name="RecordType"><c>lead</c>, <c>deal</c>, <c>customer</c> or <c>spend</c>, of which each day is a record.</param>
/// <param name="Rule">What puts a record there, in words.</param>
/// <param name="Count">How many records there are.</param>
/// <param name="Sum">What they add up to, where they are added up.</param>
/// <param name="SumUnit"><c>money</c> or <c>days</c>; null where they are only counted.</param>
public sealed record RecordPartView(string RecordType, string Rule, long Count, double? Sum, string? SumUnit);

/// <summary>One record behind a value.</summary>
/// <param name="Source">The source it came from.</param>
/// <param name="Id">Its id there; a customer's id for customers.</param>
/// <param name="RecordType"><c>lead</c>, <c>deal</c>, <c>customer</c> or <c>spend</c>.</param>
/// <param name="Customer">The customer or account it belongs to, where it has one.</param>
/// <param name="Day">The day that counted it.</param>
/// <param name="SecondDay">The day of the second event, where the rule asks for one.</param>
/// <param name="Days">Whole days between the two; negative where the second came first.</param>
/// <param name="Adds">What it adds to the sum, where one is made.</param>
/// <param name="Why">What put it there, in words with its days.</param>
/// <param name="Fields">What is known of it, by name: days as 2018-03-31, amounts in the reporting currency.</param>
/// <param name="Segments">Its segments; the blank one is empty.</param>
/// <param name="UnreadSnapshotId">The snapshot since which its row is delivered and cannot be read, so that it stands as it was last read; null where it was read.</param>
/// <param name="NotReadSince">When that snapshot was received.</param>
/// <param name="NotReadReason">Why its row could not be read there, in words.</param>
public sealed record RecordView(
    string Source,
    string Id,
    string RecordType,
    string? Customer,
    DateOnly Day,
    DateOnly? SecondDay,
    int? Days,
    double? Adds,
    string Why,
    IReadOnlyDictionary<string, string> Fields,
    IReadOnlyDictionary<string, string> Segments,
    long? UnreadSnapshotId = null,
    DateTimeOffset? NotReadSince = null,
    string? NotReadReason = null);

using Scorecard.Metrics.Facts;

namespace Scorecard.Metrics.Records;

/// <summary>Which records are behind a part of a value. They are found by the conditions that facts are counted by, so that what is listed is what was counted.</summary>
/// <param name="Rule">What puts a record there, in words, to be read after "records that were": <c>MQL in the period</c>.</param>
public abstract record Selection(string Rule);

/// <summary>The records of one type that had an event on one of the days from <paramref name="Start"/> to before <paramref name="End"/>.</summary>
/// <param name="Rule">What puts a record there, in words.</param>
/// <param name="On">The day it is counted on.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The day after the last.</param>
public sealed record RecordSelection(string Rule, Field On, DateOnly Start, DateOnly End) : Selection(Rule)
{
    /// <summary>The type of the records.</summary>
    public RecordType Record => On.Record;

    /// <summary>What else has to hold of a record; nothing if null.</summary>
    public Condition? Where { get; init; }

    /// <summary>The second event that a record has to have had; none if null.</summary>
    public SecondEvent? Then { get; init; }

    /// <summary>The day at whose end the record was still open, where that is asked.</summary>
    public DateOnly? OpenAtEndOf { get; init; }

    /// <summary>What of the records is added up in the value; they are only counted if null.</summary>
    public Quantity? Sum { get; init; }
}

/// <summary>An event after, or before, the one that a record is counted by.</summary>
/// <param name="On">Its day.</param>
/// <param name="By">The last day whose events count.</param>
/// <param name="MinimumDays">The fewest days from the first event to this one; negative where this one may come first, null where it may lie anywhere.</param>
/// <param name="MaximumDays">The most days; null where there is no most.</param>
public sealed record SecondEvent(Field On, DateOnly By, int? MinimumDays = null, int? MaximumDays = null);

/// <summary>The customers active on a day, by id, each with its rows together, held against a later day.</summary>
/// <param name="Rule">What puts a customer there, in words.</param>
/// <param name="Then">The day on which it was active.</param>
/// <param name="Now">The later day that it is held against.</param>
public sealed record CustomerSelection(string Rule, DateOnly Then, DateOnly Now) : Selection(Rule)
{
    /// <summary>Only those that are active on the later day too.</summary>
    public bool StillActive { get; init; }

    /// <summary>What of each customer is added up; those whose amounts are not all known are left out then. They are only counted if null.</summary>
    public CustomerAmount? Sum { get; init; }
}

/// <summary>A recurring amount of a customer, both days at the rate of the day after the earlier.</summary>
public enum CustomerAmount
{
    /// <summary>What it paid on the earlier day.</summary>
    Then,

    /// <summary>What it pays on the later day.</summary>
    Now,

    /// <summary>The smaller of the two.</summary>
    Kept,
}

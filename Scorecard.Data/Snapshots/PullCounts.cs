namespace Scorecard.Data.Snapshots;

/// <summary>What a pull found, for the ledger.</summary>
public sealed class PullCounts
{
    /// <summary>Rows of the source, with those that are no record.</summary>
    public long Read { get; set; }

    /// <summary>Records that the store did not have, or no longer.</summary>
    public long New { get; internal set; }

    /// <summary>Records that say something else than before.</summary>
    public long Changed { get; internal set; }

    /// <summary>Records that say what they said.</summary>
    public long Unchanged => Read - Rejected - Joined - New - Changed;

    /// <summary>Records that a full pull no longer has.</summary>
    public long Gone { get; internal set; }

    /// <summary>Known records whose row was delivered and could not be read: they stay as they were last read.</summary>
    public long Unread { get; internal set; }

    /// <summary>Rows that are no record.</summary>
    public long Rejected { get; internal set; }

    /// <summary>Rows that say something of a record of which another row does too.</summary>
    internal long Joined { get; set; }

    /// <summary>Findings about rows that are one all the same.</summary>
    public long Flagged { get; internal set; }

    /// <summary>Whether the source has handed over all that it has, and it is being published.</summary>
    public bool IsRead { get; internal set; }

    /// <summary>A pull of the same bytes finds what the last one found, and nothing new.</summary>
    internal void Repeat(LastPull last) => (Read, Unread, Joined, Rejected, Flagged) = (last.Read, last.Unread, last.Joined, last.Rejected, last.Flagged);
}

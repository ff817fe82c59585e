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
    public long Unchanged => Read - Rejected - New - Changed;

    /// <summary>Records that a full pull no longer has.</summary>
    public long Gone { get; internal set; }

    /// <summary>Rows that are no record.</summary>
    public long Rejected { get; internal set; }

    /// <summary>Findings about rows that are one all the same.</summary>
    public long Flagged { get; internal set; }

    /// <summary>A pull of the same bytes finds what the last one found, and nothing new.</summary>
    internal void Repeat(LastPull last) => (Read, Rejected, Flagged) = (last.Read, last.Rejected, last.Flagged);
}

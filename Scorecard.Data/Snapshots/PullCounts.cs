namespace Scorecard.Data.Snapshots;

/// <summary>What a pull found, for the ledger.</summary>
public sealed class PullCounts
{
    public long Read { get; set; }

    public long New { get; private set; }

    public long Changed { get; private set; }

    public long Unchanged { get; private set; }

    public long Gone { get; set; }

    public long Rejected { get; set; }

    public long Flagged { get; set; }

    /// <summary>Counts a record by what it is to the store; null is unchanged.</summary>
    public void Count(string? operation)
    {
        switch (operation)
        {
            case "new":
                New++;
                break;
            case "changed":
                Changed++;
                break;
            default:
                Unchanged++;
                break;
        }
    }
}

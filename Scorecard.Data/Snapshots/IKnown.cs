using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Snapshots;

/// <summary>What the store knows of a source before a pull, so that the source need not make records of what has not changed.</summary>
public interface IKnown
{
    /// <summary>Whether the last pull took in just what <see cref="Sealed"/> has announced, so that no row need be read.</summary>
    bool IsSame { get; }

    /// <summary>
    /// Whether the store's record of this id was made from a row with this hash. If so the row counts as read and unchanged,
    /// and is not to be handed over.
    /// </summary>
    /// <param name="type">The kind of record.</param>
    /// <param name="id">The hash of its id: <see cref="Hash128.OfUtf8"/>.</param>
    /// <param name="hash">The hash of the row.</param>
    /// <param name="place">Where the row stands.</param>
    bool IsUnchanged(RecordType type, Guid id, Guid hash, RowPlace place);
}

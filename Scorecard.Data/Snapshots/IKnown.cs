using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Snapshots;

/// <summary>What the store knows of a source before a pull, so that the source need not make records of what has not changed.</summary>
public interface IKnown
{
    /// <summary>Whether the last pull took in just what <see cref="Sealed"/> has announced, so that no row need be read.</summary>
    bool IsSame { get; }

    /// <summary>
    /// Shows a row, and tells what to do with it. Whatever is not <see cref="Shown.Otherwise"/> counts as read and is not to be
    /// handed over.
    /// </summary>
    /// <param name="type">The kind of record.</param>
    /// <param name="id">The hash of its id: <see cref="Hash128.OfUtf8"/>.</param>
    /// <param name="hash">The hash of the row; null where rows are not known by one.</param>
    /// <param name="place">Where the row stands.</param>
    /// <param name="isPart">Whether another row has to say what this one does not: no record is made of it alone.</param>
    Shown Show(RecordType type, Guid id, Guid? hash, RowPlace place, bool isPart);

    /// <summary>Once every row was shown: how many records have to be put together from several.</summary>
    int Settle(RecordType type);

    /// <summary>After <see cref="Settle"/>, and once for each row: whether its record has to be put together. It then counts as read when that is handed over.</summary>
    bool IsTogether(RecordType type, Guid id);

    /// <summary>Of a source that counts its records itself: when a statement, by its checksum, last counted all of a type; null where it never has.</summary>
    DateTimeOffset? CountedWhole(RecordType type, string statement) => null;
}

/// <summary>What becomes of a row that was shown.</summary>
public enum Shown
{
    /// <summary>The store does not have its record so: it is to be handed over.</summary>
    Otherwise,

    /// <summary>The store's record was made from this very row.</summary>
    AsKnown,

    /// <summary>Other rows say something of the same record, or have: it is put together once all of them were shown.</summary>
    InPart,
}

using Scorecard.Metrics.Facts;

namespace Scorecard.Data.Snapshots;

/// <summary>One thing a source says during a pull: what it is about to deliver, a record, or a row that could not be one.</summary>
public abstract record Reading;

/// <summary>Said once for each record type of the pull, before or after its records.</summary>
/// <param name="Type">The record type.</param>
/// <param name="DataTime">The time of the data: events after it cannot be in it.</param>
/// <param name="Fields">The mapped fields, by the record's field name in the mapping (<c>created</c>, <c>mql</c>, <c>amount</c>, …).</param>
/// <param name="Segments">The mapped segments.</param>
/// <param name="CompleteFrom">The first day from which the source is known to be complete; unknown if null.</param>
/// <param name="CompleteTo">The last day up to which it is known to be complete, where intake has ended; null while it runs.</param>
/// <param name="ZeroAmountIsReal">Whether a won deal of zero is a deal of zero; otherwise its amount is missing.</param>
public sealed record Described(
    RecordType Type,
    DateTimeOffset DataTime,
    IReadOnlySet<string> Fields,
    IReadOnlySet<string> Segments,
    DateOnly? CompleteFrom = null,
    DateOnly? CompleteTo = null,
    bool ZeroAmountIsReal = false) : Reading
{
    /// <summary>Whether the source counts the records itself, so that only facts of them come here.</summary>
    public bool IsCountedElsewhere { get; init; }
}

/// <summary>A record, with what is odd about it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Flags">What is odd about it.</param>
/// <param name="Hash">A hash of the rows it was made from and of how they were read, by which the source knows it again; null if it will not.</param>
/// <param name="Row">The row it was made from; null where the source has none.</param>
public sealed record Received(SourceRecord Record, IReadOnlyList<Finding> Flags, Guid? Hash = null, IRow? Row = null) : Reading
{
    public Received(SourceRecord record)
        : this(record, [])
    {
    }

    /// <summary>How many rows it was made from.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>Whether it is made from all rows of its id, and stands in place of what a part of them has said before.</summary>
    public bool IsWhole { get; init; }
}

/// <summary>Said before anything else by a source that can tell without reading its rows: what it delivers has this checksum.</summary>
public sealed record Sealed(string Checksum) : Reading;

/// <summary>A row of a source.</summary>
public interface IRow
{
    /// <summary>Where it stands.</summary>
    RowPlace Place { get; }
}

/// <summary>Where a row stands in what a source delivers.</summary>
/// <param name="File">The number of its file or query, from 0.</param>
/// <param name="Line">Its number there, from 1: in a file the line it starts on.</param>
public readonly record struct RowPlace(int File, long Line)
{
    private const int LineBits = 40;

    /// <summary>As one number, which is never 0.</summary>
    internal long Packed => ((long)(File + 1) << LineBits) | Line;

    internal static RowPlace Of(long packed) => new((int)(packed >> LineBits) - 1, packed & ((1L << LineBits) - 1));
}

/// <summary>A row that is no record; it is kept with its reason.</summary>
/// <param name="Finding">What is wrong with it.</param>
/// <param name="Record">The record that it would have been; null where nothing was left unread, as with a row that says again what another says.</param>
public sealed record Rejected(Finding Finding, RejectedRecord? Record = null) : Reading;

/// <summary>What can be told of the record that a rejected row would have been.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Id">Its id, if it can be read.</param>
/// <param name="Days">Its days, by the date field's name in the mapping: null where the field is blank, and not in it where it cannot be read or nothing is mapped to it.</param>
public sealed record RejectedRecord(RecordType Type, string? Id, IReadOnlyDictionary<string, DateOnly?> Days);

/// <summary>What is odd about a whole file or its settings; it is kept with the flags of the pull.</summary>
public sealed record Noted(Finding Finding) : Reading;

/// <summary>What is wrong with a row, and where.</summary>
/// <param name="Reason">What happened and what to do, in words.</param>
/// <param name="File">The file or query it came from.</param>
/// <param name="Line">Its number there, from 1: in a file the line it starts on, the header counted.</param>
/// <param name="Column">The column at fault.</param>
/// <param name="Value">The value at fault.</param>
/// <param name="Row">The row as it was read.</param>
/// <param name="Context">What its source needs, beside the whole row, to read it again; null where reading it again could not help.</param>
public sealed record Finding(string Reason, string? File = null, long? Line = null, string? Column = null, string? Value = null, string? Row = null, string? Context = null);

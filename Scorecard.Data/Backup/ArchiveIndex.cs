namespace Scorecard.Data.Backup;

/// <summary>What a backup holds: it stands at the end of the file, before the checksum of everything.</summary>
/// <param name="Format">The version of the file's own layout.</param>
/// <param name="Company">The short name of the company whose store it is.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="CreatedAt">When the snapshot was taken that every table comes from.</param>
/// <param name="Server">The version of the PostgreSQL that it was read from.</param>
/// <param name="Migrations">The migrations that its tables had been through, oldest first.</param>
/// <param name="Tables">Every table of the store, by name.</param>
/// <param name="Sequences">Where every sequence stood.</param>
public sealed record ArchiveIndex(
    int Format,
    string Company,
    string Title,
    DateTimeOffset CreatedAt,
    string Server,
    IReadOnlyList<string> Migrations,
    IReadOnlyList<ArchivedTable> Tables,
    IReadOnlyList<SequencePosition> Sequences)
{
    /// <summary>The layout that this program writes, and the only one so far.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The rows of all tables.</summary>
    public long Rows => Tables.Sum(table => table.Rows);
}

/// <summary>One table of a backup: a binary COPY, compressed.</summary>
/// <param name="Shape">Its name and columns, in the order of the COPY.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Offset">Where its bytes begin in the file.</param>
/// <param name="Length">How many bytes they are, compressed.</param>
/// <param name="Sha256">The checksum of what they are uncompressed, in hexadecimal digits.</param>
public sealed record ArchivedTable(TableShape Shape, long Rows, long Offset, long Length, string Sha256);

/// <summary>A table and the columns whose values are kept; generated ones are made again.</summary>
public sealed record TableShape(string Name, IReadOnlyList<TableColumn> Columns);

/// <summary>A column and its type as PostgreSQL writes it.</summary>
public sealed record TableColumn(string Name, string Type);

/// <summary>Where a sequence stands; the next number is the one after <paramref name="Value"/> if that <paramref name="IsCalled"/>.</summary>
public sealed record SequencePosition(string Name, long Value, bool IsCalled);

using System.Text;

namespace Scorecard.Worker.Sources.Csv.Rows;

/// <summary>A text file as it was when it was first looked at: its name, its encoding and the time it was written.</summary>
internal sealed class TextFile
{
    private const int RowsPerCheck = 10_000;

    private readonly string path;
    private readonly Encoding encoding;
    private readonly long length;

    /// <summary>Looks at a file; throws <see cref="SourceException"/> where it cannot be read or holds nothing.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="encoding">Its encoding; detected if null.</param>
    /// <param name="cancellation">Stops the look, which reads all of it.</param>
    public TextFile(string path, Encoding? encoding, CancellationToken cancellation)
    {
        this.path = path;
        Name = Path.GetFileName(path);
        (length, WrittenAt) = Stamp();
        if (length == 0)
        {
            throw Failures.NothingRead($"The file {Name} is empty", "Export it again; a file without rows still has a header");
        }

        (var detected, Checksum) = Read(stream => TextEncoding.Detect(stream, cancellation));
        this.encoding = encoding ?? detected;
    }

    /// <summary>The file's name, without its folder.</summary>
    public string Name { get; }

    /// <summary>Of its bytes.</summary>
    public string Checksum { get; }

    /// <summary>When it was last written.</summary>
    public DateTimeOffset WrittenAt { get; }

    /// <summary>Its rows, the header first.</summary>
    public IEnumerable<Row> Rows(char delimiter, CancellationToken cancellation)
    {
        using var reader = OpenText();
        Func<Row?> next = new RowReader(reader, delimiter).Next;
        var count = 0;
        while (Guard(next) is { } row)
        {
            cancellation.ThrowIfCancellationRequested();
            // One that is written to faster than it is read would have no end.
            if (++count % RowsPerCheck == 0)
            {
                CheckUnchanged();
            }

            yield return row;
        }
    }

    /// <summary>Its first row that is not blank, as it would be with this delimiter; null where there is none.</summary>
    public Row? Header(char delimiter) => Rows(delimiter, CancellationToken.None).Select(row => (Row?)row).FirstOrDefault();

    /// <summary>Throws where the file has changed since it was first looked at: half of an export must not pass for the whole.</summary>
    public void CheckUnchanged()
    {
        if (Stamp() != (length, WrittenAt))
        {
            throw Failures.NothingRead($"The file {Name} changed while it was read", "Pull again once it has been written; best is to write it under another name and rename it");
        }
    }

    private (long Length, DateTimeOffset WrittenAt) Stamp() => Read(stream => (stream.Length, new DateTimeOffset(File.GetLastWriteTimeUtc(path), TimeSpan.Zero)));

    private StreamReader OpenText() => Guard(() => new StreamReader(Open(), encoding, detectEncodingFromByteOrderMarks: true, 1 << 16));

    private T Read<T>(Func<Stream, T> read) => Guard(() =>
    {
        using var stream = Open();
        return read(stream);
    });

    private FileStream Open() => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnauthorizedAccessException e)
        {
            throw Failures.NothingRead($"The file {Name} may not be read by this program", "Give its user the right to read it", e);
        }
        catch (IOException e)
        {
            throw Failures.NothingRead($"The file {Name} cannot be read", "See that it is there, whole and on a disk that answers", e);
        }
    }
}

using System.Text;
using Scorecard.Worker.Failures;

namespace Scorecard.Worker.Sources.Files;

/// <summary>A text file as it was when it was first looked at: its name, its encoding and the time it was written.</summary>
internal sealed class TextFile
{
    private const int PiecesPerCheck = 10_000;

    private readonly SourceFolder folder;
    private readonly string file;
    private readonly Encoding encoding;
    private readonly long length;

    /// <summary>Looks at a file; throws <see cref="SourceException"/> where it cannot be read or holds nothing.</summary>
    /// <param name="folder">The folder that it has to lie in.</param>
    /// <param name="file">Its name, from the folder on.</param>
    /// <param name="encoding">Its encoding; detected if null.</param>
    /// <param name="cancellation">Stops the look, which reads all of it.</param>
    public TextFile(SourceFolder folder, string file, Encoding? encoding, CancellationToken cancellation)
    {
        (this.folder, this.file) = (folder, file);
        Name = Path.GetFileName(file);
        (length, WrittenAt) = Stamp();
        if (length == 0)
        {
            throw SourceException.NothingRead($"The file {Name} is empty", "Export it again; a file without rows still has a header");
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

    /// <summary>Reads it from the beginning, piece by piece.</summary>
    /// <typeparam name="T">A piece: a line, or a row of several.</typeparam>
    /// <param name="begin">Begins to read a text; what it answers reads the next piece, or null after the last.</param>
    /// <param name="cancellation">Stops it.</param>
    public IEnumerable<T> Read<T>(Func<TextReader, Func<T?>> begin, CancellationToken cancellation)
        where T : struct
    {
        using var reader = OpenText();
        var next = begin(reader);
        var count = 0;
        while (Guard(next) is { } piece)
        {
            cancellation.ThrowIfCancellationRequested();
            // One that is written to faster than it is read would have no end.
            if (++count % PiecesPerCheck == 0)
            {
                CheckUnchanged();
            }

            yield return piece;
        }
    }

    /// <summary>Throws where the file has changed since it was first looked at: half of an export must not pass for the whole.</summary>
    public void CheckUnchanged()
    {
        if (Stamp() != (length, WrittenAt))
        {
            throw SourceException.NothingRead($"The file {Name} changed while it was read", "Pull again once it has been written; best is to write it under another name and rename it");
        }
    }

    private (long Length, DateTimeOffset WrittenAt) Stamp() => Read(stream => (stream.Length, new DateTimeOffset(File.GetLastWriteTimeUtc(stream.SafeFileHandle), TimeSpan.Zero)));

    private StreamReader OpenText() => Guard(() => new StreamReader(folder.Open(file), encoding, detectEncodingFromByteOrderMarks: true, 1 << 16));

    private T Read<T>(Func<FileStream, T> read) => Guard(() =>
    {
        using var stream = folder.Open(file);
        return read(stream);
    });

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnauthorizedAccessException e)
        {
            throw SourceException.NothingRead($"The file {Name} may not be read by this program", "Give its user the right to read it", e);
        }
        catch (IOException e)
        {
            throw SourceException.NothingRead($"The file {Name} cannot be read", "See that it is there, whole and on a disk that answers", e);
        }
    }
}

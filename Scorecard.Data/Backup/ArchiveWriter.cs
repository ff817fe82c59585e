using System.IO.Compression;
using System.Text.Json;
using Scorecard.Data.Embedded;

namespace Scorecard.Data.Backup;

/// <summary>
/// Writes a backup under a temporary name and gives it its own only once it is whole and on the disk, so that a cut one
/// never passes for one. Its layout: a first line, every table's bytes, the index, the index's length, the checksum of all that.
/// </summary>
internal sealed class ArchiveWriter : IAsyncDisposable
{
    private readonly string _target;
    private readonly FileStream _file;
    private readonly HashingStream _whole;
    private readonly List<ArchivedTable> _tables = [];

    private ArchiveWriter(string target, FileStream file) => (_target, _file, _whole) = (target, file, new HashingStream(file));

    private string Partial => PartialOf(_target);

    public static string PartialOf(string target) => target + ".partial";

    /// <summary>Begins a file that only its owner may read; one that an earlier backup was cut in is begun anew.</summary>
    public static ArchiveWriter Create(string target)
    {
        var file = new FileStream(PartialOf(target), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        FileModes.Set(PartialOf(target), FileModes.Private);
        file.SetLength(0);
        return new ArchiveWriter(target, file);
    }

    /// <summary>Writes what a backup begins with.</summary>
    public ValueTask BeginAsync(CancellationToken cancellation) => _whole.WriteAsync(ArchiveReader.FirstLine, cancellation);

    /// <summary>Adds a table, whose bytes come from <paramref name="content"/>.</summary>
    public async Task<ArchivedTable> AddAsync(TableShape shape, long rows, Stream content, TableFlow flow, CancellationToken cancellation)
    {
        var offset = _whole.Length;
        string hash;
        await using (var compressed = new ZLibStream(_whole, CompressionLevel.Fastest, leaveOpen: true))
            hash = await flow.MoveAsync(shape.Name, content, compressed, cancellation);
        var table = new ArchivedTable(shape, rows, offset, _whole.Length - offset, hash);
        _tables.Add(table);
        return table;
    }

    /// <summary>Ends the file and gives it its name; answers its length in bytes.</summary>
    public async Task<long> CompleteAsync(ArchiveIndex index, CancellationToken cancellation)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(index with { Tables = _tables }, ArchiveReader.Json);
        await _whole.WriteAsync(json, cancellation);
        await _whole.WriteAsync(BitConverter.GetBytes((long)json.Length), cancellation);
        await _file.WriteAsync(_whole.Hash(), cancellation);
        _file.Flush(flushToDisk: true);
        var length = _file.Length;
        await _file.DisposeAsync();
        File.Move(Partial, _target, overwrite: true);
        return length;
    }

    /// <summary>Takes away what was not completed.</summary>
    public async ValueTask DisposeAsync()
    {
        await _whole.DisposeAsync();
        if (_file.SafeFileHandle.IsClosed)
            return;
        await _file.DisposeAsync();
        File.Delete(Partial);
    }
}

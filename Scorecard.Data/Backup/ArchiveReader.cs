using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Scorecard.Data.Backup;

/// <summary>A backup whose every byte has been checked. What is read from it is checked once more, since disks forget.</summary>
public sealed class ArchiveReader : IAsyncDisposable
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private const int LengthSize = sizeof(long);
    private const int HashSize = SHA256.HashSizeInBytes;
    private readonly Stream _file;
    private readonly string _path;

    private ArchiveReader(Stream file, string path, ArchiveIndex index) => (_file, _path, Index) = (file, path, index);

    /// <summary>What it holds.</summary>
    public ArchiveIndex Index { get; }

    /// <summary>What a backup begins with.</summary>
    internal static ReadOnlyMemory<byte> FirstLine { get; } = "Scorecard backup\n"u8.ToArray();

    /// <summary>Opens a file and checks the whole of it.</summary>
    /// <exception cref="BackupException">It is not there, not a backup, not whole, or altered.</exception>
    public static Task<ArchiveReader> OpenAsync(string path, CancellationToken cancellation) => ReadAsync(Open(path), path, cancellation);

    /// <summary>Checks the whole of a stream that can seek, and closes it where it is no backup.</summary>
    internal static async Task<ArchiveReader> ReadAsync(Stream content, string path, CancellationToken cancellation)
    {
        Stream? file = content;
        try
        {
            await CheckAsync(file, path, cancellation);
            var reader = new ArchiveReader(file, path, await IndexAsync(file, path, cancellation));
            file = null;
            return reader;
        }
        catch (Exception failure) when (failure is IOException and not FileNotFoundException)
        {
            throw new BackupException($"The file {path} cannot be read: {failure.Message} Nothing was changed.", failure);
        }
        finally
        {
            if (file is not null)
                await file.DisposeAsync();
        }
    }

    /// <summary>Writes a table's uncompressed bytes to <paramref name="target"/>.</summary>
    internal async Task CopyAsync(ArchivedTable table, Stream target, TableFlow flow, CancellationToken cancellation)
    {
        try
        {
            await using var part = new PartStream(_file, table.Offset, table.Length);
            await using var content = new ZLibStream(part, CompressionMode.Decompress);
            if (await flow.MoveAsync(table.Shape.Name, content, target, cancellation) != table.Sha256)
                throw ArchiveCheck.Damaged(_path, $"the checksum of {table.Shape.Name} is not that of its content");
        }
        catch (InvalidDataException failure)
        {
            throw ArchiveCheck.Damaged(_path, $"the content of {table.Shape.Name} cannot be unpacked", failure);
        }
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"The file {path} cannot be read: {failure.Message} Nothing was changed.", failure);
        }
    }

    private static async Task CheckAsync(Stream file, string path, CancellationToken cancellation)
    {
        var first = new byte[FirstLine.Length];
        if (await file.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, cancellation) < first.Length || !FirstLine.Span.SequenceEqual(first))
            throw new BackupException($"{path} is no backup of Scorecard. Nothing was changed; name a file that the command backup has written.");
        if (file.Length < FirstLine.Length + LengthSize + HashSize)
            throw Damaged(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(first);
        var buffer = new byte[128 * 1024];
        for (var left = file.Length - HashSize - first.Length; left > 0;)
        {
            var part = buffer.AsMemory(0, (int)Math.Min(left, buffer.Length));
            await file.ReadExactlyAsync(part, cancellation);
            hash.AppendData(part.Span);
            left -= part.Length;
        }

        var said = new byte[HashSize];
        await file.ReadExactlyAsync(said, cancellation);
        if (!hash.GetCurrentHash().AsSpan().SequenceEqual(said))
            throw Damaged(path);
    }

    private static async Task<ArchiveIndex> IndexAsync(Stream file, string path, CancellationToken cancellation)
    {
        var end = file.Length - HashSize - LengthSize;
        var said = new byte[LengthSize];
        file.Position = end;
        await file.ReadExactlyAsync(said, cancellation);
        var length = BitConverter.ToInt64(said);
        if (length <= 0 || length > end - FirstLine.Length || length > ArchiveCheck.LongestIndex)
            throw ArchiveCheck.Damaged(path, $"its index cannot have {length} bytes");
        var json = new byte[length];
        file.Position = end - length;
        await file.ReadExactlyAsync(json, cancellation);
        return new ArchiveCheck(path, FirstLine.Length, end - length).Read(json);
    }

    private static BackupException Damaged(string path) => ArchiveCheck.Damaged(path, "its checksum is not that of its content");
}

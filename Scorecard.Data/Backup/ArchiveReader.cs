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
    private readonly FileStream _file;

    private ArchiveReader(FileStream file, ArchiveIndex index) => (_file, Index) = (file, index);

    /// <summary>What it holds.</summary>
    public ArchiveIndex Index { get; }

    /// <summary>What a backup begins with.</summary>
    internal static ReadOnlyMemory<byte> FirstLine { get; } = "Scorecard backup\n"u8.ToArray();

    /// <summary>Opens a file and checks the whole of it.</summary>
    /// <exception cref="BackupException">It is not there, not a backup, not whole, or altered.</exception>
    public static async Task<ArchiveReader> OpenAsync(string path, CancellationToken cancellation)
    {
        FileStream? file = Open(path);
        try
        {
            await CheckAsync(file, cancellation);
            var reader = new ArchiveReader(file, await IndexAsync(file, cancellation));
            file = null;
            return reader;
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
        _file.Position = table.Offset;
        await using var content = new ZLibStream(_file, CompressionMode.Decompress, leaveOpen: true);
        if (await flow.MoveAsync(table.Shape.Name, content, target, cancellation) != table.Sha256)
            throw Damaged(_file.Name);
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

    private static async Task CheckAsync(FileStream file, CancellationToken cancellation)
    {
        var first = new byte[FirstLine.Length];
        if (await file.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, cancellation) < first.Length || !FirstLine.Span.SequenceEqual(first))
            throw new BackupException($"{file.Name} is no backup of Scorecard. Nothing was changed; name a file that the command backup has written.");
        if (file.Length < FirstLine.Length + LengthSize + HashSize)
            throw Damaged(file.Name);
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
            throw Damaged(file.Name);
    }

    private static async Task<ArchiveIndex> IndexAsync(FileStream file, CancellationToken cancellation)
    {
        var length = new byte[LengthSize];
        file.Position = file.Length - HashSize - LengthSize;
        await file.ReadExactlyAsync(length, cancellation);
        var json = new byte[BitConverter.ToInt64(length)];
        file.Position = file.Length - HashSize - LengthSize - json.Length;
        await file.ReadExactlyAsync(json, cancellation);
        var format = JsonDocument.Parse(json).RootElement.GetProperty("format").GetInt32();
        return format == ArchiveIndex.CurrentFormat
            ? JsonSerializer.Deserialize<ArchiveIndex>(json, Json)!
            : throw new BackupException($"{file.Name} was written by a newer Scorecard, in format {format}. Nothing was changed; restore it with that version or a later one.");
    }

    private static BackupException Damaged(string path) => new(
        $"{path} is damaged or was cut short: its checksum is not that of its content. Nothing was changed; copy it again from where it was kept, or take another backup.");
}

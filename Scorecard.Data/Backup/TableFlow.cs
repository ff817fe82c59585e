using System.Globalization;
using System.Security.Cryptography;

namespace Scorecard.Data.Backup;

/// <summary>Moves a table's bytes in constant memory, says how far it has come, and knows their checksum at the end.</summary>
internal sealed class TableFlow(TimeProvider time, IProgress<string> progress)
{
    private const int BufferSize = 128 * 1024;
    private static readonly TimeSpan SayEvery = TimeSpan.FromSeconds(2);

    /// <summary>Moves everything; answers its SHA-256 in hexadecimal digits.</summary>
    public async Task<string> MoveAsync(string name, Stream from, Stream to, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, moved, said) = (new byte[BufferSize], 0L, time.GetTimestamp());
        // COPY hands over a row at a time: what follows costs several times more for each row than for a full buffer.
        while (await from.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation) is var read and > 0)
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
            moved += read;
            if (time.GetElapsedTime(said) < SayEvery)
                continue;
            said = time.GetTimestamp();
            progress.Report($"  {name}: {Megabytes(moved)} so far");
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    public static string Megabytes(long bytes) => (bytes / 1e6).ToString("#,0.0 'MB'", CultureInfo.InvariantCulture);
}

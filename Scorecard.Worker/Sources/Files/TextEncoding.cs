using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Scorecard.Worker.Sources.Files;

/// <summary>
/// Tells the encoding of a file. A byte order mark is read when the file is opened and goes before anything said here.
/// Without one a file is UTF-8 if every byte of it fits; text in another encoding hardly ever does.
/// </summary>
internal static class TextEncoding
{
    private const int Windows1252 = 1252;

    /// <summary>The encoding, and a checksum of the bytes that were looked through to tell it.</summary>
    public static (Encoding Encoding, string Checksum) Detect(Stream stream, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = new byte[1 << 20];
        var (left, isUtf8) = (0, true);
        for (int count; (count = stream.Read(bytes.AsSpan(left))) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(bytes, left, count);
            left += count;
            isUtf8 = isUtf8 && TakeWhole(bytes, ref left);
            left = isUtf8 ? left : 0;
        }

        var encoding = isUtf8 && left == 0 ? new UTF8Encoding(false) : CodePagesEncodingProvider.Instance.GetEncoding(Windows1252)!;
        return (encoding, Convert.ToHexString(hash.GetHashAndReset()));
    }

    /// <summary>Whether the bytes are UTF-8, but for a character at the end that has only begun, which is left for the next.</summary>
    private static bool TakeWhole(byte[] bytes, ref int left)
    {
        var whole = left - Begun(bytes.AsSpan(0, left));
        if (!Utf8.IsValid(bytes.AsSpan(0, whole)))
        {
            return false;
        }

        bytes.AsSpan(whole, left - whole).CopyTo(bytes);
        left -= whole;
        return true;
    }

    /// <summary>How many bytes at the end are of a character that goes on.</summary>
    private static int Begun(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var length = bytes[^back] switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, _ => 0 };
            if (length > 0)
            {
                return back < length ? back : 0;
            }
        }

        return 0;
    }
}

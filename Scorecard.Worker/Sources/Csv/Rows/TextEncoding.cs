using System.Text;

namespace Scorecard.Worker.Sources.Csv.Rows;

/// <summary>
/// Tells the encoding of a file. A byte order mark is read when the file is opened and goes before anything said here.
/// Without one a file is UTF-8 if every byte of it fits; text in another encoding hardly ever does.
/// </summary>
internal static class TextEncoding
{
    private const int Windows1252 = 1252;

    public static Encoding Detect(Stream stream) =>
        IsUtf8(stream) ? new UTF8Encoding(false) : CodePagesEncodingProvider.Instance.GetEncoding(Windows1252)!;

    private static bool IsUtf8(Stream stream)
    {
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[1 << 16];
        var chars = new char[bytes.Length + 1];
        try
        {
            int count;
            do
            {
                count = stream.Read(bytes);
                decoder.GetChars(bytes.AsSpan(0, count), chars, flush: count == 0);
            }
            while (count > 0);

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}

using System.Buffers.Text;

namespace Scorecard.Tests.Faults;

/// <summary>A file of very many short rows, written in a second or two.</summary>
internal static class HugeFile
{
    private const int Block = 1 << 20;
    private const int LongestRow = 32;

    /// <summary>Writes leads with an id and a day of creation.</summary>
    public static void Write(string path, int rows)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var bytes = new byte[Block + LongestRow];
        file.Write("id,created\n"u8);
        var length = 0;
        for (var i = 0; i < rows; i++)
        {
            Utf8Formatter.TryFormat(i, bytes.AsSpan(length), out var written);
            ",2026-01-15\n"u8.CopyTo(bytes.AsSpan(length + written));
            length += written + ",2026-01-15\n".Length;
            if (length < Block && i < rows - 1)
                continue;
            file.Write(bytes, 0, length);
            length = 0;
        }
    }
}

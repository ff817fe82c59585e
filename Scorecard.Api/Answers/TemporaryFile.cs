namespace Scorecard.Api.Answers;

/// <summary>What has to be whole before the first byte is sent, and may be too much for memory.</summary>
internal static class TemporaryFile
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Writes a file that goes when it is closed, and answers it at its beginning. What fails leaves nothing behind.</summary>
    public static async Task<Stream> OfAsync(Func<Stream, Task> write)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        var isWhole = false;
        try
        {
            await write(file);
            file.Position = 0;
            isWhole = true;
            return file;
        }
        finally
        {
            if (!isWhole)
                await file.DisposeAsync();
        }
    }
}

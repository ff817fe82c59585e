namespace Scorecard.Data.Embedded;

/// <summary>
/// A lock that the operating system holds for this process and frees when it dies, however it dies. So a lock that can
/// be taken while a postmaster runs means an orphan, and one that cannot means a second instance.
/// </summary>
internal sealed class DataFolderLock : IDisposable
{
    private const int LinuxWouldBlock = 11;
    private const int BsdWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private readonly FileStream file;

    private DataFolderLock(FileStream file) => this.file = file;

    /// <summary>Whether another process holds the folder.</summary>
    public static bool IsTaken(string folder)
    {
        if (!Directory.Exists(folder))
            return false;
        using var taken = TryTake(folder);
        return taken is null;
    }

    public static DataFolderLock Take(string folder) => TryTake(folder) ?? throw new EmbeddedPostgresException(
        $"Another Scorecard is already running on the data folder {folder}. Use that one, stop it first, or set {DataFolder.Variable} to another folder for a second one.");

    private static DataFolderLock? TryTake(string folder)
    {
        var path = Path.Combine(folder, "lock");
        try
        {
            RefuseLink(path);
            var taken = new DataFolderLock(new FileStream(path, Private()));
            FileModes.Set(path, FileModes.Private);
            return taken;
        }
        catch (IOException exception) when (exception.HResult is LinuxWouldBlock or BsdWouldBlock or WindowsSharingViolation)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedPostgresException(
                $"{path} cannot be opened: {exception.Message} Start as the user that made the data folder, or set {DataFolder.Variable} to another one.",
                exception);
        }
    }

    // Whoever can open the file can hold it, reading alone is enough, and no Scorecard would start any more.
    private static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = FileModes.Private;
        return options;
    }

    private static void RefuseLink(string path)
    {
        if (new FileInfo(path).LinkTarget is { } elsewhere)
            throw new EmbeddedPostgresException($"{path} is a link to {elsewhere}, which Scorecard never makes. Delete it if you have not made it for a reason, and start again; the data is untouched.");
    }

    public bool IsReleased => file.SafeFileHandle.IsClosed;

    public void Dispose() => file.Dispose();
}

using System.Runtime.Versioning;
using Microsoft.Extensions.Logging;

namespace Scorecard.Data.Embedded;

/// <summary>The folder that everything kept on this machine lives in.</summary>
public static class DataFolder
{
    /// <summary>The environment variable that names it.</summary>
    public const string Variable = "SCORECARD_DATA";

    /// <summary>The folder in it of the keys that sign forms.</summary>
    public const string Keys = "keys";

    /// <summary><c>SCORECARD_DATA</c>; else for root <c>/var/lib/scorecard</c>, since PostgreSQL's user could not reach root's home; else the user's data folder.</summary>
    public static string Default()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } configured)
        {
            return Path.GetFullPath(configured);
        }

        return IsRoot
            ? "/var/lib/scorecard"
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "scorecard");
    }

    internal static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    /// <summary>
    /// Makes the folder, closed to others. For root it is opened to pass through, not to list: PostgreSQL's user has to reach
    /// its cluster. One that others may write is closed to them: they could put a file in the place of one of ours.
    /// </summary>
    internal static void Prepare(string folder, ILogger log)
    {
        try
        {
            var existed = Directory.Exists(folder);
            Directory.CreateDirectory(folder);
            if (OperatingSystem.IsWindows())
            {
                return;
            }

            if (!existed)
            {
                File.SetUnixFileMode(folder, FileModes.Private | UnixFileMode.UserExecute);
            }

            CloseToWriters(folder, log);
            if (IsRoot)
            {
                File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
            }

            // The keys that sign forms are written by the framework, for everyone to read.
            var keys = Directory.CreateDirectory(Path.Combine(folder, Keys)).FullName;
            File.SetUnixFileMode(keys, FileModes.Private | UnixFileMode.UserExecute);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedPostgresException($"The data folder {folder} cannot be made or opened: {exception.Message} Set {Variable} to a folder that this user may write.", exception);
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static void CloseToWriters(string folder, ILogger log)
    {
        const UnixFileMode Writers = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        var mode = File.GetUnixFileMode(folder);
        if ((mode & Writers) == UnixFileMode.None)
        {
            return;
        }

        // A folder that all use, such as /tmp, is not ours to close; and in one that strangers could write, what is there may be theirs.
        if (mode.HasFlag(UnixFileMode.StickyBit) || (mode.HasFlag(UnixFileMode.OtherWrite) && Directory.EnumerateFileSystemEntries(folder).Any()) || !TryClose(folder, mode & ~Writers))
        {
            throw new EmbeddedPostgresException(
                $"The data folder {folder} can be written by other users of this machine (mode {Octal(mode)}): they could take its place or stop every start. Nothing was changed. "
                + $"Set {Variable} to a folder inside it, which is made for this user alone, or close it: chmod go-w {folder}, after a look at whether all that is in it is yours.");
        }

        log.LogWarning("The data folder {Folder} could be written by other users of this machine (mode {Mode}); now its owner alone can write it", folder, Octal(mode));
    }

    [UnsupportedOSPlatform("windows")]
    private static bool TryClose(string folder, UnixFileMode mode)
    {
        try
        {
            File.SetUnixFileMode(folder, mode);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Octal(UnixFileMode mode) => Convert.ToString((int)mode, 8);
}

namespace Scorecard.Data.Embedded;

/// <summary>The folder that everything kept on this machine lives in.</summary>
public static class DataFolder
{
    /// <summary>The environment variable that names it.</summary>
    public const string Variable = "SCORECARD_DATA";

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

    /// <summary>Makes the folder, closed to others. For root it is opened to pass through, not to list: PostgreSQL's user has to reach its cluster.</summary>
    internal static void Prepare(string folder)
    {
        try
        {
            var existed = Directory.Exists(folder);
            Directory.CreateDirectory(folder);
            if (OperatingSystem.IsWindows())
            {
                return;
            }

            if (IsRoot)
            {
                File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
            }
            else if (!existed)
            {
                File.SetUnixFileMode(folder, FileModes.Private | UnixFileMode.UserExecute);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedPostgresException($"The data folder {folder} cannot be made or opened: {exception.Message} Set {Variable} to a folder that this user may write.", exception);
        }
    }
}

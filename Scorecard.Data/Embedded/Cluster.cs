using System.Security.Cryptography;

namespace Scorecard.Data.Embedded;

/// <summary>The cluster's folder and PostgreSQL's own programs that make, start and stop it.</summary>
internal sealed class Cluster(string dataFolder, string binaries, ServerUser? user)
{
    public const string Owner = "scorecard";

    private static readonly TimeSpan InitLimit = TimeSpan.FromMinutes(2);
    // Recovery after a crash replays what was written since the last checkpoint, which on a slow disk takes a while.
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StopLimit = TimeSpan.FromMinutes(1);
    private const long LargestLog = 10 * 1024 * 1024;

    public string Folder { get; } = FolderIn(dataFolder);

    private string PasswordFile { get; } = Path.Combine(dataFolder, "password");

    private string LogFile => Path.Combine(Folder, "postgres.log");

    public static string FolderIn(string dataFolder) => Path.Combine(dataFolder, "cluster");

    /// <summary>The password of <see cref="Owner"/>, made once. It is random, so an answer to it proves that a server is ours.</summary>
    public string Password()
    {
        if (File.Exists(PasswordFile))
        {
            return File.ReadAllText(PasswordFile).Trim();
        }

        if (Directory.Exists(Folder))
        {
            throw new EmbeddedPostgresException($"The cluster {Folder} is there but its password {PasswordFile} is not. Put the file back from a backup; the data is untouched.");
        }

        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        WritePrivately(PasswordFile, password);
        return password;
    }

    /// <summary>Makes the cluster when there is none: aside, then renamed, so an interrupted start leaves none half made.</summary>
    public async Task CreateIfMissingAsync(string password, IProgress<string>? progress, CancellationToken cancellation)
    {
        if (Directory.Exists(Folder))
        {
            EnsureSameMajorVersion();
            return;
        }

        progress?.Report("Creating the database cluster");
        var partial = Folder + ".partial";
        Folders.DeleteIfThere(partial);
        Directory.CreateDirectory(partial);
        WritePrivately(Path.Combine(partial, "password"), password);
        if (user is not null)
        {
            await user.OwnAsync(partial, cancellation);
        }

        (await RunAsync("initdb", InitArguments(partial), InitLimit, cancellation)).EnsureSuccess();
        await File.AppendAllTextAsync(Path.Combine(partial, "data", "postgresql.conf"), $"include_if_exists = '{ServerSettings.FileName}'\n", cancellation);
        Directory.Move(Path.Combine(partial, "data"), Folder);
        Folders.DeleteIfThere(partial);
    }

    /// <summary>Starts the server and waits until it answers. It gets a session of its own, so Ctrl-C does not reach it.</summary>
    public async Task<ProcessResult> StartAsync(int port, CancellationToken cancellation)
    {
        var settings = Path.Combine(Folder, ServerSettings.FileName);
        await File.WriteAllTextAsync(settings, ServerSettings.For(port), cancellation);
        FileModes.Set(settings, FileModes.Readable);
        var logged = RotateLog();
        var result = await RunAsync("pg_ctl", ["start", "-w", "-t", Seconds(StartLimit), "-D", Folder, "-l", LogFile], StartLimit, cancellation);
        return result.ExitCode == 0 ? result : result with { Output = result.Output + Environment.NewLine + LogAfter(logged) };
    }

    /// <summary>Stops the server and waits until it is gone.</summary>
    /// <param name="mode"><c>fast</c> ends sessions and writes everything out; <c>immediate</c> leaves that to the next start's recovery.</param>
    public async Task<ProcessResult> StopAsync(string mode, CancellationToken cancellation)
        => await RunAsync("pg_ctl", ["stop", "-w", "-m", mode, "-t", Seconds(StopLimit), "-D", Folder], StopLimit, cancellation);

    // Byte order and UTF-8 in every installation alike: what sorts and matches must not depend on the machine's locale.
    private static string[] InitArguments(string partial) =>
    [
        "-D", Path.Combine(partial, "data"), "-U", Owner, "--pwfile", Path.Combine(partial, "password"), "--auth=scram-sha-256",
        "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions",
    ];

    private async Task<ProcessResult> RunAsync(string program, string[] arguments, TimeSpan limit, CancellationToken cancellation)
    {
        string[] command = [PostgresBinaries.Program(binaries, program), .. arguments];
        // The program has its own limit; ours is the one for a program that does not keep it.
        return await ExternalProcess.RunAsync(user?.Wrap(command) ?? command, dataFolder, limit + TimeSpan.FromSeconds(5), cancellation);
    }

    private void EnsureSameMajorVersion()
    {
        var found = File.ReadAllText(Path.Combine(Folder, "PG_VERSION")).Trim();
        var ours = PostgresBinaries.Version.Split('.')[0];
        if (!string.Equals(found, ours, StringComparison.Ordinal))
        {
            throw new EmbeddedPostgresException(
                $"The cluster {Folder} was made by PostgreSQL {found}, and this program brings {ours}. The data is untouched: make a backup with the earlier program (its command backup), and restore it with this one into a new data folder.");
        }
    }

    // One old log is kept, so that the folder does not grow for ever.
    private long RotateLog()
    {
        var log = new FileInfo(LogFile);
        if (log.Exists && log.Length > LargestLog)
        {
            log.MoveTo(LogFile + ".1", overwrite: true);
            return 0;
        }

        return log.Exists ? log.Length : 0;
    }

    private string LogAfter(long position)
    {
        if (!File.Exists(LogFile))
        {
            return string.Empty;
        }

        using var log = new FileStream(LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        log.Position = position;
        return new StreamReader(log).ReadToEnd();
    }

    private static void WritePrivately(string path, string text)
    {
        var partial = path + ".partial";
        using (File.Create(partial))
        {
            FileModes.Set(partial, FileModes.Private);
        }

        File.WriteAllText(partial, text);
        File.Move(partial, path, overwrite: true);
    }

    private static string Seconds(TimeSpan limit) => limit.TotalSeconds.ToString("0", System.Globalization.CultureInfo.InvariantCulture);
}

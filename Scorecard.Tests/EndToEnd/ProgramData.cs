using Npgsql;
using Scorecard.Data.Embedded;

namespace Scorecard.Tests.EndToEnd;

/// <summary>A data folder for the whole program, seen from outside: which processes work on it, and its PostgreSQL.</summary>
internal sealed class ProgramData : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("scorecard-e2e-").FullName;

    public PostmasterFile? Postmaster => PostmasterFile.Read(Path.Combine(Folder, "cluster"));

    /// <summary>The processes whose command line names the folder. A dead one that nobody has buried has no command line any more.</summary>
    public IReadOnlyList<string> Processes => Directory.Exists("/proc")
        ? [.. Directory.EnumerateDirectories("/proc").Where(process => char.IsAsciiDigit(Path.GetFileName(process)[0])).Select(CommandLine).Where(line => line.Contains(Folder, StringComparison.Ordinal))]
        : [];

    /// <summary>A session on the program's database.</summary>
    public async Task<NpgsqlConnection> ConnectAsync(string database)
    {
        var password = (await File.ReadAllTextAsync(Path.Combine(Folder, "password"))).Trim();
        var connection = new NpgsqlConnection(ConnectionStrings.For(Postmaster!.Port, password, database) + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    public void Dispose()
    {
        if (Postmaster is { } left && left.NamesAPostgres())
        {
            using var process = System.Diagnostics.Process.GetProcessById(left.Pid);
            process.Kill();
            process.WaitForExit(TimeSpan.FromSeconds(10));
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (IOException)
        {
            // It ended while we looked.
            return string.Empty;
        }
    }
}

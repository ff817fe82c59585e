using System.Diagnostics;
using System.Globalization;

namespace Scorecard.Data.Embedded;

/// <summary>What a running server says of itself in <c>postmaster.pid</c>; the file stays when the server is killed.</summary>
internal sealed record PostmasterFile(string Path, int Pid, DateTimeOffset StartedAt, int Port)
{
    private const int ShortestComplete = 4;
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);

    /// <summary>Null when there is none, or none that is complete yet.</summary>
    public static PostmasterFile? Read(string cluster)
    {
        var path = System.IO.Path.Combine(cluster, "postmaster.pid");
        if (!File.Exists(path))
        {
            return null;
        }

        // Its lines: process id, data folder, start in Unix seconds, port, …
        var lines = File.ReadAllLines(path);
        return lines.Length < ShortestComplete ? null : new PostmasterFile(path, Number(lines[0]), DateTimeOffset.FromUnixTimeSeconds(Number(lines[2])), Number(lines[3]));
    }

    /// <summary>Whether the process it names is there and is a PostgreSQL: after a reboot the number may be anyone's.</summary>
    public bool NamesAPostgres() => Inspect(process => string.Equals(process.ProcessName, "postgres", StringComparison.Ordinal)) && !IsZombie();

    /// <summary>Whether any process has the number, even a dead one that nobody has buried: PostgreSQL refuses to start over those.</summary>
    public bool NamesAProcess() => Inspect(_ => true);

    /// <summary>Whether the process started when the file says, so that it is safe to signal it.</summary>
    public bool IsTheOneThatWroteIt() => Inspect(process => (process.StartTime.ToUniversalTime() - StartedAt.UtcDateTime).Duration() < ClockTolerance);

    private bool Inspect(Func<Process, bool> question)
    {
        try
        {
            using var process = Process.GetProcessById(Pid);
            return question(process);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private bool IsZombie()
    {
        var status = $"/proc/{Pid.ToString(CultureInfo.InvariantCulture)}/status";
        return File.Exists(status) && File.ReadLines(status).Any(line => line.StartsWith("State:\tZ", StringComparison.Ordinal));
    }

    private static int Number(string line) => int.Parse(line, CultureInfo.InvariantCulture);
}

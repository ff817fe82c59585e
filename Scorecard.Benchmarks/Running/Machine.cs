using System.Globalization;
using System.Runtime.InteropServices;

namespace Scorecard.Benchmarks.Running;

/// <summary>What it was measured on.</summary>
/// <param name="Postgres">The server's version.</param>
/// <param name="Tools">What else took part, with its version.</param>
internal sealed record Machine(string Postgres, params string[] Tools)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Processor()}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0} GB; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}; {string.Join("; ", [$"PostgreSQL {Postgres}", .. Tools])}");

    private static string Processor()
    {
        const string Info = "/proc/cpuinfo";
        var line = File.Exists(Info) ? File.ReadLines(Info).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}

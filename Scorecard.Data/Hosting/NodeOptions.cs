using System.Globalization;
using Microsoft.Extensions.Configuration;
using Scorecard.Data.Embedded;
using Scorecard.Data.Setup;
using Scorecard.Data.Setup.Reading;
using Scorecard.Data.Telemetry;
using Scorecard.Metrics;

namespace Scorecard.Data.Hosting;

/// <summary>What a node is told by its command line and environment.</summary>
/// <param name="Company">The company's configuration; null where <c>--config</c> names none.</param>
/// <param name="Folder">Where relative folders of sources start: <c>--folder</c>, else the configuration's own folder.</param>
/// <param name="ConnectionString"><c>ConnectionStrings__Scorecard</c>; null for the embedded PostgreSQL.</param>
public sealed record NodeOptions(CompanySettings? Company, string Folder, string? ConnectionString)
{
    /// <summary>The database on the embedded server: one for each company, so that an example never mixes with another's data.</summary>
    public DatabaseOptions Database(string company) =>
        new(ConnectionString, DataFolder.Default(), $"scorecard_{company.Replace('-', '_')}") { LowDiskMegabytes = LowDiskMegabytes };

    /// <summary>With less room than this on the embedded server's disk, people are told: <c>Disk__LowBelowMegabytes</c>.</summary>
    public long LowDiskMegabytes { get; init; } = DatabaseOptions.UsualLowDiskMegabytes;

    /// <summary>A server of yours, for a node that starts none of its own.</summary>
    /// <exception cref="SettingsException">No connection string is set.</exception>
    public DatabaseOptions ServerDatabase() => ConnectionString is null
        ? throw new SettingsException("ConnectionStrings__Scorecard is not set: this node starts no PostgreSQL of its own and needs the connection string of a server, such as Host=localhost;Database=scorecard;Username=scorecard;Password=….")
        : new(ConnectionString, DataFolder.Default(), "");

    /// <summary>Reads the command line, the environment and the company's configuration.</summary>
    /// <param name="configuration">What both say.</param>
    /// <param name="arguments">The command line as it came: what it names and nobody reads is a slip of the pen.</param>
    /// <param name="faultOf">Reads schedules; null where the node keeps to none.</param>
    /// <param name="more">Checks what else the node reads.</param>
    /// <exception cref="SettingsException">Some of it cannot be used: all of that is told.</exception>
    public static NodeOptions Read(
        IConfiguration configuration, IReadOnlyList<string> arguments, ScheduleFault? faultOf = null, Action<IConfiguration, SettingProblems>? more = null)
    {
        var problems = new SettingProblems();
        NodeArguments.Check(arguments, problems);
        ConnectionStringCheck.Check(configuration.GetConnectionString("Scorecard"), problems);
        CheckDataFolder(problems);
        TelemetrySettings.Check(configuration, problems);
        more?.Invoke(configuration, problems);
        var file = Given(configuration["config"]);
        var company = CompanyOf(file, faultOf, problems);
        var folder = Given(configuration["folder"]) ?? Beside(file);
        if (!Directory.Exists(folder))
            problems.Add($"--folder {Excerpt.Of(folder, 300)}: there is no such folder.");
        var lowDisk = LowDisk(Given(configuration["Disk:LowBelowMegabytes"]), problems);
        problems.ThrowIfAny(where: null);
        return new NodeOptions(company, Path.GetFullPath(folder), Given(configuration.GetConnectionString("Scorecard"))) { LowDiskMegabytes = lowDisk };
    }

    private static long LowDisk(string? given, SettingProblems problems)
    {
        if (given is null)
            return DatabaseOptions.UsualLowDiskMegabytes;
        if (!long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes))
            problems.Refuse("Disk__LowBelowMegabytes", given, $"expected a whole number of megabytes, such as {DatabaseOptions.UsualLowDiskMegabytes}");
        return megabytes;
    }

    private static CompanySettings? CompanyOf(string? file, ScheduleFault? faultOf, SettingProblems problems)
    {
        try
        {
            return file is null ? null : SettingsFile.Read(file, faultOf);
        }
        catch (SettingsException wrong)
        {
            problems.Add(wrong.Message);
            return null;
        }
    }

    private static string Beside(string? file) => file is null || !File.Exists(file) ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(file))!;

    private static void CheckDataFolder(SettingProblems problems)
    {
        var folder = Environment.GetEnvironmentVariable(DataFolder.Variable);
        if (string.IsNullOrEmpty(folder))
            return;
        if (folder.Any(char.IsControl) || string.IsNullOrWhiteSpace(folder))
            problems.Refuse(DataFolder.Variable, folder, "expected a folder, such as /var/lib/scorecard");
        else if (File.Exists(folder))
            problems.Refuse(DataFolder.Variable, folder, "that is a file; expected a folder, such as /var/lib/scorecard");
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}

using System.Diagnostics;
using System.Globalization;
using Scorecard.Data.Embedded;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.EndToEnd;

/// <summary>How a program of the product is started: its project, its arguments and what its environment says.</summary>
internal sealed record Launch(string Project, params string[] Arguments)
{
    /// <summary>Where it listens; a free port of the loopback address unless said otherwise.</summary>
    public string Url { get; init; } = FreeUrl();

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public static Launch Web(params string[] arguments) => new("Scorecard.Web", arguments);

    public static string FreeUrl() => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{LoopbackPort.Choose(null)}");

    /// <summary>With the embedded PostgreSQL in this folder.</summary>
    public Launch WithData(string folder) => With(DataFolder.Variable, folder);

    /// <summary>With a database on a server.</summary>
    public Launch WithDatabase(string connectionString) => With("ConnectionStrings__Scorecard", connectionString);

    public Launch With(string variable, string value) => this with { Environment = new Dictionary<string, string>(Environment) { [variable] = value } };

    /// <summary>The program as it was built together with the tests.</summary>
    public ProcessStartInfo ToProcess()
    {
        // A shell that runs the tests in the background ignores Ctrl-C for all it starts; the program must not inherit that.
        string[] command = ["dotnet", "exec", Repository.PathOf(Project, Built, $"{Project}.dll"), .. Arguments];
        string[] whole = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", .. command] : command;
        var start = new ProcessStartInfo(whole[0], whole[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        foreach (var inherited in new[] { "ConnectionStrings__Scorecard", "Access__Token", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT" })
        {
            start.Environment.Remove(inherited);
        }

        start.Environment["ASPNETCORE_URLS"] = Url;
        // A program that lives for seconds spends a third of them on measuring which of its code is hot.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (variable, value) in Environment)
        {
            start.Environment[variable] = value;
        }

        return start;
    }

    // bin/Debug/net10.0 of the tests is bin/Debug/net10.0 of the program.
    private static string Built => Path.GetRelativePath(Repository.PathOf("Scorecard.Tests"), AppContext.BaseDirectory);
}

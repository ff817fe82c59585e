using System.Text.RegularExpressions;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Build;

/// <summary>
/// A ban that never fires protects nothing, so this compiles what is banned under the repository's own settings. The
/// project lies in the ignored folder artifacts/, where those settings reach it.
/// </summary>
internal sealed class BannedSymbolsTests
{
    private const string Source = """
        namespace Probe;

        internal static class Clock
        {
            public static object[] Banned(System.Threading.Tasks.Task<int> task) =>
            [
                System.DateTime.Now,
                System.DateTime.UtcNow,
                System.DateTime.Today,
                System.DateTimeOffset.Now,
                System.DateTimeOffset.UtcNow,
                task.Result,
            ];

            public static void Wait(System.Threading.Tasks.Task task)
            {
                task.Wait();
                System.Threading.Thread.Sleep(1);
            }
        }
        """;

    private static readonly string[] Symbols =
    [
        "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Task<TResult>.Result", "Task.Wait()", "Thread.Sleep(int)",
    ];

    [Test]
    [Category("Slow")]
    public async Task Build_of_banned_symbols_fails_at_each_of_them()
    {
        var folder = Repository.PathOf("artifacts", "banned-symbols-probe");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "Probe.csproj"), """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Library</OutputType></PropertyGroup></Project>""");
        await File.WriteAllTextAsync(Path.Combine(folder, "Clock.cs"), Source);

        var (exitCode, output) = await Dotnet.RunAsync(folder, "build", "-nologo", "-clp:NoSummary");

        var banned = Regex.Matches(output, "error RS0030: The symbol '(?<symbol>[^']+)'", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["symbol"].Value).Distinct(StringComparer.Ordinal);
        Assert.That(exitCode, Is.Not.Zero, output);
        Assert.That(banned, Is.EquivalentTo(Symbols), output);
    }
}

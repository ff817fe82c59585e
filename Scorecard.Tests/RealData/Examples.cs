using Scorecard.Data.Setup;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.RealData;

/// <summary>The two examples of the repository, each loaded once a run for all tests that only read.</summary>
internal static class Examples
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static readonly Dictionary<string, RealCompany> Loaded = new(StringComparer.Ordinal);

    public static Task<RealCompany> OlistAsync() => LoadedAsync("olist");

    public static Task<RealCompany> MavenAsync() => LoadedAsync("maven");

    public static CompanySettings Settings(string name) => SettingsFile.Read(SettingsPath(name));

    public static string SettingsPath(string name) => Repository.PathOf("examples", name, "scorecard.json");

    /// <summary>The folder of the data; where it is absent the test is reported as skipped.</summary>
    public static string Folder(string name) => Path.Combine(SharedData.Folder, name);

    public static async Task CloseAsync()
    {
        foreach (var company in Loaded.Values)
            await company.DisposeAsync();
        Loaded.Clear();
    }

    private static async Task<RealCompany> LoadedAsync(string name)
    {
        var folder = Folder(name);
        await Gate.WaitAsync();
        try
        {
            if (Loaded.TryGetValue(name, out var known))
                return known;
            var company = Loaded[name] = await RealCompany.StartAsync(Settings(name), folder);
            var run = await company.PullAsync();
            Assert.That(run.State, Is.EqualTo("succeeded"), run.Error);
            return company;
        }
        finally
        {
            Gate.Release();
        }
    }
}

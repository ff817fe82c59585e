namespace Scorecard.Tests.Testing;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Folder { get; } = SharedData.FoldersAbove(AppContext.BaseDirectory).First(folder => File.Exists(Path.Combine(folder, "Scorecard.sln")));

    public static string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);
}

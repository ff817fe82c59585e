namespace Scorecard.Tests.Testing;

/// <summary>The real data, which stands beside the checkout and not in it.</summary>
internal static class SharedData
{
    /// <summary>The folder <c>shared/data</c>; where it is absent the test is reported as skipped.</summary>
    public static string Folder
    {
        get
        {
            var folder = FoldersAbove(AppContext.BaseDirectory).Select(above => Path.Combine(above, "shared", "data")).FirstOrDefault(Directory.Exists);
            Assume(folder);
            return folder!;
        }
    }

    private static void Assume(string? folder)
    {
        if (folder is null)
        {
            Assert.Ignore("The real data is not on this machine: no folder shared/data beside the checkout.");
        }
    }

    internal static IEnumerable<string> FoldersAbove(string path)
    {
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}

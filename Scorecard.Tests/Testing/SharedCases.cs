namespace Scorecard.Tests.Testing;

/// <summary>Small inputs that failed in use, which stand beside the checkout and not in it.</summary>
internal static class SharedCases
{
    /// <summary>The folder <c>shared/cases</c>; where it is absent the test is reported as skipped.</summary>
    public static string Folder
    {
        get
        {
            var folder = SharedData.FoldersAbove(AppContext.BaseDirectory).Select(above => Path.Combine(above, "shared", "cases")).FirstOrDefault(Directory.Exists);
            if (folder is null)
                Assert.Ignore("The cases are not on this machine: no folder shared/cases beside the checkout.");
            return folder!;
        }
    }
}

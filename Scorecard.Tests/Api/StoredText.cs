namespace Scorecard.Tests.Api;

/// <summary>Compares a text with the one stored beside the tests, so that a change of the contract is seen in review.</summary>
internal static class StoredText
{
    private const string Update = "SCORECARD_UPDATE_STORED";

    public static void AssertSame(string actual, string name)
    {
        var path = Path.Combine(Folder(), name);
        var text = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable(Update) is "1")
            File.WriteAllText(path, text);
        Assert.That(File.Exists(path) ? File.ReadAllText(path) : "", Is.EqualTo(text), $"The contract has changed. If that is meant, run the test with {Update}=1 and commit {name}.");
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Scorecard.sln")))
                return Path.Combine(folder.FullName, "Scorecard.Tests", "Api", "Stored");
        }

        throw new InvalidOperationException("The tests do not run below the folder of Scorecard.sln.");
    }
}

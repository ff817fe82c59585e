namespace Scorecard.Data.Embedded;

/// <summary>Folders of work that did not come to its end.</summary>
internal static class Folders
{
    public static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

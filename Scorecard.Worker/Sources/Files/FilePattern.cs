using System.IO.Enumeration;
using Scorecard.Worker.Failures;

namespace Scorecard.Worker.Sources.Files;

/// <summary>A file name, or a pattern with <c>*</c> and <c>?</c> for several, from the folder of a source on.</summary>
/// <param name="name">The name or pattern.</param>
/// <param name="setting">The setting that says it, for messages.</param>
internal sealed class FilePattern(string name, string setting)
{
    /// <summary>The files of that name, in the order of their names.</summary>
    /// <exception cref="SourceException">There are none.</exception>
    public IReadOnlyList<string> Find(SourceFolder folder)
    {
        if (!Directory.Exists(folder.Path))
        {
            throw SourceException.NothingRead($"There is no folder {folder.Path}", "Make it, or name another (--folder, or the option folder)");
        }

        var paths = Matches(folder.Path);
        return paths.Length > 0 ? paths : throw SourceException.NothingRead($"There is no file {name} in the folder", $"Put it there, or change {setting}");
    }

    /// <summary>Whether a file, by its name without a folder, can be one of them.</summary>
    public bool Includes(string file) => FileSystemName.MatchesSimpleExpression(Path.GetFileName(name), file, ignoreCase: false);

    private string[] Matches(string folder)
    {
        var path = Path.Combine(folder, name);
        if (name.IndexOfAny(['*', '?']) < 0)
        {
            return Path.Exists(path) ? [name] : [];
        }

        try
        {
            var within = new DirectoryInfo(Path.GetDirectoryName(path)!);
            return within.Exists ? [.. within.GetFiles(Path.GetFileName(name)).Select(found => Path.Combine(Path.GetDirectoryName(name)!, found.Name)).Order(StringComparer.Ordinal)] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw SourceException.NothingRead("The folder of the files may not be read by this program", "Give its user the right to read it", e);
        }
    }
}

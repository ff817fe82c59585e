using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Settings;

namespace Scorecard.Worker.Sources.Files;

/// <summary>The settings that all sources of files in a folder have: <c>folder</c>, <c>files</c>, and <c>file</c> in each of them.</summary>
internal static class FileSettings
{
    /// <summary>What they call their tables.</summary>
    public static TableWords Words { get; } = new("file", "line", "files");

    /// <summary>How they name them.</summary>
    public static TableSettings Tables { get; } = new(Words, InFolder, file => Path.GetFileNameWithoutExtension(file) + ".");

    /// <summary>The settings of the source, of which nothing but <c>folder</c> and <c>files</c> is read.</summary>
    public static Setting Root(SourceSettings settings) => new Setting($"sources[{settings.Name}]", settings.Options).AllowOnly("folder", "files");

    /// <summary>The folder of the source: the settings' own, or one from there on.</summary>
    public static SourceFolder Folder(SourceSettings settings) => new(Path.Combine(settings.Folder, Root(settings).Find("folder")?.Text() ?? ""));

    /// <summary>The name or pattern of an entry's files.</summary>
    public static string Name(Setting entry)
    {
        var file = InFolder(entry.Required("file", "a file name"));
        return file.Text().IndexOfAny(['*', '?']) < Path.GetDirectoryName(file.Text())?.Length && file.Text().IndexOfAny(['*', '?']) >= 0
            ? throw file.Refused("a pattern may stand in the file's name only, not in its folder's")
            : file.Text();
    }

    /// <summary>A name that cannot lead out of the source's folder; a link that does is found when it is opened.</summary>
    private static Setting InFolder(Setting file) =>
        Path.IsPathRooted(file.Text()) || file.Text().Split('/', '\\').Contains("..", StringComparer.Ordinal)
            ? throw file.Refused("expected a file inside the folder of the source: no .. and no path from the root; folder says where that is")
            : file;
}

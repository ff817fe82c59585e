using Scorecard.Worker.Failures;

namespace Scorecard.Worker.Sources.Files;

/// <summary>The folder of a source. Only regular files inside it are opened, wherever links and names lead.</summary>
/// <param name="path">Where it is; itself it may be a link.</param>
internal sealed class SourceFolder(string path)
{
    private const int MostLinks = 40;

    public string Path { get; } = path;

    /// <summary>Opens a file for reading.</summary>
    /// <param name="file">Its name, from the folder on.</param>
    /// <exception cref="SourceException">It lies outside the folder, or is no regular file.</exception>
    public FileStream Open(string file)
    {
        var (name, real) = (System.IO.Path.GetFileName(file), Real(System.IO.Path.Combine(Path, file)));
        if (!IsInside(real))
        {
            throw Outside(name);
        }

        var stream = RegularFile.Open(real) ?? throw SourceException.NothingRead(
            $"{name} is no regular file, but a folder, pipe, device or socket",
            "Put a file there");
        if (RegularFile.PathOf(stream) is { } opened && !opened.Equals(real, StringComparison.Ordinal) && !IsInside(opened))
        {
            stream.Dispose();
            throw Outside(name);
        }

        return stream;
    }

    private static SourceException Outside(string name) => SourceException.NothingRead(
        $"The file {name} lies outside the folder of the source, or is a link that leads out of it",
        "Put the file itself into the folder");

    private bool IsInside(string real)
    {
        var root = Real(Path);
        return real.StartsWith(System.IO.Path.EndsInDirectorySeparator(root) ? root : root + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    /// <summary>A path with every link of it followed, nothing being opened.</summary>
    private static string Real(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        var done = System.IO.Path.GetPathRoot(full)!;
        var rest = new Stack<string>(Parts(full, done).Reverse());
        for (var links = 0; rest.TryPop(out var part);)
        {
            var next = System.IO.Path.GetFullPath(System.IO.Path.Combine(done, part));
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                done = next;
                continue;
            }

            if (++links > MostLinks)
            {
                throw new IOException("Too many links follow one another.");
            }

            var root = System.IO.Path.IsPathRooted(target) ? System.IO.Path.GetPathRoot(target)! : "";
            done = root.Length > 0 ? root : done;
            foreach (var each in Parts(target, root).Reverse())
            {
                rest.Push(each);
            }
        }

        return done;
    }

    private static string[] Parts(string path, string root) =>
        path[root.Length..].Split([System.IO.Path.DirectorySeparatorChar, System.IO.Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}

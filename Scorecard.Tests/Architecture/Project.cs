using System.Xml.Linq;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Architecture;

/// <summary>A project as its file declares it.</summary>
internal sealed record Project(string Name, string Path, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public static IReadOnlyList<Project> All { get; } = [.. Directory.EnumerateDirectories(Repository.Folder, "Scorecard.*").SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj")).Order(StringComparer.Ordinal).Select(Read)];

    public static Project Named(string name) => All.Single(project => string.Equals(project.Name, name, StringComparison.Ordinal));

    private static Project Read(string path)
    {
        var xml = XDocument.Load(path);
        return new Project(
            System.IO.Path.GetFileNameWithoutExtension(path),
            path,
            [.. Includes(xml, "ProjectReference").Select(include => System.IO.Path.GetFileNameWithoutExtension(include.Replace('\\', '/')))],
            [.. Includes(xml, "PackageReference")]);
    }

    private static IEnumerable<string> Includes(XDocument xml, string element) => xml.Descendants(element).Select(item => (string)item.Attribute("Include")!);
}

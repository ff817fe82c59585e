using System.Text.Json.Nodes;
using System.Xml.Linq;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Build;

/// <summary><c>THIRD-PARTY.md</c> names what travels with the program, by what the lock files say; it is written with SCORECARD_UPDATE_STORED=1.</summary>
internal sealed class ThirdPartyTests
{
    /// <summary>Licences that are told by a file of the package instead of by their name.</summary>
    private static readonly Dictionary<string, string> LicenceOfFile = new(StringComparer.Ordinal)
    {
        ["Hangfire.AspNetCore"] = "LGPL-3.0-only",
        ["Hangfire.Core"] = "LGPL-3.0-only",
        ["Hangfire.NetCore"] = "LGPL-3.0-only",
        ["Hangfire.PostgreSql"] = "LGPL-3.0-only",
    };

    /// <summary>They take part in the build and do not travel with the program.</summary>
    private static readonly string[] Builds = ["Meziantou.Analyzer", "Microsoft.CodeAnalysis.BannedApiAnalyzers", "Roslynator.Analyzers", "Microsoft.EntityFrameworkCore.Analyzers", "Dapper.AOT"];

    private const string Head =
        """
        # Third-party software

        What travels with the program beside the .NET runtime, by the lock files. The program itself is under the [Apache License 2.0](LICENSE).

        The parts under LGPL-3.0 are unchanged, each in a library file of its own (`*.dll`) that may be replaced by another build of it; their sources are at the addresses below. The texts of that licence: [LGPL-3.0](docs/licences/LGPL-3.0.txt), [GPL-3.0](docs/licences/GPL-3.0.txt).

        The fonts are unchanged too: those of the pages are files of their own, those of pictures are in `Scorecard.Presentation.dll`. The text of their licence: [OFL-1.1](docs/licences/OFL-1.1.txt).

        | part | version | licence | source |
        |---|---|---|---|

        """;

    [Test]
    public void Document_names_what_the_lock_files_name()
    {
        var expected = Head.ReplaceLineEndings("\n") + string.Concat(Packages().Concat(Scripts()).OrderBy(row => row, StringComparer.OrdinalIgnoreCase));
        var path = Repository.PathOf("THIRD-PARTY.md");
        if (Environment.GetEnvironmentVariable("SCORECARD_UPDATE_STORED") is not null)
            File.WriteAllText(path, expected);
        Assert.That(File.ReadAllText(path), Is.EqualTo(expected), "write it anew with SCORECARD_UPDATE_STORED=1");
    }

    [Test]
    public void Every_part_under_the_LGPL_is_a_library_of_its_own()
    {
        foreach (var part in LicenceOfFile.Keys)
            Assert.That(Path.Combine(AppContext.BaseDirectory, $"{part}.dll"), Does.Exist);
    }

    private static IEnumerable<string> Packages()
    {
        var locked = JsonNode.Parse(File.ReadAllText(Repository.PathOf("Scorecard.Web", "packages.lock.json")))!["dependencies"]!.AsObject();
        return from framework in locked
               from package in framework.Value!.AsObject()
               where package.Value!["type"]!.GetValue<string>() is not "Project" && !Builds.Contains(package.Key, StringComparer.Ordinal)
               select PackageRow(package.Key, package.Value!["resolved"]!.GetValue<string>());
    }

    private static string PackageRow(string name, string version)
    {
        var folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var about = XDocument.Load(Path.Combine(folder, name.ToLowerInvariant(), version, $"{name.ToLowerInvariant()}.nuspec")).Root!.Elements().Single().Elements().ToLookup(element => element.Name.LocalName, StringComparer.Ordinal);
        var licence = about["license"].SingleOrDefault() is { } told && told.Attribute("type")?.Value is "expression" ? told.Value : LicenceOfFile.GetValueOrDefault(name);
        Assert.That(licence, Is.Not.Null, $"{name} tells its licence in a file: read it, and write here which it is");
        return Row(name, version, licence!, about["projectUrl"].SingleOrDefault()?.Value ?? about["repository"].Single().Attribute("url")!.Value);
    }

    private static IEnumerable<string> Scripts()
    {
        return from project in new[] { "Scorecard.Presentation", "Scorecard.Web" }
               from package in JsonNode.Parse(File.ReadAllText(Repository.PathOf(project, "package-lock.json")))!["packages"]!.AsObject()
               where package.Key.Length > 0 && package.Value!["dev"] is null
               let name = package.Key["node_modules/".Length..]
               select Row(name, package.Value!["version"]!.GetValue<string>(), package.Value!["license"]!.GetValue<string>(), "the npm package of that name");
    }

    private static string Row(string name, string version, string licence, string source) => $"| {name} | {version} | {licence} | {source} |\n";
}

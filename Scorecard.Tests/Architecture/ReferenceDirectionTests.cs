using System.Reflection;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Architecture;

/// <summary>Each project may use only those above it: the way of the data, read in the project files and in what the compiler made of them.</summary>
internal sealed class ReferenceDirectionTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Scorecard.Metrics"] = [],
        ["Scorecard.Data"] = ["Scorecard.Metrics"],
        ["Scorecard.Presentation"] = ["Scorecard.Data", "Scorecard.Metrics"],
        ["Scorecard.Worker"] = ["Scorecard.Data", "Scorecard.Metrics"],
        ["Scorecard.Api"] = ["Scorecard.Presentation", "Scorecard.Data", "Scorecard.Metrics"],
        ["Scorecard.Web"] = ["Scorecard.Api", "Scorecard.Worker", "Scorecard.Presentation", "Scorecard.Data", "Scorecard.Metrics"],
    };

    private static IEnumerable<string> Layers => Allowed.Keys;

    [TestCaseSource(nameof(Layers))]
    public void Project_file_references_only_the_layers_above(string name)
        => Assert.That(Project.Named(name).Projects, Is.SubsetOf(Allowed[name]));

    [TestCaseSource(nameof(Layers))]
    public void Assembly_uses_only_the_layers_above(string name)
        => Assert.That(References(name).Where(reference => reference.StartsWith("Scorecard.", StringComparison.Ordinal)), Is.SubsetOf(Allowed[name]));

    [Test]
    public void Metrics_is_pure_arithmetic_on_MathNet()
    {
        Assert.That(Project.Named("Scorecard.Metrics").Packages, Is.SubsetOf(new[] { "MathNet.Numerics" }));
        Assert.That(
            References("Scorecard.Metrics"),
            Has.All.EqualTo("MathNet.Numerics").Or.StartsWith("System.").Or.EqualTo("netstandard"));
        Assert.That(
            References("Scorecard.Metrics"),
            Has.None.StartsWith("System.Net.").And.None.EqualTo("System.Data.Common").And.None.StartsWith("System.IO.").And.None.EqualTo("System.Diagnostics.Process"),
            "no network, no database, no files");
    }

    [Test]
    public void Only_the_data_project_speaks_to_PostgreSQL_through_EF()
        => Assert.That(
            Project.All.Where(project => project.Packages.Any(package => package.Contains("EntityFrameworkCore.PostgreSQL", StringComparison.Ordinal))).Select(project => project.Name),
            Is.EqualTo(new[] { "Scorecard.Data" }));

    [Test]
    public void Solution_contains_every_project()
    {
        var solution = File.ReadAllText(Repository.PathOf("Scorecard.sln"));

        var missing = Project.All.Select(project => $"{project.Name}\\{project.Name}.csproj").Where(path => !solution.Contains(path, StringComparison.Ordinal));

        Assert.That(Project.All, Has.Count.GreaterThanOrEqualTo(Allowed.Count));
        Assert.That(missing, Is.Empty);
    }

    private static IEnumerable<string> References(string name)
        => Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, name + ".dll")).GetReferencedAssemblies().Select(reference => reference.Name!);
}

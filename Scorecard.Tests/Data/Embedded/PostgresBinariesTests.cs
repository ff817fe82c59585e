using System.Text.Json;
using Scorecard.Data.Embedded;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Embedded;

internal sealed class PostgresBinariesTests
{
    [Test]
    public void Version_is_the_one_that_every_platform_package_is_pinned_to()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("Scorecard.Web", "package.json")));
        var pinned = package.RootElement.GetProperty("optionalDependencies").EnumerateObject().Where(dependency => dependency.Name.StartsWith("@embedded-postgres/", StringComparison.Ordinal)).ToList();

        Assert.That(pinned.Select(dependency => dependency.Name.Split('/')[1]), Is.EquivalentTo(new[] { "darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64", "windows-x64" }));
        Assert.That(pinned.Select(dependency => dependency.Value.GetString()), Has.All.StartsWith(PostgresBinaries.Version + "."));
    }

    [Test]
    public void Locate_finds_binaries_of_this_platform()
        => Assert.That(PostgresBinaries.Program(PostgresBinaries.Locate(), "postgres"), Does.Exist);
}

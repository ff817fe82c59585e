using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Scorecard.Tests.Testing;
using Scorecard.Worker;
using Scorecard.Worker.Sources;

namespace Scorecard.Tests.Worker.Sources;

/// <summary>Each kind of source has a name of its own, and whoever writes a configuration can read of it.</summary>
internal sealed partial class SourceKindTests
{
    private static List<string> Names
    {
        get
        {
            using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().BuildServiceProvider();
            return [.. typeof(WorkerServices).Assembly.GetTypes().Where(type => type.IsClass && typeof(ISourceKind).IsAssignableFrom(type))
                .Select(type => ((ISourceKind)ActivatorUtilities.CreateInstance(services, type)).Name)];
        }
    }

    [Test]
    public void Name_is_that_of_one_kind() => Assert.That(Names, Is.Unique.And.Not.Empty);

    [Test]
    public void Name_stands_in_the_documentation_of_the_configuration()
    {
        var row = KindRow().Match(File.ReadAllText(Repository.PathOf("docs", "configuration.md"))).Value;

        Assert.That(Names.Where(name => !Regex.IsMatch(row, $@"\b{Regex.Escape(name)}\b", RegexOptions.None, TimeSpan.FromSeconds(1))), Is.Empty, "name it in docs/configuration.md, in the row sources[].kind");
    }

    [GeneratedRegex(@"^\| `sources\[\]\.kind` .*$", RegexOptions.Multiline, 1000)]
    private static partial Regex KindRow();
}

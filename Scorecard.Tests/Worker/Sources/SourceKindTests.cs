using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Scorecard.Tests.Testing;
using Scorecard.Worker;
using Scorecard.Worker.Sources;

namespace Scorecard.Tests.Worker.Sources;

/// <summary>Each kind of source has a name of its own, and whoever writes a configuration can read of it.</summary>
internal sealed partial class SourceKindTests
{
    // A name needs nothing of what a kind is made from.
    private static IEnumerable<string> Names => typeof(WorkerServices).Assembly.GetTypes()
        .Where(type => type.IsClass && typeof(ISourceKind).IsAssignableFrom(type))
        .Select(type => ((ISourceKind)RuntimeHelpers.GetUninitializedObject(type)).Name);

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

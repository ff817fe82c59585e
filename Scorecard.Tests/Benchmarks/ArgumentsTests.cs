using Scorecard.Benchmarks;

namespace Scorecard.Tests.Benchmarks;

/// <summary>A slip of the pen must not measure something else for an hour.</summary>
internal sealed class ArgumentsTests
{
    [Test]
    public void Has_flag_only_where_it_is_given()
    {
        var arguments = new Arguments(["--json", "--rows", "1_000_000"]);

        Assert.That(arguments.Has("json"), Is.True);
        Assert.That(arguments.Has("markdown"), Is.False);
        Assert.That(arguments.Number("rows", 5), Is.EqualTo(1_000_000));
        Assert.That(arguments.Number("repeat", 3), Is.EqualTo(3));
        Assert.That(arguments.RefuseOthers, Throws.Nothing);
    }

    [TestCase("--rows", "--rows: expected a value after it")]
    [TestCase("--rows many", "--rows many: expected a whole number above 0")]
    [TestCase("--rows 0", "--rows 0: expected a whole number above 0")]
    [TestCase("--row 5", "--row is not an option; there are --rows, --json")]
    [TestCase("--json yes", "--json yes: it takes no value")]
    [TestCase("--json --json", "--json is given twice")]
    [TestCase("rows 5", "rows: expected an option that begins with --")]
    public void Arguments_wrong_are_refused_by_name(string words, string message) => Assert.That(
        () =>
        {
            var arguments = new Arguments(words.Split(' '));
            arguments.Number("rows", 1);
            arguments.Has("json");
            arguments.RefuseOthers();
        },
        Throws.ArgumentException.With.Message.EqualTo(message));
}

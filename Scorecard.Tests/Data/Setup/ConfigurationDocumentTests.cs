using System.Text.RegularExpressions;
using Scorecard.Data.Setup;
using Scorecard.Data.Setup.Reading;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Data.Setup;

/// <summary>The tables of <c>docs/configuration.md</c> and the settings there are, each against the other.</summary>
internal sealed partial class ConfigurationDocumentTests
{
    private static readonly string Document = File.ReadAllText(Repository.PathOf("docs", "configuration.md"));

    /// <summary>The rows of the tables of a company's file: where, what, expected, default, example.</summary>
    private static readonly Dictionary<string, string[]> Rows = Document.Split("## Command line")[0].Split('\n')
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells.Length == 7 && cells[1].StartsWith('`'))
        .ToDictionary(cells => cells[1].Trim('`'), cells => cells[1..^1], StringComparer.Ordinal);

    [Test]
    public void Document_names_every_setting_and_none_that_is_not_there()
        => Assert.That(Rows.Keys, Is.EquivalentTo(Settings("", typeof(CompanySettings)).Select(setting => setting.Path)));

    [Test]
    public void Document_says_of_every_setting_what_messages_expect_of_it()
    {
        using var each = Assert.EnterMultipleScope();
        foreach (var (path, expected) in Settings("", typeof(CompanySettings)))
            Assert.That(Rows.GetValueOrDefault(path)?[2], Is.EqualTo(expected.Words), path);
    }

    [Test]
    public void Example_of_every_setting_can_be_used()
    {
        using var each = Assert.EnterMultipleScope();
        foreach (var (path, cells) in Rows.Where(row => !row.Value[4].Contains('…')))
            Assert.That(() => SettingsFile.Parse(With(path, cells[4].Trim('`')), path), Throws.Nothing, path);
    }

    [Test]
    public void Readme_leads_to_it()
        => Assert.That(File.ReadAllText(Repository.PathOf("README.md")), Does.Contain("(docs/configuration.md)"));

    [Test]
    public void Settings_of_the_environment_are_those_of_the_readme()
        => Assert.That(Named().Matches(Document.Split("## Command line")[1]).Select(match => match.Value), Is.SupersetOf(
            Named().Matches(File.ReadAllText(Repository.PathOf("README.md")).Split("## What works")[0]).Select(match => match.Value).Distinct()));

    /// <summary>A file in which this one setting is set beside what has to be there.</summary>
    private static string With(string path, string example)
    {
        var (needed, parts) = (new Dictionary<string, string> { ["name"] = "\"acme\"", ["title"] = "\"Acme\"" }, path.Split('.'));
        if (parts.Length == 1)
            needed[path] = example;
        else
            needed[parts[0].TrimEnd('[', ']')] = Around(parts, example);
        return $"{{ {string.Join(", ", needed.Select(pair => $"\"{pair.Key}\": {pair.Value}"))} }}";
    }

    private static string Around(string[] parts, string example)
    {
        var last = $"\"{parts[^1]}\": {example}";
        return (parts[0], parts[^1]) switch
        {
            ("targets[]", "metric" or "grain" or "value") => $"[{{ {Others(["\"metric\": \"leads\"", "\"grain\": \"month\"", "\"value\": 1"], parts[^1])}{last} }}]",
            ("targets[]", "low" or "high") => $"[{{ \"metric\": \"pipeline-coverage\", \"grain\": \"month\", \"low\": {example}, \"high\": {example} }}]",
            ("targets[]", _) => $"[{{ \"metric\": \"leads\", \"grain\": \"month\", \"value\": 1, {last} }}]",
            ("sources[]", _) when parts.Length > 2 => $"[{{ \"name\": \"crm\", \"kind\": \"csv\", \"{parts[1]}\": {{ {last} }} }}]",
            ("sources[]", _) => $"[{{ {Others(["\"name\": \"crm\"", "\"kind\": \"csv\""], parts[^1])}{last} }}]",
            ("businessHours", _) => $"{{ {Others(["\"opens\": \"07:00\"", "\"closes\": \"19:00\""], parts[^1])}{last} }}",
            ("stages", "mql" or "sql") => $"{{ {last} }}",
            ("stages", _) => $"{{ \"{parts[1]}\": {{ {last} }} }}",
            _ => $"{{ {last} }}",
        };
    }

    private static string Others(IEnumerable<string> needed, string but) =>
        string.Concat(needed.Where(one => !one.StartsWith($"\"{but}\"", StringComparison.Ordinal)).Select(one => one + ", "));

    private static IEnumerable<(string Path, ExpectedAttribute Expected)> Settings(string path, Type type)
    {
        foreach (var property in SettingsReader.PropertiesOf(type))
        {
            var (bare, isList) = Bare(property.PropertyType);
            var at = path + property.Name;
            yield return (at, ExpectedAttribute.Of(property));
            if (bare.Assembly.GetName().Name?.StartsWith("Scorecard", StringComparison.Ordinal) is not true || bare.IsEnum)
                continue;
            foreach (var inner in Settings($"{at}{(isList ? "[]" : "")}.", bare))
                yield return inner;
        }
    }

    private static (Type Type, bool IsList) Bare(Type type)
    {
        if (ExpectedAttribute.IsDictionary(type))
            return (typeof(string), false);
        return type.IsGenericType && type.GetGenericTypeDefinition() != typeof(Nullable<>) ? (type.GetGenericArguments()[0], true) : (Nullable.GetUnderlyingType(type) ?? type, false);
    }

    [GeneratedRegex("(?<=`)(--config|--folder|[A-Za-z]+__[A-Za-z]+|[A-Z]+_[A-Z]+)(?=`)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}

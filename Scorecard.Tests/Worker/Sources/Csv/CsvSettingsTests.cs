using Scorecard.Worker.Failures;

namespace Scorecard.Tests.Worker.Sources.Csv;

/// <summary>A setting that cannot be used stops the start, with its path and value; those of the mapping are tested with it.</summary>
public sealed class CsvSettingsTests
{
    [TestCase("""{ "files": [], "foldr": "x" }""", "sources[crm].foldr is not a setting: expected one of folder, files")]
    [TestCase("""{ }""", "sources[crm].files is missing")]
    [TestCase("""{ "files": [] }""", "sources[crm].files = []: expected at least one file")]
    [TestCase("""{ "files": "a.csv" }""", "sources[crm].files = \"a.csv\": expected a list")]
    [TestCase("""[]""", "sources[crm] = []: expected an object")]
    [TestCase("""{ "folder": 7, "files": [{ "file": "f", "record": "lead", "columns": { "id": "i" } }] }""", "sources[crm].folder = 7: expected a text")]
    public void Create_bad_options_are_refused(string options, string message) => AssertRefused(options, message);

    [TestCase("file", "5", "expected a text that is not blank")]
    [TestCase("file", "\" \"", "expected a text that is not blank")]
    [TestCase("file", "\"*/f.csv\"", "a pattern may stand in the file's name only")]
    [TestCase("file", "\"../f.csv\"", "expected a file inside the folder of the source")]
    [TestCase("file", "\"a/../../f.csv\"", "expected a file inside the folder of the source")]
    [TestCase("file", "\"/etc/passwd\"", "expected a file inside the folder of the source")]
    [TestCase("delimiter", "\",,\"", "expected one character")]
    [TestCase("delimiter", "\"a\"", "expected one character")]
    [TestCase("delimiter", "1", "expected one character")]
    [TestCase("encoding", "\"utf-99\"", "expected the name of an encoding")]
    public void Create_bad_setting_of_a_file_is_refused(string setting, string value, string because)
    {
        var others = new Dictionary<string, string>(StringComparer.Ordinal) { ["file"] = "\"f.csv\"", ["record"] = "\"lead\"", ["columns"] = """{ "id": "id" }""", [setting] = value };
        var options = $$"""{ "files": [{ {{string.Join(", ", others.Select(pair => $"\"{pair.Key}\": {pair.Value}"))}} }] }""";

        AssertRefused(options, $"sources[crm].files[0].{setting} = {value}: {because}");
    }

    [Test]
    public void Create_file_to_look_in_has_to_lie_in_the_folder() => AssertRefused(
        """{ "files": [{ "file": "f", "record": "lead", "columns": { "id": "i" }, "lookups": [{ "column": "a", "file": "../t.csv", "key": "k" }] }] }""",
        "sources[crm].files[0].lookups[0].file = \"../t.csv\": expected a file inside the folder");

    private static void AssertRefused(string options, string message) => Assert.That(
        () => CsvFolder.Source(options, ".", TimeZoneInfo.Utc, "EUR"),
        Throws.TypeOf<SourceException>().With.Message.StartWith(message));
}

using Scorecard.Tests.Worker.Sources.Csv;
using Scorecard.Worker.Failures;

namespace Scorecard.Tests.Worker.Mapping.Settings;

/// <summary>A setting of the mapping that cannot be used stops the start, with its path and value.</summary>
public sealed class MappingReaderTests
{
    private const string Files = "sources[crm].files[0]";

    [TestCase("record", "\"leads\"", "expected lead, deal, customer or spend")]
    [TestCase("probabilityIn", "\"share\"", "no column is mapped to probability")]
    [TestCase("outcome", """{ "won": "w", "closed": "c" }""", "it is said of deals only")]
    [TestCase("leaveOut", """{ "a": 5 }""", null)]
    [TestCase("dateFormat", "\"d\"", "expected a date format")]
    [TestCase("dateFormat", "\"yyyy-MM\"", "expected a date format")]
    [TestCase("dateFormat", "\"dd/mm/yyyy\"", "expected a date format")]
    [TestCase("decimalMark", "\";\"", "expected \".\" or \",\"")]
    [TestCase("timeZone", "\"Mars/Olympus\"", "expected a time zone")]
    [TestCase("dataTime", "\"14/11/2018x\"", "expected a day such as 2018-11-14")]
    [TestCase("dataTime", "\"03/04/2018\"", "expected a day such as 2018-11-14")]
    [TestCase("dataTime", "true", "expected an object")]
    [TestCase("coverage", """{ "from": "2018-01-02", "to": "2018-01-01" }""", "from is after to")]
    [TestCase("zeroAmountIsReal", "true", "it is said of deals only")]
    [TestCase("columns", "null", null)]
    public void Create_bad_setting_is_refused(string setting, string value, string? because)
    {
        var others = new Dictionary<string, string>(StringComparer.Ordinal) { ["file"] = "\"f.csv\"", ["record"] = "\"lead\"", ["columns"] = """{ "id": "id" }""", [setting] = value };
        var options = $$"""{ "files": [{ {{string.Join(", ", others.Select(pair => $"\"{pair.Key}\": {pair.Value}"))}} }] }""";

        AssertRefused(options, because is null ? setting is "columns" ? $"{Files}.columns.id is missing: every lead needs it" : $"{Files}.leaveOut.a = 5: expected a text, or a list of texts" : $"{Files}.{setting} = {value}: {because}");
    }

    [TestCase("""{ "file": "f", "record": "lead", "colums": {} }""", $"{Files}.colums is not a setting")]
    [TestCase("""{ "file": "f", "record": "lead", "columns": { "id": "i", "mqll": "x" } }""", $"{Files}.columns.mqll = \"x\": a lead has no such field; its fields are id, created")]
    [TestCase("""{ "file": "f", "record": "lead", "columns": { "id": "i", "id": "j" } }""", $"{Files}.columns.id = \"j\": is given twice")]
    [TestCase("""{ "file": "f", "record": "deal", "columns": { "id": "i" } }""", $"{Files}.columns.outcome is missing: every deal needs it")]
    [TestCase("""{ "file": "f", "record": "deal", "columns": { "id": "i" }, "constants": { "outcome": "Won" } }""", $"{Files}.constants.outcome = \"Won\": expected open, won or lost")]
    [TestCase("""{ "file": "f", "record": "deal", "columns": { "id": "i", "outcome": "o" }, "constants": { "currency": "EURO" } }""", $"{Files}.constants.currency = \"EURO\": expected the ISO 4217 code")]
    [TestCase("""{ "file": "f", "record": "deal", "columns": { "id": "i", "outcome": "o" }, "constants": { "amount": "5" } }""", $"{Files}.constants.amount = \"5\": only a text")]
    [TestCase("""{ "file": "f", "record": "deal", "columns": { "id": "i", "outcome": "o" }, "constants": { "outcome": "won" } }""", $"{Files}.constants.outcome = \"won\": outcome has a column already")]
    [TestCase("""{ "file": "f", "record": "deal", "columns": { "id": "i", "outcome": "o" }, "values": { "outcome": { "W": "yes" } } }""", $"{Files}.values.outcome.W = \"yes\": expected open, won or lost")]
    [TestCase("""{ "file": "f", "record": "lead", "columns": { "id": "i" }, "values": { "channel": { "a": "b" } } }""", $"{Files}.values.channel = ")]
    [TestCase("""{ "file": "f", "record": "lead", "columns": { "id": "i" }, "segments": { "a:b": "c" } }""", $"{Files}.segments.a:b = \"c\"")]
    [TestCase("""{ "file": "f", "record": "lead", "columns": { "id": "i" }, "coverage": { "form": "2018-01-01" } }""", $"{Files}.coverage.form is not a setting")]
    [TestCase("""{ "file": "f", "record": "lead", "columns": { "id": "i" }, "lookups": [{ "column": "a", "file": "t.csv" }] }""", $"{Files}.lookups[0].key is missing")]
    [TestCase("""{ "file": "f", "record": "lead", "columns": { "id": "i" }, "lookups": [{ "column": ["a", "b"], "file": "t.csv", "key": "k" }] }""", $"{Files}.lookups[0].key = \"k\": expected as many columns as column names: 2")]
    [TestCase("""{ "file": "f", "record": "deal", "columns": { "id": "i", "outcome": "o" }, "outcome": { "won": "w", "closed": "c" } }""", $"{Files}.outcome = ")]
    [TestCase("""{ "file": "f", "record": "deal", "columns": { "id": "i" }, "outcome": { "won": "w" } }""", $"{Files}.outcome = ")]
    [TestCase("""{ "file": "f", "record": "deal", "columns": { "id": "i" }, "outcome": { "IsWon": "w" } }""", $"{Files}.outcome.IsWon is not a setting: expected one of won, closed, lost")]
    [TestCase("""{ "file": "f", "record": "deal", "columns": { "id": "i", "outcome": "o" }, "values": { "outcome": { "W": "won", "w ": "lost" } } }""", $"{Files}.values.outcome.w  = \"lost\": differs from another entry in case or spaces only")]
    [TestCase("""{ "file": "f", "record": "deal", "columns": { "id": "i", "outcome": "o", "probability": "p" }, "probabilityIn": "points" }""", $"{Files}.probabilityIn = \"points\": expected \"share\"")]
    [TestCase("""{ "file": "f", "record": "lead", "columns": { "id": "i", "created": "c" }, "dateFormat": { "mql": "dd/MM/yyyy" } }""", $"{Files}.dateFormat.mql = \"dd/MM/yyyy\": expected a field that is a date and has a column")]
    [TestCase("""{ "file": "f", "record": "lead", "columns": { "id": "i", "created": "c" }, "dateFormat": ["dd/MM/yyyy", "d"] }""", $"{Files}.dateFormat[1] = \"d\": expected a date format")]
    public void Create_bad_mapping_is_refused(string file, string message) => AssertRefused($$"""{ "files": [{{file}}] }""", message);

    [Test]
    public void Create_files_of_one_type_have_to_agree_on_coverage() => AssertRefused(
        """
        { "files": [
          { "file": "a", "record": "lead", "columns": { "id": "i" }, "coverage": { "from": "2018-01-01" } },
          { "file": "b", "record": "lead", "columns": { "id": "i" } } ] }
        """,
        "sources[crm].files[1]: coverage and zeroAmountIsReal are said of all lead records together");

    private static void AssertRefused(string options, string message) => Assert.That(
        () => CsvFolder.Source(options, ".", TimeZoneInfo.Utc, "EUR"),
        Throws.TypeOf<SourceException>().With.Message.StartWith(message));
}

using Scorecard.Data.Setup;
using Scorecard.Worker;

namespace Scorecard.Tests.Data.Setup;

internal sealed class SettingsFileTests
{
    [TestCase(""" "nmae": "x" """, "nmae")]
    [TestCase(""" "name": "Ärger" """, "name", "expected 1 to 40")]
    [TestCase(""" "title": "" """, "title = \"\"")]
    [TestCase(""" "timeZone": "Mars/Olympus" """, "timeZone = \"Mars/Olympus\"")]
    [TestCase(""" "currency": "EURO" """, "currency = \"EURO\"")]
    [TestCase(""" "weekStart": "Caturday" """, "weekStart")]
    [TestCase(""" "incompleteAbove": 2 """, "incompleteAbove = 2", "expected a share from 0 to 0.5")]
    [TestCase(""" "incompleteAbove": -0.1 """, "incompleteAbove = -0.1", "such as 0.02")]
    [TestCase(""" "fiscalYearStartMonth": 13 """, "fiscalYearStartMonth = 13")]
    [TestCase(""" "asOf": "31.12.2018" """, "asOf")]
    [TestCase(""" "definition": { "lead-conversion-rate": { "windowDays": 0 } } """, "definition.lead-conversion-rate.windowDays = 0")]
    [TestCase(""" "definition": { "lead-conversion-rate": { "window": 9 } } """, "definition.lead-conversion-rate.window = 9", "windowDays")]
    [TestCase(""" "definition": { "happiness": { "windowDays": 9 } } """, "definition.happiness")]
    [TestCase(""" "definition": { "customer-acquisition-cost": { "costKinds": ["beer"] } } """, "costKinds = [\"beer\"]", "media")]
    [TestCase(""" "targets": [{ "metric": "happiness", "grain": "month", "value": 1 }] """, "targets[0].metric = \"happiness\"", "leads")]
    [TestCase(""" "targets": [{ "metric": "leads", "grain": "fortnight", "value": 1 }] """, "targets[0].grain = \"fortnight\"", "week")]
    [TestCase(""" "targets": [{ "metric": "leads", "grain": "month" }] """, "targets[0]", "leads")]
    [TestCase(""" "targets": [{ "metric": "leads", "grain": "month", "low": 1, "high": 2 }] """, "targets[0]", "expected a value")]
    [TestCase(""" "targets": [{ "metric": "leads", "grain": "month", "value": 1, "segment": "organic" }] """, "targets[0].segment = \"organic\"")]
    [TestCase(""" "targets": [{ "metric": "sales-cycle", "grain": "month", "value": 1 }] """, "targets[0].metric = \"sales-cycle\"")]
    [TestCase(""" "targets": [{ "metric": "leads", "grain": "month", "value": 1 }, { "metric": "leads", "grain": "month", "value": 2 }] """, "targets", "leads by month")]
    [TestCase(""" "targets": [{ "metric": "leads", "grain": "month", "value": "many" }] """, "targets[0].value")]
    [TestCase(""" "sources": [{ "name": "crm", "kind": "csv" }, { "name": "crm", "kind": "csv" }] """, "sources = \"crm\"", "twice")]
    [TestCase(""" "sources": [{ "name": "C R M", "kind": "csv" }] """, "sources[0].name = \"C R M\"")]
    [TestCase(""" "sources": [{ "kind": "csv" }] """, "name")]
    [TestCase(""" "sources": [{ "name": "crm", "kind": "csv", "staleAfterHours": 0 }] """, "sources[crm].staleAfterHours = 0")]
    [TestCase(""" "sources": [{ "name": "crm", "kind": "csv", "timeZone": "CEST!" }] """, "sources[crm].timeZone = \"CEST!\"")]
    [TestCase(""" "sources": [{ "name": "crm", "kind": "csv", "folder": "x" }] """, "folder")]
    [TestCase(""" "targets": [{ "metric": "leads", "grain": "month", "vaule": 1 }] """, "vaule")]
    [TestCase(""" "targets": [{ "grain": "month", "value": 1 }] """, "metric")]
    [TestCase(""" "targets": [null] """, "targets")]
    [TestCase(""" "targets": null """, "targets")]
    [TestCase(""" "definition": { "lead-conversion-rate": null } """, "definition.lead-conversion-rate")]
    [TestCase(""" "sources": [null] """, "sources")]
    [TestCase(""" "definition": null """, "definition")]
    [TestCase(""" "title": null """, "title = null", "expected one line")]
    [TestCase(""" "name": "acme\n" """, "name = \"acme\\u000a\"", "such as \"acme\"")]
    [TestCase(""" "title": "two\nlines" """, "title = \"two\\u000alines\"")]
    [TestCase(""" "weekStart": 9 """, "weekStart = 9: expected a day of the week, such as \"Sunday\".")]
    [TestCase(""" "weekStart": "9" """, "weekStart = \"9\": expected a day of the week")]
    [TestCase(""" "weekStart": true """, "weekStart = true: expected a day of the week")]
    [TestCase(""" "wekStart": "Sunday" """, "wekStart = \"Sunday\": there is no such setting; did you mean weekStart?")]
    [TestCase(""" "currency": "QQQ" """, "currency = \"QQQ\": expected an ISO 4217 code", "such as \"EUR\"")]
    [TestCase(""" "currency": "eur" """, "currency = \"eur\"")]
    [TestCase(""" "fiscalYearStartMonth": 1.5 """, "fiscalYearStartMonth = 1.5: expected a month from 1 to 12, such as 4.")]
    [TestCase(""" "fiscalYearStartMonth": "4" """, "fiscalYearStartMonth = \"4\": expected a month from 1 to 12")]
    [TestCase(""" "asOf": "9999-12-31" """, "asOf = \"9999-12-31\": expected a day from 1970 to 2100")]
    [TestCase(""" "timeZone": "W. Europe Standard Time" """, "expected a time zone by its IANA name, which is \"Europe/Berlin\"")]
    [TestCase(""" "history": [] """, "history = []: expected an object")]
    [TestCase(""" "history": { "keepMonths": 0 } """, "history.keepMonths = 0: expected a whole number of months from 1 to 1200")]
    [TestCase(""" "factCheck": { "schedule": "now and then" } """, "factCheck.schedule = \"now and then\"", "is not a cron expression")]
    [TestCase(""" "businessHours": { "opens": "8 a.m.", "closes": "18:00" } """, "businessHours.opens = \"8 a.m.\": expected a time of day")]
    [TestCase(""" "businessHours": { "opens": "18:00", "closes": "08:00" } """, "businessHours.closes = \"08:00\": expected a time after opens, 18:00")]
    [TestCase(""" "businessHours": { "opens": "08:00", "closes": "18:00", "days": [] } """, "businessHours.days")]
    [TestCase(""" "businessHours": { "opens": "08:00", "closes": "18:00", "days": ["Monday", "Monday"] } """, "businessHours.days = \"Monday\": it stands there twice")]
    [TestCase(""" "businessHours": { "opens": "08:00", "closes": "18:00", "holidays": ["2026-13-01"] } """, "businessHours.holidays[0] = \"2026-13-01\"")]
    [TestCase(""" "stages": { "mql": {} } """, "stages.mql", "lifecycleStages")]
    [TestCase(""" "sources": [{ "name": "crm", "kind": "csv", "staleAfterHours": 2147483647 }] """, "sources[crm].staleAfterHours = 2147483647: expected a whole number of hours from 1 to 87600")]
    [TestCase(""" "targets": [{ "metric": "leeds", "grain": "month", "value": 1 }] """, "targets[0].metric = \"leeds\": there is no such metric; did you mean leads?")]
    [TestCase(""" "targets": [{ "metric": "leads", "grain": "month", "value": 1e300 }] """, "targets[0].value = 1e300: expected a number from -1e15 to 1e15")]
    [TestCase(""" "title": "a", "title": "b" """, "title = \"b\": it is given twice")]
    [TestCase(""" "title": "\ud800" """, "line 1, column", "this is no JSON")]
    public void Parse_of_a_setting_that_cannot_be_used_names_it_and_its_value(string setting, params string[] said)
    {
        var required = string.Join(", ", new[] { "name", "title" }.Where(name => !setting.TrimStart().StartsWith($"\"{name}\"", StringComparison.Ordinal)).Select(name => $"\"{name}\": \"acme\""));
        var failure = Assert.Throws<SettingsException>(() => SettingsFile.Parse($"{{ {required}, {setting} }}", "company.json", ScheduleCheck.FaultOf));
        foreach (var part in said)
            Assert.That(failure!.Message, Does.Contain(part));
        Assert.That(failure!.Message, Does.Not.Contain("System.").And.Not.Contain("JSON value"));
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{ \"name\": \"acme\" ")]
    public void Parse_of_what_is_no_configuration_names_the_file(string json) =>
        Assert.That(() => SettingsFile.Parse(json, "company.json"), Throws.TypeOf<SettingsException>().With.Message.Contains("company.json"));

    [Test]
    public void Parse_reads_over_comments_and_a_comma_behind_the_last_item()
    {
        const string Json =
            """
            // Our company.
            { "name": "acme", /* as it is called */ "title": "Acme",
              "stages": { "mql": { "lifecycleStages": [ "lead", /* later: */ "mql", ], }, },
              "targets": [ { "metric": "leads", "grain": "month", "value": 9, }, ], // for now
              "sources": [ { "name": "crm", "kind": "csv", "options": { /* where */ "folder": "data", "files": [ 1, ], }, }, ],
            }
            """;
        var company = SettingsFile.Parse(Json, "company.json");
        Assert.That(company.Stages!.Mql!.LifecycleStages, Is.EqualTo(new[] { "lead", "mql" }));
        Assert.That(company.Targets, Has.Count.EqualTo(1));
        Assert.That(company.Sources.Single().Options.GetRawText(), Is.EqualTo("""{"folder":"data","files":[1]}"""), "whoever reads these need not know of comments");
    }

    [Test]
    public void Read_of_a_missing_file_names_it() =>
        Assert.That(() => SettingsFile.Read("/nowhere/company.json"), Throws.TypeOf<SettingsException>().With.Message.Contains("/nowhere/company.json"));

    [Test]
    public void Parse_tells_everything_that_is_wrong_at_once()
    {
        const string Json =
            """
            { "name": "Acme", "weekStart": 9, "currency": "QQQ", "zone": "UTC", "targets": [{ "metric": "leeds", "grain": "fortnight", "value": "many" }],
              "sources": [{ "name": "crm", "kind": "csv", "allowanceHours": -1 }, { "name": "ads", "kind": "csv", "staleAfterHours": -1 }] }
            """;
        var told = Assert.Throws<SettingsException>(() => SettingsFile.Parse(Json, "company.json", ScheduleCheck.FaultOf))!.Message;
        Assert.That(told.Split(Environment.NewLine), Has.Length.EqualTo(11), told);
        foreach (var setting in new[] { "10 settings", "name = ", "weekStart = 9", "currency = ", "zone = ", "targets[0].metric", "targets[0].grain", "targets[0].value", "sources[crm].allowanceHours", "sources[ads].staleAfterHours", "title is missing" })
            Assert.That(told, Does.Contain(setting));
    }

    [Test]
    public void Parse_of_a_long_value_shows_its_beginning_and_its_length()
    {
        var told = Assert.Throws<SettingsException>(() => SettingsFile.Parse($"{{ \"name\": \"acme\", \"title\": \"{new string('x', 100_000)}\" }}", "company.json"))!.Message;
        Assert.That(told, Does.Contain("(100,000 characters)").And.Length.LessThan(400));
    }

    [TestCase("{\n  \"name\": \"acme\"\n  \"title\": \"A\" }", "line 3, column 3", "\"title\"")]
    [TestCase("{\n  \"name\": \"ärger\" x", "line 2, column 19")]
    [TestCase("{ \"name\": \"acme\" ", "line 1, column")]
    [TestCase("", "the file is empty", "\"name\"")]
    [TestCase("[]", "the file says []: expected a company's settings")]
    public void Parse_of_what_is_no_json_names_the_line_and_the_column(string json, params string[] said)
    {
        var told = Assert.Throws<SettingsException>(() => SettingsFile.Parse(json, "company.json"))!.Message;
        foreach (var part in said)
            Assert.That(told, Does.Contain(part));
    }

    [Test]
    public void Read_of_another_encoding_a_folder_or_a_giant_says_which()
    {
        var folder = Directory.CreateTempSubdirectory("scorecard-settings-");
        try
        {
            var (latin, giant) = (Path.Combine(folder.FullName, "latin.json"), Path.Combine(folder.FullName, "giant.json"));
            File.WriteAllBytes(latin, [(byte)'{', (byte)'"', 0xe4, (byte)'"', (byte)'}']);
            File.WriteAllText(giant, new string(' ', 5_000_000));
            Assert.That(() => SettingsFile.Read(latin), Throws.TypeOf<SettingsException>().With.Message.Contains("not UTF-8"));
            Assert.That(() => SettingsFile.Read(giant), Throws.TypeOf<SettingsException>().With.Message.Contains("bytes"));
            Assert.That(() => SettingsFile.Read(folder.FullName), Throws.TypeOf<SettingsException>().With.Message.Contains("that is a folder"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

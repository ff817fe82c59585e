using Scorecard.Data.Setup;

namespace Scorecard.Tests.Data.Setup;

internal sealed class SettingsFileTests
{
    [TestCase(""" "nmae": "x" """, "nmae")]
    [TestCase(""" "name": "Ärger" """, "name", "expected 1 to 40")]
    [TestCase(""" "title": "" """, "title = \"\"")]
    [TestCase(""" "timeZone": "Mars/Olympus" """, "timeZone = \"Mars/Olympus\"")]
    [TestCase(""" "currency": "EURO" """, "currency = \"EURO\"")]
    [TestCase(""" "weekStart": "Caturday" """, "weekStart")]
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
    [TestCase(""" "sources": [{ "name": "C R M", "kind": "csv" }] """, "sources[].name = \"C R M\"")]
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
    [TestCase(""" "title": null """, "title")]
    public void Parse_of_a_setting_that_cannot_be_used_names_it_and_its_value(string setting, params string[] said)
    {
        var required = string.Join(", ", new[] { "name", "title" }.Where(name => !setting.TrimStart().StartsWith($"\"{name}\"", StringComparison.Ordinal)).Select(name => $"\"{name}\": \"acme\""));
        var failure = Assert.Throws<SettingsException>(() => SettingsFile.Parse($"{{ {required}, {setting} }}", "company.json"));
        foreach (var part in said)
            Assert.That(failure!.Message, Does.Contain(part));
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{ \"name\": \"acme\" ")]
    public void Parse_of_what_is_no_configuration_names_the_file(string json) =>
        Assert.That(() => SettingsFile.Parse(json, "company.json"), Throws.TypeOf<SettingsException>().With.Message.Contains("company.json"));

    [Test]
    public void Read_of_a_missing_file_names_it() =>
        Assert.That(() => SettingsFile.Read("/nowhere/company.json"), Throws.TypeOf<SettingsException>().With.Message.Contains("/nowhere/company.json"));
}

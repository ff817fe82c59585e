using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Scorecard.Worker.Failures;
using Scorecard.Worker.Sources;
using Scorecard.Worker.Sources.Demo;

namespace Scorecard.Tests.Worker.Sources.Demo;

[TestFixture]
internal sealed class DemoSourceKindTests
{
    [TestCase("""{ "seed": 2026, "start": "2025-05-01", "part": "crm" }""")]
    [TestCase("""{ "seed": "-7", "start": "2026-11-01", "part": "billing", "staleDay": null }""")]
    [TestCase("""{ "start": "2025-05-01", "part": "ads", "staleDay": "2026-11-21" }""")]
    public void Create_with_good_options_makes_a_source(string options) => Assert.That(Create(options), Is.Not.Null);

    [TestCase("""{ "start": "2025-05-01", "part": "sales" }""", "part", "'sales'")]
    [TestCase("""{ "start": "2025-05-01" }""", "part", "''")]
    [TestCase("""{ "part": "crm" }""", "start", "''")]
    [TestCase("""{ "start": "May 2025", "part": "crm" }""", "start", "'May 2025'")]
    [TestCase("""{ "start": "2025-05-02", "part": "crm" }""", "start", "'2025-05-02'")]
    [TestCase("""{ "start": "2026-12-01", "part": "crm" }""", "start", "'2026-12-01'")]
    [TestCase("""{ "start": "1999-12-01", "part": "crm" }""", "start", "'1999-12-01'")]
    [TestCase("""{ "start": ["2025-05-01"], "part": "crm" }""", "start", "[\"2025-05-01\"]")]
    [TestCase("""{ "seed": 1.5, "start": "2025-05-01", "part": "crm" }""", "seed", "'1.5'")]
    [TestCase("""{ "seed": 99999999999999999999, "start": "2025-05-01", "part": "crm" }""", "seed", "'99999999999999999999'")]
    [TestCase("""{ "start": "2025-05-01", "part": "ads", "staleDay": "21.11.2026" }""", "staleDay", "'21.11.2026'")]
    [TestCase("""{ "start": "2025-05-01", "part": "crm", "staleDay": "2026-11-21" }""", "staleDay", "'2026-11-21'")]
    [TestCase("""{ "start": "2025-05-01", "part": "crm", "stale": true }""", "stale", "'true'")]
    [TestCase("[]", "options", "'[]'")]
    public void Create_with_a_bad_option_names_the_source_the_option_and_its_value(string options, string option, string value) =>
        Assert.That(
            () => Create(options),
            Throws.TypeOf<SourceException>().With.Message.Contains("'demo-crm'").And.Message.Contains(option).And.Message.Contains(value));

    [Test]
    public void Name_is_demo() => Assert.That(Kind().Name, Is.EqualTo("demo"));

    private static ISource Create(string options) =>
        Kind().Create(new("demo-crm", JsonDocument.Parse(options).RootElement, "", TimeZoneInfo.Utc, "USD"));

    private static DemoSourceKind Kind() => new(new FakeTimeProvider(new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero)));
}

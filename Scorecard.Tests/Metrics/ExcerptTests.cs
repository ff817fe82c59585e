using System.Text.Json;
using Scorecard.Metrics;

namespace Scorecard.Tests.Metrics;

internal sealed class ExcerptTests
{
    [TestCase("\"short\"", "\"short\"")]
    [TestCase("12", "12")]
    [TestCase("{ \"a\":\n  1 }", "{ \"a\": 1 }")]
    [TestCase("\"two\\nlines \\u202e\"", "\"two\\u000alines \\u202e\"")]
    [TestCase("\"\\ud800\"", "\"\\ud800\"")]
    public void Of_a_value_is_one_line(string json, string shown) => Assert.That(Excerpt.Of(JsonDocument.Parse(json).RootElement), Is.EqualTo(shown));

    [Test]
    public void Of_a_long_value_is_cut_and_counted()
    {
        Assert.That(Excerpt.Of(new string('x', 29_000_000)), Is.EqualTo($"{new string('x', 80)}… (29,000,000 characters)"));
        Assert.That(Excerpt.Quoted(new string('x', 100), 3), Is.EqualTo("\"xxx…\" (100 characters)"));
        Assert.That(Excerpt.Of(JsonDocument.Parse($"[{string.Join(",", Enumerable.Repeat("1", 50_000))}]").RootElement), Has.Length.LessThan(120));
    }

    [Test]
    public void Of_what_is_not_there_says_so()
    {
        Assert.That(Excerpt.Of((string?)null), Is.EqualTo("nothing"));
        Assert.That(Excerpt.Of(default(JsonElement)), Is.EqualTo("nothing"));
    }
}

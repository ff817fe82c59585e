using Scorecard.Metrics.Contract;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Metrics.Definitions;

/// <summary>The glossary says of every metric what the product says.</summary>
internal sealed class GlossaryTests
{
    private const string Begin = "<!-- the metrics, as they describe themselves -->";
    private const string Update = "SCORECARD_UPDATE_STORED";

    [Test]
    public void Glossary_has_every_metric_in_the_words_of_both_teams()
    {
        var path = Repository.PathOf("GLOSSARY.md");
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var expected = Begin + "\n" + string.Concat(Rows());
        var written = text.IndexOf(Begin, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable(Update) is "1")
            File.WriteAllText(path, text = text[..written] + expected);
        Assert.That(text[written..], Is.EqualTo(expected), $"A metric says something else. If that is meant, run the test with {Update}=1 and commit GLOSSARY.md.");
    }

    private static IEnumerable<string> Rows() => MetricCatalog.All
        .Select(metric => $"| **{metric.Label}** `{metric.Key}`: {metric.Meaning} | {metric.ForMarketing} | {metric.ForSales} |\n")
        .Prepend("| metric | for marketing | for sales |\n|---|---|---|\n");
}

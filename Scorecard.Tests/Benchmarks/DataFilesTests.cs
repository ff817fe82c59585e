using Scorecard.Benchmarks.Generation;

namespace Scorecard.Tests.Benchmarks;

/// <summary>What is measured rests on the data being what they are said to be.</summary>
internal sealed class DataFilesTests
{
    private const int Rows = 20_000;

    private string _folder = "";

    [OneTimeSetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("scorecard-benchmark-data-").FullName;

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Write_same_seed_makes_the_same_bytes_and_another_seed_others()
    {
        var (first, again, other) = (Make(new(Rows, 1)), Make(new(Rows, 1)), Make(new(Rows, 2)));

        foreach (var file in new[] { "leads.csv", "deals.csv", "customers.csv", "spend.csv" })
        {
            Assert.That(File.ReadAllBytes(Path.Combine(again, file)), Is.EqualTo(File.ReadAllBytes(Path.Combine(first, file))), file);
            Assert.That(File.ReadAllBytes(Path.Combine(other, file)), Is.Not.EqualTo(File.ReadAllBytes(Path.Combine(first, file))), file);
        }
    }

    [TestCase(Spread.Years)]
    [TestCase(Spread.Recent)]
    public void Write_changed_changes_exactly_that_share_of_the_leads_where_they_are_to_change(Spread spread)
    {
        var (before, after) = (Leads(new(Rows, 1)), Leads(new(Rows, 1, 0.01, spread)));

        var changed = Enumerable.Range(0, before.Length).Where(at => before[at] != after[at]).Select(at => before[at].Split(',')[1]).ToList();

        var recent = $"{History.LastDay.AddDays(-History.RecentDays):yyyy-MM-dd}";
        Assert.That(changed, Has.Count.EqualTo(Rows / 100));
        Assert.That(changed.Count(created => string.CompareOrdinal(created, recent) >= 0), spread == Spread.Recent ? Is.EqualTo(changed.Count) : Is.LessThan(changed.Count / 5));
    }

    [TestCase(Layout.Reordered)]
    [TestCase(Layout.TrailingNewline)]
    public void Write_other_layout_has_the_same_rows_in_other_bytes(Layout layout)
    {
        var (plain, other) = (Text(new(Rows, 1)), Text(new(Rows, 1, Layout: layout)));

        Assert.That(other, Is.Not.EqualTo(plain));
        Assert.That(Lines(other).Order(StringComparer.Ordinal), Is.EqualTo(Lines(plain).Order(StringComparer.Ordinal)));
    }

    [Test]
    public void Write_stages_follow_each_other_within_the_months()
    {
        var end = $"{History.LastDay.AddDays(1):yyyy-MM-dd}";
        foreach (var cells in Leads(new(Rows, 3, 0.01)).Skip(1).Select(line => line.Split(',')))
        {
            string[] path = [.. new[] { cells[1], cells[2], cells[8] }.Where(time => time.Length > 0)];
            Assert.That(path, Is.Ordered.Using((System.Collections.IComparer)StringComparer.Ordinal).And.All.Matches<string>(time => string.CompareOrdinal(time, end) < 0), cells[0]);
        }
    }

    [Test]
    public void Write_funnel_narrows_as_it_says()
    {
        var leads = Leads(new(Rows, 1)).Skip(1).Select(line => line.Split(',')).ToList();
        var deals = File.ReadAllLines(Path.Combine(Make(new(Rows, 1)), "deals.csv")).Skip(1).Select(line => line.Split(',')).ToList();

        var mqls = leads.Count(cells => cells[2].Length > 0);
        Assert.That(mqls, Is.EqualTo(0.6 * Rows).Within(2).Percent);
        Assert.That(leads.Count(cells => cells[8].Length > 0), Is.EqualTo(0.4 * mqls).Within(3).Percent);
        Assert.That(deals, Has.Count.EqualTo(Rows / 5));
        Assert.That(deals.Count(cells => cells[7] == "won"), Is.EqualTo(0.27 * deals.Count).Within(8).Percent);
        Assert.That(leads.SelectMany(cells => cells[^4..].Select((value, at) => (at, value))).Distinct().Count(), Is.EqualTo(40));
    }

    private string[] Leads(DataOptions options) => File.ReadAllLines(Path.Combine(Make(options), "leads.csv"));

    private string Text(DataOptions options) => File.ReadAllText(Path.Combine(Make(options), "leads.csv"));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private string Make(DataOptions options)
    {
        var folder = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        new DataFiles(options, folder).Write();
        return folder;
    }
}

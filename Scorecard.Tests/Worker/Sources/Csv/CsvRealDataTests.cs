using System.Text.Json;
using Scorecard.Data.Snapshots;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Worker.Sources.Csv;

/// <summary>The example configurations, on the data that they are made for.</summary>
public sealed class CsvRealDataTests
{
    [Test]
    public async Task Pull_olist_reads_every_lead_and_deal()
    {
        var pulled = await PullExampleAsync("olist");
        var leads = pulled.Records<LeadRecord>().ToList();
        var deals = pulled.Records<DealRecord>().ToList();

        Assert.That((leads.Count, deals.Count, pulled.Rejected.Count, pulled.Flags.Count), Is.EqualTo((8_000, 842, 0, 0)));
        Assert.That(leads.Count(lead => lead.Segments["channel"].Length == 0), Is.EqualTo(60));
        Assert.That(leads.Count(lead => lead.Segments["channel"] is "unknown"), Is.EqualTo(1_099));
        Assert.That(leads.Count(lead => lead.MqlAt >= Midnight(2018, 3, 1) && lead.MqlAt < Midnight(2018, 4, 1)), Is.EqualTo(1_174));
        Assert.That(deals.Count(deal => deal.Amount == 0), Is.EqualTo(797));
        Assert.That(deals.Select(deal => deal.Outcome).Distinct(StringComparer.Ordinal), Is.EqualTo(new[] { "won" }));
        Assert.That(pulled.Described.Select(described => described.DataTime), Is.All.EqualTo(Midnight(2018, 11, 15).AddHours(-1)), "summer time by then");
    }

    [Test]
    public async Task Pull_maven_reads_every_deal_with_its_region()
    {
        var pulled = await PullExampleAsync("maven");
        var deals = pulled.Records<DealRecord>().ToList();

        Assert.That(pulled.Rejected, Is.Empty);
        Assert.That(pulled.Flags, Is.Empty);
        Assert.That(deals.CountBy(deal => deal.Outcome, StringComparer.Ordinal), Is.EquivalentTo(new Dictionary<string, int>(StringComparer.Ordinal) { ["won"] = 4_238, ["lost"] = 2_473, ["open"] = 2_089 }));
        Assert.That(deals.Count(deal => deal.QualifiedAt is null), Is.EqualTo(500));
        Assert.That(deals.Count(deal => deal.CustomerId is null), Is.EqualTo(1_425));
        Assert.That(deals.Where(deal => deal.Outcome is "open"), Has.All.Property(nameof(DealRecord.Amount)).Null);
        Assert.That(deals.Select(deal => deal.Segments["region"]).Distinct(StringComparer.Ordinal), Is.EquivalentTo(new[] { "Central", "East", "West" }));
        Assert.That(deals.Select(deal => deal.Segments["product"]).Distinct(StringComparer.Ordinal).Count(), Is.EqualTo(7));
        Assert.That(deals.Count(deal => deal.Segments["product"] is "GTX Pro"), Is.EqualTo(1_480));
    }

    private static DateTimeOffset Midnight(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.FromHours(-3));

    private static async Task<Pulled> PullExampleAsync(string name)
    {
        var config = Repository.PathOf("examples", name, "scorecard.json");
        var folder = Path.Combine(SharedData.Folder, name);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(config));
        var options = json.RootElement.GetProperty("sources")[0].GetProperty("options").GetRawText();
        var zone = TimeZoneInfo.FindSystemTimeZoneById(json.RootElement.GetProperty("timeZone").GetString()!);
        var source = CsvFolder.Source(options, folder, zone, json.RootElement.GetProperty("currency").GetString()!);
        return new Pulled(await source.PullAsync(new NothingKnown(), CancellationToken.None).ToListAsync());
    }
}

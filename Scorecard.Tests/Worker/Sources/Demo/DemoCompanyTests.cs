namespace Scorecard.Tests.Worker.Sources.Demo;

/// <summary>The company tells the story that the demo needs, whenever in the year it begins.</summary>
[TestFixture]
internal sealed class DemoCompanyTests
{
    [Test]
    public async Task Company_of_the_default_seed_prints()
    {
        foreach (var pull in new[] { new DemoPull(), new DemoPull(Start: "2024-09-01") })
        {
            var at = pull.Noon(24, 14);
            var t = new MonthlyTable(await pull.RecordsAsync(at), pull.FirstDay, DateOnly.FromDateTime(at.UtcDateTime));
            await TestContext.Out.WriteLineAsync(t.Print(24));
        }
    }
}

using System.Runtime.CompilerServices;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Worker.Sources.Demo.Company;

namespace Scorecard.Worker.Sources.Demo;

/// <summary>One of the generated company's systems. A pull shows what has happened up to its moment, so the company grows by the minute.</summary>
internal sealed class DemoSource(DemoOptions options, TimeZoneInfo timeZone, TimeProvider time) : ISource
{
    private const int ReadingsPerCheck = 500;

    public bool IsFull => true;

    public IReadOnlyCollection<RecordType> RecordTypes => options.Part switch
    {
        DemoPart.Billing => [RecordType.CustomerPeriod],
        DemoPart.Ads => [RecordType.Spend],
        _ => [RecordType.Lead, RecordType.Deal],
    };

    public async IAsyncEnumerable<Reading> PullAsync(IKnown known, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // All of it is computed, nothing is waited for: let the caller go on before the work begins.
        await Task.Yield();
        var count = 0;
        foreach (var reading in Readings())
        {
            if (count++ % ReadingsPerCheck == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            yield return reading;
        }
    }

    private IEnumerable<Reading> Readings()
    {
        var story = new Story(options.Seed, options.Start);
        var asOf = Now();
        return options.Part switch
        {
            DemoPart.Crm => new CrmFeed(story, asOf).Readings(),
            DemoPart.Billing => new BillingFeed(story, asOf).Readings(),
            DemoPart.Ads => new AdsFeed(story, asOf).Readings(),
            _ => throw new InvalidOperationException($"The demo company has no part {options.Part}."),
        };
    }

    private AsOf Now()
    {
        var asOf = new AsOf(time.GetUtcNow(), timeZone);
        return options.StaleDay == asOf.Today ? new AsOf(asOf.DataTime - DemoCompany.StaleAge, timeZone) : asOf;
    }
}

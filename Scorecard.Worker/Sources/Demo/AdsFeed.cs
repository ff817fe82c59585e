using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Worker.Sources.Demo.Company;

namespace Scorecard.Worker.Sources.Demo;

/// <summary>Spend, as the advertising and accounting systems would hand it over.</summary>
internal sealed class AdsFeed(Story story, AsOf asOf)
{
    private static readonly HashSet<string> Segments = ["channel"];
    private static readonly HashSet<string> Fields = ["from", "to", "kind", "amount", "currency"];

    public IEnumerable<Reading> Readings() =>
        new SpendMaker(story).Until(asOf)
            .Select(record => (Reading)new Received(record))
            .Prepend(new Described(RecordType.Spend, asOf.DataTime, Fields, Segments, story.Start));
}

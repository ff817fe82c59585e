namespace Scorecard.Worker.Sources.Demo.Company;

/// <summary>The segments of a record. A company has few combinations, so one dictionary serves all records of one.</summary>
internal static class DemoSegments
{
    private static readonly Dictionary<(string Channel, string Region), IReadOnlyDictionary<string, string>> Known = Combine();

    public static IReadOnlyDictionary<string, string> Of(string channel, string region) => Known[(channel, region)];

    private static Dictionary<(string Channel, string Region), IReadOnlyDictionary<string, string>> Combine() =>
        (from channel in DemoCompany.Channels.Select(channel => channel.Name).Append(DemoCompany.OutboundChannel)
         from region in DemoCompany.Regions
         select (channel, region.Name)).ToDictionary(pair => pair, IReadOnlyDictionary<string, string> (pair) => Pair(pair.channel, pair.Name));

    private static Dictionary<string, string> Pair(string channel, string region) =>
        new Dictionary<string, string>(StringComparer.Ordinal) { ["channel"] = channel, ["region"] = region };
}

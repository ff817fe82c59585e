using System.Text.Json.Nodes;
using Scorecard.Worker.Mapping.Rejects;
using Scorecard.Worker.Mapping.Values.Dates;
using Scorecard.Worker.Mapping.Values.Numbers;

namespace Scorecard.Tests.Worker.Mapping.Rejects;

/// <summary>What is kept with rejected rows is read again by later versions, whatever kind of source it came from.</summary>
internal sealed class RejectContextTests
{
    private const string OfAnEarlierVersion =
        """{"record":"deal","delimiter":";","header":"id;won","dataTime":"2026-03-31T00:00:00+00:00","dates":{"won":{"slashes":{"order":1,"isMixed":false},"dashes":{"order":0,"isMixed":false},"dots":{"order":0,"isMixed":false},"formats":null}},"numbers":{},"roundedKeys":["id"]}""";

    [Test]
    public void Read_knows_what_an_earlier_version_kept()
    {
        var context = RejectContext.Read(OfAnEarlierVersion);

        Assert.That((context.Record, context.DataTime, context.RoundedKeys!.Single()), Is.EqualTo(("deal", new DateTimeOffset(2026, 3, 31, 0, 0, 0, TimeSpan.Zero), "id")));
        Assert.That(context.Dates["won"].Slashes, Is.EqualTo(new ShapeRules(DateOrder.DayFirst)));
        Assert.That((context.Format["delimiter"]!.GetValue<string>(), context.Format["header"]!.GetValue<string>()), Is.EqualTo((";", "id;won")));
    }

    [Test]
    public void Write_keeps_what_an_earlier_version_reads()
    {
        var written = RejectContext.Read(OfAnEarlierVersion).Write();

        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(OfAnEarlierVersion)), written);
    }

    [Test]
    public void Write_keeps_the_format_of_any_kind_of_source()
    {
        var context = new RejectContext("lead", DateTimeOffset.UnixEpoch, new Dictionary<string, DateRules>(), new Dictionary<string, NumberRules>()) { Format = new JsonObject { ["names"] = new JsonArray("id", "created") } };

        Assert.That(RejectContext.Read(context.Write()).Format["names"]!.AsArray().Select(name => name!.GetValue<string>()), Is.EqualTo(new[] { "id", "created" }));
    }
}

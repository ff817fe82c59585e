using System.Text;
using System.Text.Json.Nodes;
using Scorecard.Data.Setup;
using Scorecard.Worker;

namespace Scorecard.Tests.Data.Setup;

/// <summary>Whatever is done to a file that can be used, what becomes of it is either used or refused in words.</summary>
internal sealed class SettingsFuzzTests
{
    private const int Mutations = 6000;

    private const string Whole =
        """
        {
          "name": "acme", "title": "Acme", "timeZone": "Europe/Berlin", "currency": "EUR", "weekStart": "Sunday", "fiscalYearStartMonth": 4, "segmentValues": 50, "asOf": "2026-09-30",
          "definition": { "lead-conversion-rate": { "windowDays": 60, "entry": "mql" }, "customer-acquisition-cost": { "costKinds": ["media"] } },
          "stages": { "mql": { "lifecycleStages": ["mql"], "scoreAtLeast": 60 } },
          "businessHours": { "opens": "08:00", "closes": "18:00", "days": ["Monday"], "holidays": ["2026-12-25"], "timeZone": "UTC" },
          "targets": [{ "metric": "leads", "grain": "month", "value": 5, "segment": "channel:organic" }, { "metric": "pipeline-coverage", "grain": "month", "low": 2, "high": 3 }],
          "sources": [{ "name": "crm", "kind": "csv", "schedule": "0 30 6 * * ?", "timeZone": "UTC", "staleAfterHours": 24, "allowanceHours": 2, "options": { "files": [{ "file": "a.csv", "record": "lead" }] } }],
          "factCheck": { "schedule": "0 0 3 ? * SUN" }, "history": { "keepMonths": 12, "schedule": "0 30 4 * * ?" }
        }
        """;

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "9", "1e400", "1e15", "-0.0", "9223372036854775808", "\"\"", "\" \"", "\"x\\n\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\u202e\"", "[]", "{}", "[null]", "{\"\":null}",
        "\"Monday\"", "\"2026-02-30\"", "\"24:00\"", "\"acme\\n\"", "\"*/0 * * * *\"", "\"0 0 0 31 2 ?\"", "\"../UTC\"", "\"W. Europe Standard Time\"", $"\"{new string('a', 300)}\"", $"[{string.Join(',', Enumerable.Repeat("1", 300))}]",
    ];

    [Test]
    public void Parse_of_any_mutation_uses_it_or_refuses_it_in_words()
    {
        var random = new Random(17);
        var used = 0;
        for (var at = 0; at < Mutations; at++)
        {
            var text = at % 3 == 0 ? Torn(random) : Changed(random);
            try
            {
                SettingsFile.Parse(text, "acme.json", ScheduleCheck.FaultOf);
                used++;
            }
            catch (SettingsException refused)
            {
                Assert.That(refused.Message, Does.StartWith("--config acme.json").And.Not.Contain("System.").And.Not.Contain("Path: $"), text);
                Assert.That(refused.Message.Any(letter => char.IsControl(letter) && letter is not ('\r' or '\n')), Is.False, text);
            }
        }

        Assert.That(used, Is.InRange(Mutations / 100, Mutations / 2), "some are used, so that the file itself was not refused each time");
    }

    /// <summary>Values and names replaced, doubled or taken away.</summary>
    private static string Changed(Random random)
    {
        var root = JsonNode.Parse(Whole)!;
        string? broken = null;
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var nodes = Nodes(root).Where(node => node.Parent is not null).ToList();
            if (nodes.Count == 0)
                break;
            broken = Change(nodes[random.Next(nodes.Count)], random) ?? broken;
        }

        var text = root.ToJsonString();
        return broken is null ? text : text.Replace("\"here\"", broken, StringComparison.Ordinal);
    }

    /// <summary>Answers what belongs where "here" stands: some values cannot be held by a tree of nodes.</summary>
    private static string? Change(JsonNode node, Random random)
    {
        switch (node.Parent)
        {
            case JsonObject parent when random.Next(4) == 0:
                parent.Remove(node.GetPropertyName());
                return null;
            case JsonObject parent when random.Next(4) == 0:
                var name = node.GetPropertyName();
                parent[name[..^Math.Min(1, name.Length)] + (random.Next(2) == 0 ? "x" : "")] = node.DeepClone();
                return null;
            case JsonObject parent:
                parent[node.GetPropertyName()] = "here";
                return Values[random.Next(Values.Length)];
            case JsonArray parent when random.Next(3) == 0:
                parent.Add(node.DeepClone());
                return null;
            case JsonArray parent:
                parent[node.GetElementIndex()] = "here";
                return Values[random.Next(Values.Length)];
            default:
                return null;
        }
    }

    /// <summary>Bytes cut out, doubled or turned.</summary>
    private static string Torn(Random random)
    {
        var text = new StringBuilder(Whole);
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(text.Length - 1);
            if (random.Next(3) == 0)
                text.Remove(at, random.Next(1, text.Length - at));
            else
                text.Insert(at, random.Next(2) == 0 ? "{[\"\\,:0-e\u0000\ud800ä"[random.Next(12)] : (char)random.Next(1, 0xffff));
            if (text.Length < 2)
                break;
        }

        return text.ToString();
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => node switch
    {
        JsonObject inner => inner.Where(pair => pair.Value is not null).SelectMany(pair => Nodes(pair.Value!)).Prepend(node),
        JsonArray inner => inner.Where(item => item is not null).SelectMany(item => Nodes(item!)).Prepend(node),
        _ => [node],
    };
}

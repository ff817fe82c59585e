using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Scorecard.Tests.EndToEnd;

namespace Scorecard.Tests.Browser;

/// <summary>Every link of every page of the running program keeps what somebody is looking at, and the page that it leads to shows it.</summary>
internal sealed partial class PlaceTests
{
    private static readonly string[] Understood = ["/", "/brief", "/history", "/metrics/"];

    /// <summary>Records of a past snapshot are read from all there were, so of few metrics.</summary>
    private static readonly string[] FewRecords = ["/metrics/mqls/records", "/metrics/win-rate/records", "/metrics/lead-conversion-rate/records"];

    private List<string> faults = [];
    private HttpClient client = null!;

    [OneTimeSetUp]
    public void Begin()
    {
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(BrowserRun.Program.Url), Timeout = Patience.Long };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-GB");
    }

    [OneTimeTearDown]
    public void End() => client.Dispose();

    [TestCase("month", 6, "")]
    [TestCase("week", 5, "")]
    [TestCase("quarter", 1, "&segment=channel%3Aorganic&view=shown")]
    [TestCase("month", 1, "&snapshot=*")]
    [TestCase("month", 2, "&asOf=*")]
    public async Task All_links_of_all_pages_keep_the_place(string grain, int back, string more)
    {
        faults = [];
        var (period, snapshot, asOf) = await ChooseAsync(grain, back);
        var start = $"/?grain={grain}&period={period}{more.Replace("snapshot=*", $"snapshot={snapshot}", StringComparison.Ordinal).Replace("asOf=*", $"asOf={asOf}", StringComparison.Ordinal)}";
        var place = Query(start);
        var (seen, next) = (new HashSet<string>(StringComparer.Ordinal) { "/" }, new Queue<string>([start]));
        while (next.TryDequeue(out var address))
        {
            foreach (var link in await LookAsync(address, place))
            {
                if ((!place.ContainsKey("snapshot") && !place.ContainsKey("asOf")) || !Path(link).EndsWith("/records", StringComparison.Ordinal) || FewRecords.Contains(Path(link)))
                {
                    if (seen.Add(link.Contains("metric=", StringComparison.Ordinal) ? "compare" : Path(link)))
                    {
                        next.Enqueue(link);
                    }
                }
            }
        }

        Assert.That(seen, Has.Count.GreaterThan(25).And.Contains("/brief").And.Contains("compare").And.Contains("/metrics/mqls/records"));
        Assert.That(faults, Is.Empty, $"of {seen.Count} pages");
    }

    /// <summary>Checks a page and answers the links that keep the place.</summary>
    private async Task<List<string>> LookAsync(string address, Dictionary<string, string> place)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            faults.Add($"{address} answers {(int)answer.StatusCode}");
            return [];
        }

        CheckShown(address, html, place);
        CheckForms(address, html, place);
        return [.. Links(html).Where(link => Keeps(address, link, place)).Select(link => link.Href)];
    }

    private bool Keeps(string address, (string Href, string Leaves, bool InTable) link, Dictionary<string, string> place)
    {
        var query = Query(link.Href);
        var isElsewhere = Path(link.Href) != Path(address) || query.ContainsKey("metric");
        foreach (var (name, value) in place.Where(part => !link.Leaves.Split(' ').Contains(part.Key)))
        {
            var kept = query.GetValueOrDefault(name);
            // A grain has not every period, and of a cohort the board's own stands beside it.
            var isOther = name switch
            {
                "grain" or "view" => isElsewhere && kept != value,
                "period" => isElsewhere && !link.InTable && kept != value && query.GetValueOrDefault("board") != value,
                _ => kept != value,
            };
            if (isOther || (kept is null && !(name is "period" && query.GetValueOrDefault("grain") != place["grain"])))
            {
                faults.Add($"{address} leads to {link.Href} without {name}={value}");
            }
        }

        return link.Leaves.Length == 0 && place.All(part => query.GetValueOrDefault(part.Key) == part.Value || (part.Key is "period" && query.GetValueOrDefault("board") == part.Value));
    }

    private void CheckShown(string address, string html, Dictionary<string, string> place)
    {
        var path = Path(address);
        if (path is "/" || path.StartsWith("/metrics/", StringComparison.Ordinal))
        {
            Expect(html.Contains($"value=\"{Query(address)["period"]}\" selected", StringComparison.Ordinal), $"{address} does not show its period");
            Expect(Query(address).GetValueOrDefault("board") is not { } board || html.Contains($"period={board}", StringComparison.Ordinal), $"{address} does not lead back to its board");
        }

        if (place.TryGetValue("segment", out var segment) && path is not "/history")
        {
            Expect(html.Contains($"value=\"{segment}\" selected", StringComparison.Ordinal) || html.Contains("channel: organic", StringComparison.Ordinal), $"{address} does not show {segment}");
        }

        if (place.TryGetValue("snapshot", out var snapshot) && (path is not "/history" || Query(address).ContainsKey("metric")))
        {
            Expect(Regex.IsMatch(html, $"at snapshot {snapshot}", RegexOptions.None, TimeSpan.FromSeconds(5)), $"{address} does not say that it is of snapshot {snapshot}");
        }
    }

    private void CheckForms(string address, string html, Dictionary<string, string> place)
    {
        foreach (Match form in GetForm().Matches(html))
        {
            var fields = Name().Matches(form.Value).Select(name => name.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
            foreach (var (name, _) in place.Where(part => !fields.Contains(part.Key)))
            {
                faults.Add($"{address} has a form that loses {name}");
            }
        }
    }

    private void Expect(bool holds, string fault)
    {
        if (!holds)
        {
            faults.Add(fault);
        }
    }

    /// <summary>The links to pages that understand a place.</summary>
    private static IEnumerable<(string Href, string Leaves, bool InTable)> Links(string html)
    {
        var bodies = TableBody().Matches(html).Select(body => (From: body.Index, To: body.Index + body.Length)).ToList();
        foreach (Match link in Link().Matches(html))
        {
            var href = WebUtility.HtmlDecode(link.Groups["href"].Value).Split('#')[0];
            if (Understood.Any(page => page.EndsWith('/') && page.Length > 1 ? href.StartsWith(page, StringComparison.Ordinal) : Path(href) == page))
            {
                yield return (href, Leaves().Match(link.Value).Groups["parts"].Value, bodies.Exists(body => body.From < link.Index && link.Index < body.To));
            }
        }
    }

    private async Task<(string Period, string Snapshot, string AsOf)> ChooseAsync(string grain, int back)
    {
        var board = JsonNode.Parse(await client.GetStringAsync(new Uri($"/api/v1/scorecard?grain={grain}", UriKind.Relative)))!;
        var trend = board["metrics"]!.AsArray().First(metric => metric!["key"]!.GetValue<string>() is "mqls")!["trend"]!.AsArray();
        var newest = long.Parse(board["snapshotId"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);
        var next = JsonNode.Parse(await client.GetStringAsync(new Uri($"/api/v1/scorecard?grain={grain}&period={trend[^back]!["period"]!.GetValue<string>()}", UriKind.Relative)))!;
        return (trend[^(back + 1)]!["period"]!.GetValue<string>(), Math.Max(1, newest - 1).ToString(System.Globalization.CultureInfo.InvariantCulture), next["start"]!.GetValue<string>());
    }

    private static string Path(string address) => address.Split('?', '#')[0];

    private static Dictionary<string, string> Query(string address) => address.Contains('?', StringComparison.Ordinal)
        ? address.Split('#')[0].Split('?')[1].Split('&').Select(pair => pair.Split('=')).GroupBy(pair => pair[0], StringComparer.Ordinal).ToDictionary(group => group.Key, group => Uri.UnescapeDataString(group.First()[1]), StringComparer.Ordinal)
        : new(StringComparer.Ordinal);

    [GeneratedRegex("<a [^>]*href=\"(?<href>/[^\"]*)\"[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex("data-leaves=\"(?<parts>[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Leaves();

    [GeneratedRegex("<table class=\"ledger points.*?</table>", RegexOptions.Singleline, 5_000)]
    private static partial Regex TableBody();

    [GeneratedRegex("<form[^>]*method=\"get\".*?</form>", RegexOptions.Singleline, 5_000)]
    private static partial Regex GetForm();

    [GeneratedRegex("name=\"(?<name>[a-zA-Z]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}

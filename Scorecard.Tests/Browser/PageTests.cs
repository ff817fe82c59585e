using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Scorecard.Tests.EndToEnd;

namespace Scorecard.Tests.Browser;

/// <summary>Every page as its readers see it: in both themes, on a phone, a laptop and a large screen.</summary>
internal sealed class PageTests
{
    private static readonly (int Width, int Height)[] Sizes = [(1280, 800), (360, 740), (1920, 1080)];

    private static readonly (string Name, string Address)[] Pages =
    [
        ("board", "/"),
        ("brief", "/brief"),
        ("wall", "/wall"),
        ("wall-link", "/wall/link"),
        ("devices", "/devices"),
        ("metric", "/metrics/lead-conversion-rate"),
        ("records", "/metrics/lead-conversion-rate/records"),
        ("restated", "/metrics/leads/restated"),
        ("records-sum", "/metrics/customer-acquisition-cost/records"),
        ("records-customers", "/metrics/gross-revenue-retention/records?part=denominator"),
        ("history", "/history"),
        ("compare", "/history?metric=lead-conversion-rate&metric=leads&against=year"),
        ("sources", "/sources"),
        ("source", "/sources/crm"),
        ("run", "/runs/1"),
        ("not-found", "/nothing-here"),
    ];

    private static IEnumerable<object[]> InBothThemes =>
        from page in Pages
        from theme in new[] { ColorScheme.Light, ColorScheme.Dark }
        select new object[] { page.Name, page.Address, theme };

    private Visit visit = null!;

    /// <summary>One window for all pages: opening one costs more than looking at a page.</summary>
    [OneTimeSetUp]
    public async Task OpenAsync() => visit = await Visit.OpenAsync("/");

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        if (visit is not null)
        {
            await visit.DisposeAsync();
        }
    }

    [TestCaseSource(nameof(InBothThemes))]
    public async Task Page_is_accessible_and_fits_every_screen_without_a_complaint(string name, string address, ColorScheme theme)
    {
        await visit.BeginAsync(address, theme);
        foreach (var (width, height) in Sizes.Where(size => IsFor(name, size.Width)))
        {
            await visit.ResizeAsync(width, height);
            await visit.KeepPictureAsync(Visit.Name(name, theme, width));
            // Colours are a theme's and layouts a width's: each theme at one width sees all of both.
            if (width == (theme == ColorScheme.Light && IsFor(name, 360) ? 360 : 1280))
            {
                Assert.That(await ViolationsAsync(visit), Is.Empty, $"axe at {width}");
            }

            await Patience.UntilAsync(async () => await visit.OverhangAsync() <= 0, () => $"at {width} the page, its charts drawn anew, is no wider than the window", TimeSpan.FromSeconds(5));
        }

        Assert.That(visit.Complaints, Is.Empty);
    }

    [TestCase("/", ".metrics .value", 8)]
    [TestCase("/wall", ".tile .value", 8)]
    public async Task Numbers_and_words_are_there_without_scripts(string address, string values, int atLeast)
    {
        await using var plain = await Visit.OpenAsync(address, scripts: false);

        Assert.That(await plain.Page.Locator(values).CountAsync(), Is.GreaterThanOrEqualTo(atLeast));
        var text = await plain.Page.Locator("body").InnerTextAsync();
        Assert.That(text, Does.Contain("Off target").And.Match("[0-9]+(\\.[0-9]+)?%").And.Match("(?i)on target"));
    }

    [Test]
    public async Task Value_leads_to_its_records_and_page_by_page_through_all_of_them_without_scripts()
    {
        await using var reader = await Visit.OpenAsync("/", scripts: false);
        await reader.Page.Locator("#mqls a.records").ClickAsync();
        await reader.Page.WaitForLoadStateAsync();
        var told = int.Parse(await reader.Page.Locator(".rule b").InnerTextAsync(), System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
        var seen = new List<string>();
        while (true)
        {
            seen.AddRange(await reader.Page.Locator(".behind-it th.label").AllInnerTextsAsync());
            if (await reader.Page.Locator("a[rel=next]").CountAsync() == 0)
            {
                break;
            }

            await reader.Page.Locator("a[rel=next]").ClickAsync();
            await reader.Page.WaitForLoadStateAsync();
        }

        Assert.That(told, Is.GreaterThan(50), "more than a page");
        Assert.That(seen, Has.Count.EqualTo(told).And.Unique);
        Assert.That(reader.Complaints, Is.Empty);
    }

    [Test]
    public async Task First_view_of_the_scorecard_weighs_at_most_60_kilobytes()
    {
        var weights = new List<Task<RequestSizesResult>>();
        await using var fresh = await BrowserRun.Chromium.NewContextAsync(new() { BaseURL = BrowserRun.Program.Url });
        var page = await fresh.NewPageAsync();
        page.RequestFinished += (_, request) => weights.Add(request.SizesAsync());

        await page.GotoAsync("/");
        await page.EvaluateAsync("document.fonts.ready.then(() => true)");

        var bytes = (await Task.WhenAll(weights)).Sum(size => size.ResponseBodySize + size.ResponseHeadersSize);
        await TestContext.Progress.WriteLineAsync($"First view of the scorecard: {bytes} bytes in {weights.Count} answers.");
        Assert.That(weights, Has.Count.GreaterThanOrEqualTo(4), "the page, its style, its script and its type");
        Assert.That(bytes, Is.LessThanOrEqualTo(60 * 1024));
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(Visit visit) => (await visit.Page.RunAxe()).Violations.Select(
        violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}");

    // The wall is one screen in a room; a phone has the board.
    private static bool IsFor(string name, int width) => width >= 1280 || !name.StartsWith("wall", StringComparison.Ordinal);
}

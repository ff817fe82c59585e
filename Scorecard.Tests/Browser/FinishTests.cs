using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Scorecard.Tests.EndToEnd;

namespace Scorecard.Tests.Browser;

/// <summary>What readers notice only where it is missing: keys, paper, numbers that change without a jolt.</summary>
internal sealed class FinishTests
{
    private const string Focused = """
        () => {
          const element = document.activeElement;
          if (element === document.body) return null;
          const style = getComputedStyle(element), box = element.getBoundingClientRect();
          const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== "rgba(0, 0, 0, 0)";
          const seen = box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0 && box.top < innerHeight && box.left < innerWidth;
          element.dataset.reached = "yes";
          return `${ring ? "" : "no ring: "}${seen ? "" : "not to be seen: "}${element.tagName} ${(element.getAttribute("aria-label") ?? element.innerText ?? element.name ?? "").slice(0, 60)}`;
        }
        """;

    private const string NotReached = """
        () => [...document.querySelectorAll("a[href], button, select, input:not([type=hidden]), textarea, summary, [tabindex='0']")]
          .filter(element => element.checkVisibility() && !element.dataset.reached).map(element => element.outerHTML.slice(0, 120))
        """;

    private const string Watch = """
        () => {
          window.shift = 0;
          new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shift += entry.value; }).observe({ type: "layout-shift", buffered: false });
        }
        """;

    private const string Boxes = """
        () => JSON.stringify([...document.querySelectorAll("main *:not(.value, .value *)")].map(element => { const box = element.getBoundingClientRect(); return [box.left, box.top, box.width, box.height].map(Math.round); }))
        """;

    /// <summary>What leaves others their turn goes on when the test says so.</summary>
    private const string TurnsByHand = """
        window.turns = [];
        const usual = window.setTimeout;
        window.setTimeout = (work, wait, ...rest) => wait === undefined ? window.turns.push(work) : usual(work, wait, ...rest);
        """;

    private Visit visit = null!;

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

    [TestCase("/")]
    [TestCase("/metrics/lead-conversion-rate")]
    [TestCase("/history?metric=leads&metric=mqls")]
    public async Task Everything_is_reached_by_key_with_a_focus_that_is_seen(string address)
    {
        await visit.BeginAsync(address, ColorScheme.Light);
        // The chart that a script draws takes the place of the picture, and with it the keys.
        if (await visit.Page.Locator("#chart").CountAsync() > 0)
        {
            await visit.Page.Locator("#chart[tabindex]").WaitForAsync();
        }

        var faults = new List<string>();
        var stops = 0;
        for (; stops < 400; stops++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.Page.EvaluateAsync<string?>(Focused) is not { } focused)
            {
                break;
            }

            if (focused.StartsWith("no", StringComparison.Ordinal))
            {
                faults.Add(focused);
            }
        }

        Assert.That(faults, Is.Empty);
        Assert.That(stops, Is.InRange(20, 399), "as many stops as there are links and fields, and then out of the page");
        Assert.That(await visit.Page.EvaluateAsync<string[]>(NotReached), Is.Empty);
    }

    [Test]
    public async Task Keys_move_along_the_chart_and_each_value_is_said()
    {
        await visit.BeginAsync("/metrics/lead-conversion-rate?view=known", ColorScheme.Light);
        var chart = visit.Page.Locator("#chart");
        var newest = await visit.Page.Locator(".points tbody tr").First.Locator("th a").InnerTextAsync();
        var oldest = await visit.Page.Locator(".points tbody tr").Last.Locator("th a").InnerTextAsync();
        await chart.FocusAsync();

        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.That(await SaidAsync(), Does.StartWith($"{newest}: ").And.Match("%, |–, ").And.Contain("target 11%"));
        await visit.Page.Keyboard.PressAsync("Home");
        Assert.That(await SaidAsync(), Does.StartWith($"{oldest}: "));
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        Assert.That(await SaidAsync(), Does.Not.StartWith($"{oldest}: "));
        await Assertions.Expect(chart.Locator(".tip")).ToContainTextAsync((await SaidAsync()).Split(':')[0]);
        Assert.That(visit.Complaints, Is.Empty);
    }

    [Test]
    public async Task Keys_move_from_line_to_line_of_a_comparison()
    {
        await visit.BeginAsync("/history?metric=leads&metric=revenue-won", ColorScheme.Light);
        await visit.Page.Locator("#chart").FocusAsync();

        await visit.Page.Keyboard.PressAsync("End");
        Assert.That(await SaidAsync(), Does.StartWith("Leads, "));
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        Assert.That(await SaidAsync(), Does.Match(@"^Revenue won, .*: \$"));
        Assert.That(visit.Complaints, Is.Empty);
    }

    [Test]
    public async Task Chart_that_is_drawn_while_the_window_changes_fits_the_window()
    {
        await using var reader = await Visit.OpenAsync("/");
        await reader.Page.AddInitScriptAsync(TurnsByHand);
        await reader.GoAsync("/history?metric=leads&metric=mqls");
        await reader.Page.WaitForFunctionAsync("() => { turns.shift()?.(); return document.querySelector('#chart > .canvas'); }");

        await reader.ResizeAsync(360, 740);
        await reader.Page.EvaluateAsync("() => { setInterval(() => turns.shift()?.(), 5); }");

        await reader.Page.WaitForFunctionAsync("() => document.querySelector('#chart > .canvas svg path')");
        await Patience.UntilAsync(async () => await reader.OverhangAsync() <= 0, () => "the chart is drawn anew for the narrow window", TimeSpan.FromSeconds(15));
        Assert.That(reader.Complaints, Is.Empty);
    }

    [Test]
    public async Task Scorecard_prints_on_one_sheet_in_black()
    {
        await visit.BeginAsync("/", ColorScheme.Dark);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var colours = await visit.Page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('main .status, main .value, main h1')].map(element => getComputedStyle(element).color))]");
        var hidden = await visit.Page.Locator("nav").First.IsVisibleAsync();
        var which = await visit.Page.Locator(".on-paper:visible").InnerTextAsync();
        await visit.ResizeAsync(703, 1047);
        await visit.KeepPictureAsync("board-print");
        await visit.ResizeAsync(1280, 800);
        var pdf = await visit.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true, Path = Testing.Repository.PathOf("artifacts", "screenshots", "board.pdf") });
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });

        Assert.That(colours, Is.EqualTo(new[] { "rgb(0, 0, 0)" }), "status by shape and word");
        Assert.That(hidden, Is.False, "no navigation");
        Assert.That(which, Does.Match(@"^\w+ 20\d\d · All segments$"), "the choosers are not printed");
        Assert.That(Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), "/Type\\s*/Page\\b", RegexOptions.None, TimeSpan.FromSeconds(5)), Is.EqualTo(1));
    }

    [Test]
    public async Task Numbers_that_change_move_nothing()
    {
        await using var reader = await Visit.OpenAsync("/");
        await reader.Page.RouteAsync("**/*", async route =>
        {
            if (route.Request.ResourceType is not "fetch")
            {
                await route.ContinueAsync();
                return;
            }

            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = Regex.Replace(await answer.TextAsync(), "(?<=class=\"value\">[^<&]*)[0-9]", digit => digit.Value is "8" ? "1" : "8", RegexOptions.None, TimeSpan.FromSeconds(20)) });
        });
        await reader.Page.EvaluateAsync(Watch);
        var before = await reader.Page.EvaluateAsync<string>(Boxes);
        var value = await reader.Page.Locator("#mqls .value").InnerTextAsync();

        await AnnounceAsync(reader);
        await reader.Page.WaitForFunctionAsync("was => document.querySelector('#mqls .value').innerText !== was", value);
        await reader.Page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

        Assert.That(await reader.Page.EvaluateAsync<double>("window.shift"), Is.Zero);
        Assert.That(await reader.Page.EvaluateAsync<string>(Boxes), Is.EqualTo(before));
    }

    [Test]
    public async Task Note_is_written_read_and_taken_back_without_scripts()
    {
        await using var reader = await Visit.OpenAsync("/metrics/win-rate", scripts: false);
        await reader.Page.Locator("#add-note summary").ClickAsync();
        await reader.Page.Locator("#add-note textarea").FillAsync("The large tender was decided");
        await reader.Page.Locator("#add-note input[name=author]").FillAsync("Ana");
        await reader.Page.Locator("#add-note button").ClickAsync();
        Assert.That(await reader.Page.Locator("#note-list").InnerTextAsync(), Does.Contain("The large tender was decided").And.Contain("Ana"));
        Assert.That(await reader.Page.Locator(".points .noted-words").First.InnerTextAsync(), Does.Contain("The large tender"), "beside the value of its period");

        await reader.Page.Locator("#note-list button", new() { HasText = "Remove" }).ClickAsync();
        Assert.That(await reader.Page.Locator("#note-list").InnerTextAsync(), Does.Contain("was removed").And.Not.Contain("large tender"));
        await reader.Page.Locator("#note-list button", new() { HasText = "Put it back" }).ClickAsync();
        Assert.That(await reader.Page.Locator("#note-list").InnerTextAsync(), Does.Contain("large tender"));
        await reader.Page.Locator("#note-list button", new() { HasText = "Remove" }).ClickAsync();
        Assert.That(reader.Complaints, Is.Empty);
    }

    private async Task<string> SaidAsync() => await visit.Page.Locator("#chart-said").InnerTextAsync();

    // A note on a day that no trend shows: everybody who has a page open is told that there is news.
    private static async Task AnnounceAsync(Visit reader)
    {
        var note = await reader.Page.APIRequest.PostAsync("/api/v1/notes", new() { DataObject = new { metric = "leads", day = "2001-01-01", text = "x", author = "y" } });
        var id = (await note.JsonAsync())!.Value.GetProperty("id").GetString();
        await reader.Page.APIRequest.DeleteAsync($"/api/v1/notes/{id}");
    }
}

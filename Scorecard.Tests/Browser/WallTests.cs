using Scorecard.Tests.EndToEnd;

namespace Scorecard.Tests.Browser;

/// <summary>The screen on the wall: read from five metres, and left alone for months.</summary>
internal sealed class WallTests
{
    private const string Measure = """
        () => {
          const vh = innerHeight / 100;
          const faults = [];
          const root = document.documentElement;
          if (root.scrollWidth > root.clientWidth || root.scrollHeight > root.clientHeight)
            faults.push(`the screen scrolls: ${root.scrollWidth}x${root.scrollHeight}`);
          const tiles = [...document.querySelectorAll(".tile")];
          if (tiles.length < 5 || tiles.length > 9) faults.push(`${tiles.length} tiles`);
          const size = element => parseFloat(getComputedStyle(element).fontSize) / vh;
          for (const tile of tiles) {
            const name = tile.querySelector("h2").textContent.trim();
            const box = tile.getBoundingClientRect();
            if (tile.scrollWidth > tile.clientWidth || tile.scrollHeight > tile.clientHeight)
              faults.push(`${name}: its content is ${tile.scrollWidth}x${tile.scrollHeight} in ${tile.clientWidth}x${tile.clientHeight}`);
            for (const part of tile.querySelectorAll("h2, .value, .trend, p, .status")) {
              const at = part.getBoundingClientRect();
              if (at.left < box.left - 1 || at.right > box.right + 1 || at.top < box.top - 1 || at.bottom > box.bottom + 1)
                faults.push(`${name}: ${part.className.baseVal ?? (part.className || part.tagName)} sticks out`);
            }
            if (size(tile.querySelector(".value")) < 8.99) faults.push(`${name}: the number is ${size(tile.querySelector(".value"))} vh`);
            if (size(tile.querySelector("h2")) < 3.99) faults.push(`${name}: the label is ${size(tile.querySelector("h2"))} vh`);
          }
          for (const line of document.querySelectorAll(".head > *, .tension, .data, .foot > *")) {
            const at = line.getBoundingClientRect();
            if (at.left < 0 || at.right > innerWidth + 1 || at.bottom > innerHeight + 1) faults.push(`${line.className || line.id} leaves the screen`);
          }
          return faults;
        }
        """;

    [TestCase(1280, 720)]
    [TestCase(1920, 1080)]
    [TestCase(3840, 2160)]
    public async Task Everything_fits_one_screen_and_can_be_read_from_afar(int width, int height)
    {
        await using var visit = await Visit.OpenAsync("/wall", width, height);
        await visit.Page.Locator("#connection", new() { HasText = "Connected" }).WaitForAsync();

        var faults = await visit.Page.EvaluateAsync<string[]>(Measure);
        await visit.KeepPictureAsync($"wall-screen-{width}", whole: false);

        Assert.That(faults, Is.Empty);
    }

    [Test]
    public async Task Board_stays_while_the_server_is_away_and_comes_back_by_itself()
    {
        var launch = Launch.Web().WithDatabase(BrowserRun.Database);
        await using var before = await RunningProgram.StartReadyAsync(launch);
        await using var visit = await Visit.OpenAsync("/wall", 1920, 1080, program: before);
        var board = visit.Page.Locator(".tiles");
        await visit.Page.Locator("#connection", new() { HasText = "Connected" }).WaitForAsync();
        var shown = await board.InnerTextAsync();

        Assert.That(await before.InterruptAsync(), Is.Zero);
        await visit.Page.Locator("#lost", new() { HasText = "Not connected since" }).WaitForAsync();
        await visit.KeepPictureAsync("wall-lost-1920", whole: false);
        Assert.That(await board.InnerTextAsync(), Is.EqualTo(shown));

        await using var after = await RunningProgram.StartReadyAsync(launch);
        await visit.Page.Locator(".foot[data-state=live]").WaitForAsync();
        Assert.That(await visit.Page.Locator("#lost").IsVisibleAsync(), Is.False);
        Assert.That(await visit.Page.Locator(".tile").CountAsync(), Is.GreaterThanOrEqualTo(5));
    }
}

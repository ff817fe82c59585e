using Microsoft.Playwright;
using Scorecard.Data.Queries;

namespace Scorecard.Tests.Browser;

/// <summary>The screen on the wall: everything on one screen, whatever there is to show, and to be read from five metres.</summary>
internal sealed class WallTests
{
    private static readonly (int Width, int Height)[] Screens = [(1280, 720), (1920, 1080), (3840, 2160)];

    private static readonly (string Name, Func<int, ScorecardView> Board)[] Boards =
        [("usual", WallBoards.Usual), ("calm", WallBoards.Calm), ("full", WallBoards.Full), ("stale", WallBoards.Stale), ("unread", WallBoards.Unread)];

    private static IEnumerable<object[]> EveryBoard =>
        from board in Boards from tiles in new[] { 5, 6, 7, 8, 9 } select new object[] { board.Name, tiles };

    private WallHost host = null!;
    private Visit visit = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        host = await WallHost.StartAsync();
        visit = await Visit.OpenAsync("/wall", 1920, 1080, url: host.Url);
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await (visit?.DisposeAsync() ?? default);
        await host.DisposeAsync();
    }

    [TestCaseSource(nameof(EveryBoard))]
    public async Task Everything_fits_one_screen_and_can_be_read_from_afar(string name, int tiles)
    {
        host.Show(Boards.Single(board => board.Name == name).Board(tiles));
        await visit.BeginAsync("/wall", ColorScheme.Light);
        Assert.That(await visit.Page.Locator(".tile").CountAsync(), Is.EqualTo(tiles));
        await visit.Page.Locator("#connection", new() { HasText = "Connected" }).WaitForAsync();
        using var each = Assert.EnterMultipleScope();
        foreach (var (width, height) in Screens)
        {
            await visit.ResizeAsync(width, height);
            if (tiles is 5 or 9 && (width is 1920 || name is "full"))
                await visit.KeepPictureAsync($"wall-{name}-{tiles}-{width}", whole: false);
            Assert.That(await WallFit.FaultsAsync(visit.Page), Is.Empty, $"{width}x{height}");
        }

        Assert.That(visit.Complaints, Is.Empty);
    }

    [Test]
    public async Task Demo_company_fits_every_screen()
    {
        await using var demo = await Visit.OpenAsync("/wall", 1920, 1080);
        await demo.Page.Locator("#connection", new() { HasText = "Connected" }).WaitForAsync();
        foreach (var (width, height) in Screens)
        {
            await demo.ResizeAsync(width, height);
            await demo.KeepPictureAsync($"wall-screen-{width}", whole: false);
            Assert.That(await WallFit.FaultsAsync(demo.Page), Is.Empty, $"{width}x{height}");
        }
    }
}

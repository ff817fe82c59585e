using Microsoft.Playwright;
using Scorecard.Data.Queries;
using Scorecard.Tests.Api;
using Scorecard.Tests.Web;

namespace Scorecard.Tests.Browser;

/// <summary>The screen on the wall, left alone for months: what becomes of it when something goes away.</summary>
internal sealed class WallLifeTests
{
    private const string Same = "window.isTheSame === true";

    [Test]
    public async Task Board_stays_while_the_server_is_away_and_is_loaded_anew_once_an_upgraded_one_has_answered()
    {
        var before = await WallHost.StartAsync();
        var url = before.Url;
        await using var screen = await OpenAsync(before);
        var board = await screen.Page.Locator(".tiles").InnerTextAsync();
        await screen.Page.EvaluateAsync("window.isTheSame = true");

        await before.DisposeAsync();
        await LostAsync(screen);
        await screen.KeepPictureAsync("wall-lost-1920", whole: false);
        // Past every interval at which it tries again: it stays as it is, since nobody answers.
        await screen.Page.Clock.FastForwardAsync(60_000);
        await screen.Page.Clock.FastForwardAsync(60_000);
        Assert.That(await screen.Page.EvaluateAsync<bool>(Same), Is.True, "nobody has answered yet");
        Assert.That(await screen.Page.Locator(".tiles").InnerTextAsync(), Is.EqualTo(board));
        Assert.That(await WallFit.FaultsAsync(screen.Page), Is.Empty);

        await using var after = await WallHost.StartAsync(url, upgraded: true);
        await screen.Page.Clock.FastForwardAsync(6_000);
        await screen.Page.Locator("script[src$='?upgraded']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await ConnectedAsync(screen);
        Assert.That(await screen.Page.EvaluateAsync<bool>(Same), Is.False, "the page was loaded anew");
        await screen.Page.EvaluateAsync("window.isTheSame = true");

        after.Show(WallBoards.Calm(9));
        await after.TellAsync();
        await screen.Page.Locator("h1", new() { HasText = "On target" }).WaitForAsync();
        Assert.That(await screen.Page.EvaluateAsync<bool>(Same), Is.True, "one upgrade, one reload");
    }

    [Test]
    public async Task Network_that_is_cut_for_ten_minutes_leaves_the_board_says_so_and_what_was_missed_is_there_after_it()
    {
        await using var host = await WallHost.StartAsync();
        host.Show(WithDataOf(TimeProvider.System.GetUtcNow().AddMinutes(-2)));
        await using var screen = await OpenAsync(host);
        Assert.That(await AgeAsync(screen), Is.EqualTo("2 minutes ago"));
        var clock = await screen.Page.Locator("#clock").InnerTextAsync();

        await screen.Page.Context.SetOfflineAsync(true);
        host.Show(WallBoards.Calm(9));
        await screen.Page.Clock.FastForwardAsync("10:00");
        await LostAsync(screen);
        Assert.That(await AgeAsync(screen), Is.EqualTo("12 minutes ago"), "a dead page cannot look fresh");
        Assert.That(await screen.Page.Locator("#clock").InnerTextAsync(), Is.Not.EqualTo(clock));
        Assert.That(await screen.Page.Locator(".tile").CountAsync(), Is.EqualTo(9));

        await screen.Page.Context.SetOfflineAsync(false);
        await screen.Page.Clock.FastForwardAsync("00:16");
        await screen.Page.Locator("h1", new() { HasText = "On target" }).WaitForAsync();
        await ConnectedAsync(screen);
    }

    [Test]
    public async Task Server_that_falls_silent_without_an_error_counts_as_gone()
    {
        await using var host = await WallHost.StartAsync();
        await using var screen = await OpenAsync(host);
        await screen.Page.RouteAsync("**/wall*", _ => Task.CompletedTask);
        await screen.Page.RouteAsync("**/wall/events", _ => Task.CompletedTask);

        await screen.Page.Clock.FastForwardAsync("00:30");
        Assert.That(await screen.Page.Locator("#lost").IsVisibleAsync(), Is.False, "two heartbeats may be late");
        await screen.Page.Clock.FastForwardAsync("00:30");
        await LostAsync(screen);
    }

    [Test]
    public async Task Board_is_asked_for_and_said_to_be_so_where_the_events_alone_do_not_come_through()
    {
        await using var host = await WallHost.StartAsync();
        await using var screen = await OpenAsync(host);
        await screen.Page.RouteAsync("**/wall/events", _ => Task.CompletedTask);
        host.Show(WallBoards.Calm(5));

        await screen.Page.Clock.FastForwardAsync("01:00");
        await screen.Page.Clock.FastForwardAsync("00:16");

        await screen.Page.Locator("#connection", new() { HasText = "No live connection – as of" }).WaitForAsync();
        Assert.That(await screen.Page.Locator(".tile").CountAsync(), Is.EqualTo(5));
        Assert.That(await WallFit.FaultsAsync(screen.Page), Is.Empty);
    }

    [Test]
    public async Task Link_opens_the_wall_leaves_no_trace_in_the_address_and_goes_dark_when_it_is_revoked()
    {
        await using var host = await WallHost.StartAsync(token: "correct-horse-battery-staple");
        await using var screen = await Visit.OpenAsync($"/wall/link?grain=week#{Fakes.Secret}", 1920, 1080, url: host.Url, clock: true);
        await ConnectedAsync(screen);
        Assert.That(screen.Page.Url, Is.EqualTo($"{host.Url}/wall?grain=week"));
        await screen.Page.GoBackAsync();
        Assert.That(screen.Page.Url, Does.Not.Contain(Fakes.Secret));
        await screen.GoAsync("/wall");
        await ConnectedAsync(screen);

        host.Fakes.IsRevoked = true;
        await host.TellAsync("revoked");
        await screen.Page.Locator("#lost", new() { HasText = "This screen's link is no longer valid" }).WaitForAsync();
        await screen.KeepPictureAsync("wall-revoked-1920", whole: false);
        Assert.That(await screen.Page.Locator(".tile").CountAsync(), Is.Zero);
        Assert.That(await screen.Page.Locator(".foot").InnerTextAsync(), Does.Not.Contain("Connected"), "it is not");
        await screen.Page.Clock.FastForwardAsync(60_000);
        Assert.That(await screen.Page.Locator("#lost").InnerTextAsync(), Does.StartWith("This screen's link is no longer valid"));

        await screen.GoAsync("/wall");
        Assert.That(await screen.Page.Locator("h1").InnerTextAsync(), Is.EqualTo("This screen's link is no longer valid."));
        await screen.KeepPictureAsync("wall-refused-1920", whole: false);
    }

    [Test]
    public async Task Link_that_is_none_is_refused_in_words_and_a_person_can_paste_one_without_scripts()
    {
        await using var host = await WallHost.StartAsync(token: "correct-horse-battery-staple");
        await using var person = await Visit.OpenAsync("/wall/link", 1280, 720, scripts: false, url: host.Url);
        await person.Page.Locator("#secret").FillAsync("nonsense");
        await person.Page.Locator("button").ClickAsync();
        Assert.That(await person.Page.Locator("h1").InnerTextAsync(), Is.EqualTo("This screen's link is no longer valid."));
        await person.KeepPictureAsync("wall-link-1280", whole: false);

        await person.Page.Locator("#secret").FillAsync($"{host.Url}/wall/link#{Fakes.Secret}");
        await person.Page.Locator("button").ClickAsync();
        Assert.That(await person.Page.Locator(".tile").CountAsync(), Is.EqualTo(9));
    }

    [Test]
    public async Task Screen_moves_a_little_and_rests_at_night_only_where_its_address_asks_for_it()
    {
        await using var host = await WallHost.StartAsync();
        await using var screen = await OpenAsync(host, "/wall?shift=on&dark=0-24");
        Assert.That((await screen.Page.Locator(".tiles").IsVisibleAsync(), await screen.Page.Locator("#clock").IsVisibleAsync()), Is.EqualTo((false, true)));
        var places = new HashSet<string>(StringComparer.Ordinal);
        for (var minute = 0; minute < 9; minute++)
        {
            await screen.Page.Clock.FastForwardAsync(60_000);
            places.Add(await screen.Page.Locator(".wall").EvaluateAsync<string>("wall => wall.style.translate"));
        }

        Assert.That(places, Has.Count.GreaterThanOrEqualTo(8));
        await screen.GoAsync("/wall?dark=25");
        Assert.That(await screen.Page.Locator(".tiles").IsVisibleAsync(), Is.True);
        Assert.That(await screen.Page.Locator(".wall").EvaluateAsync<string>("wall => wall.style.translate"), Is.Empty);
    }

    private static async Task<Visit> OpenAsync(WallHost host, string address = "/wall")
    {
        var screen = await Visit.OpenAsync(address, 1920, 1080, url: host.Url, clock: true);
        await ConnectedAsync(screen);
        return screen;
    }

    private static Task ConnectedAsync(Visit screen) =>
        screen.Page.Locator("#connection", new() { HasText = "Connected" }).WaitForAsync(new() { State = WaitForSelectorState.Attached });

    private static async Task LostAsync(Visit screen)
    {
        var lost = screen.Page.Locator("#lost", new() { HasText = "Not connected since" });
        await lost.WaitForAsync();
        Assert.That(await lost.InnerTextAsync(), Does.Match("^Not connected since [0-9]{2}:[0-9]{2} – showing October 2026, data up to "));
    }

    private static Task<string> AgeAsync(Visit screen) => screen.Page.Locator(".data .age").InnerTextAsync();

    private static ScorecardView WithDataOf(DateTimeOffset at)
    {
        var board = SampleBoard.View();
        return board with { Sources = [board.Sources[1] with { DataAsOf = at }] };
    }
}

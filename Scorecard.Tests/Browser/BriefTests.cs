using Microsoft.Playwright;

namespace Scorecard.Tests.Browser;

/// <summary>What an executive sees of the brief on a phone before touching anything.</summary>
internal sealed class BriefTests
{
    [Test]
    public async Task Verdict_what_is_off_what_moved_and_how_fresh_it_is_stand_on_one_phone_screen()
    {
        await using var phone = await Visit.OpenAsync("/brief", 360, 740, scripts: false);
        await phone.KeepPictureAsync("brief-phone", whole: false);
        foreach (var part in new[] { ".verdict", ".freshness", ".strain", ".brief-list", ".movements" })
        {
            var box = (await phone.Page.Locator(part).First.BoundingBoxAsync())!;
            Assert.That(box.Y + box.Height, Is.LessThanOrEqualTo(740), part);
        }
    }

    [Test]
    public async Task The_rest_opens_without_scripts_and_leads_to_its_records()
    {
        await using var phone = await Visit.OpenAsync("/brief", 360, 740, scripts: false);
        var more = phone.Page.Locator("#on-target");
        Assert.That(await more.Locator("li").First.IsVisibleAsync(), Is.False);
        await more.Locator("summary").ClickAsync();
        await more.Locator("a.records").First.ClickAsync();
        Assert.That(phone.Page.Url, Does.Contain("/records?grain=month&period="));
    }

    [Test]
    public async Task Brief_follows_what_is_published_and_keeps_what_was_opened()
    {
        await using var host = await WallHost.StartAsync();
        await using var phone = await Visit.OpenAsync("/brief", 360, 740, theme: ColorScheme.Dark, url: host.Url);
        await phone.Page.Locator("#movements summary").ClickAsync();
        host.Show(WallBoards.Stale(9));
        await host.TellAsync();
        await phone.Page.Locator("h1", new() { HasText = "Not enough to judge" }).WaitForAsync();
        Assert.That(await phone.Page.Locator("#movements[open]").CountAsync(), Is.EqualTo(1));
    }
}

namespace Scorecard.Tests.Browser;

/// <summary>From the page where a link is made to the screen that it opens, on the whole program.</summary>
internal sealed class DevicesTests
{
    [Test]
    public async Task Link_made_on_the_page_opens_the_wall_elsewhere_until_it_is_revoked_there()
    {
        await using var person = await Visit.OpenAsync("/devices", scripts: false);
        await person.Page.Locator("#label").FillAsync("Sales floor");
        await person.Page.GetByText("Make its link").ClickAsync();
        var address = await person.Page.Locator("#address").InputValueAsync();
        await person.KeepPictureAsync("devices-made-light-1280");
        Assert.That(address, Does.Match("/wall/link#[A-Za-z0-9_-]{43}$"));

        await using var screen = await Visit.OpenAsync(address, 1920, 1080);
        await screen.Page.Locator("#connection", new() { HasText = "Connected" }).WaitForAsync();
        await person.GoAsync("/devices");
        var row = person.Page.Locator(".devices tr", new() { HasText = "Sales floor" });
        Assert.That(await row.InnerTextAsync(), Does.Contain("just now").And.Contain("opens the wall"));
        Assert.That(await person.Page.ContentAsync(), Does.Not.Contain(address[^43..]), "the secret is shown once");

        await row.Locator("summary").ClickAsync();
        await person.KeepPictureAsync("devices-ask-light-1280");
        await row.Locator("form button").ClickAsync();

        await screen.Page.Locator("#lost", new() { HasText = "This screen's link is no longer valid" }).WaitForAsync();
        Assert.That(await row.InnerTextAsync(), Does.Contain("revoked"));
        Assert.That(BrowserRun.Program.Output, Does.Not.Contain(address[^43..]), "nor does the log know it");
    }
}

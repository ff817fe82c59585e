using Microsoft.Playwright;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Browser;

/// <summary>The pictures of the README, made anew from the demo company: <c>./eng/pictures.sh</c>.</summary>
[Explicit("It writes docs/pictures.")]
internal sealed class PictureTests
{
    [TestCase("scorecard-light", "/", ColorScheme.Light, 1280, 800, true)]
    [TestCase("scorecard-dark", "/", ColorScheme.Dark, 1280, 800, true)]
    [TestCase("wall", "/wall", ColorScheme.Light, 1920, 1080, false)]
    public async Task Picture_is_written(string name, string address, ColorScheme theme, int width, int height, bool whole)
    {
        await using var visit = await Visit.OpenAsync(address, width, height, theme);
        await visit.Page.ScreenshotAsync(new() { Path = Repository.PathOf("docs", "pictures", $"{name}.png"), FullPage = whole, Animations = ScreenshotAnimations.Disabled });

        Assert.That(visit.Complaints, Is.Empty);
    }

    /// <summary>Charts are drawn by the program itself, the same bytes from the same data.</summary>
    [TestCase("history", "/api/v1/metrics/lead-conversion-rate/history?format=png&width=1000&height=420&scale=2")]
    public async Task Chart_is_written(string name, string address)
    {
        using var client = new HttpClient { BaseAddress = new Uri(BrowserRun.Program.Url) };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-GB");

        await File.WriteAllBytesAsync(Repository.PathOf("docs", "pictures", $"{name}.png"), await client.GetByteArrayAsync(address));
    }
}

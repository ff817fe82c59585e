using Microsoft.Playwright;
using Scorecard.Presentation.Pictures.Drawing;
using SkiaSharp;

namespace Scorecard.Tests.Browser;

/// <summary>The buttons that give away a picture of what is on the page.</summary>
internal sealed class PictureActionsTests
{
    private const string Metric = "/metrics/lead-conversion-rate";
    private const string Comparison = "/history?metric=leads&metric=mqls&against=year";
    private const string Board = "/";

    /// <summary>Reads what is on the clipboard as whoever pastes it does: its size, and the colour of a corner.</summary>
    private const string Pasted = """
        async () => {
          const [item] = await navigator.clipboard.read();
          const picture = await createImageBitmap(await item.getType("image/png"));
          const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
          canvas.drawImage(picture, 0, 0);
          return [picture.width, picture.height, ...canvas.getImageData(1, 1, 1, 1).data].join(" ");
        }
        """;

    [TestCase(Metric, ColorScheme.Light, 1600, 760)]
    [TestCase(Comparison, ColorScheme.Dark, 1600, 840)]
    [TestCase(Board, ColorScheme.Light, 2400, 1800)]
    public async Task Copy_picture_puts_the_picture_on_the_clipboard_in_the_theme_of_the_page(string address, ColorScheme theme, int width, int height)
    {
        await using var visit = await Visit.OpenAsync(address, theme: theme);
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy picture" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();

        var ground = Corner(address, theme);
        Assert.That(await visit.Page.EvaluateAsync<string>(Pasted), Is.EqualTo($"{width} {height} {ground.Red} {ground.Green} {ground.Blue} 255"));
        Assert.That(visit.Complaints, Is.Empty);
    }

    [TestCase(Metric, ColorScheme.Dark, 1600, 760, "scorecard-lead-conversion-rate.png")]
    [TestCase(Comparison, ColorScheme.Light, 1600, 840, "scorecard-comparison.png")]
    [TestCase(Board, ColorScheme.Dark, 2400, 1800, "scorecard-*.png")]
    public async Task Download_is_the_picture_in_the_theme_of_the_page(string address, ColorScheme theme, int width, int height, string name)
    {
        await using var visit = await Visit.OpenAsync(address, theme: theme);

        var file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "Download PNG" }).ClickAsync());

        using var png = SKBitmap.Decode(await file.PathAsync());
        Assert.That((png.Width, png.Height, png.GetPixel(1, 1)), Is.EqualTo((width, height, Corner(address, theme))));
        Assert.That(file.SuggestedFilename, Does.Match($"^{name.Replace("*", ".+", StringComparison.Ordinal)}$"));
    }

    [Test]
    public async Task Download_without_scripts_is_the_picture_on_white()
    {
        await using var visit = await Visit.OpenAsync(Comparison, theme: ColorScheme.Dark, scripts: false);

        var file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "Download PNG" }).ClickAsync());

        using var png = SKBitmap.Decode(await file.PathAsync());
        Assert.That((png.Width, png.Height, png.GetPixel(1, 1)), Is.EqualTo((800, 420, PictureTheme.Light.Card)));
    }

    [Test]
    public async Task Picture_that_cannot_be_had_is_said_on_the_button()
    {
        await using var visit = await Visit.OpenAsync(Metric);
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.Page.RouteAsync("**/api/**", route => route.FulfillAsync(new() { Status = 503 }));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy picture" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Could not be copied" })).ToBeVisibleAsync();
    }

    private static SKColor Corner(string address, ColorScheme theme)
    {
        var colours = theme == ColorScheme.Dark ? PictureTheme.Dark : PictureTheme.Light;
        return address is Board ? colours.Ground : colours.Card;
    }
}

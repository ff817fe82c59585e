using System.Globalization;
using Microsoft.Playwright;
using Scorecard.Tests.EndToEnd;
using Scorecard.Tests.Testing;

namespace Scorecard.Tests.Browser;

/// <summary>One reader's window: a theme, a size, and what the browser complained of.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext window;
    private readonly List<string> complaints = [];

    private Visit(IBrowserContext window, IPage page)
    {
        this.window = window;
        Page = page;
        page.Console += (_, message) => Complain(message);
        page.PageError += (_, error) => complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Errors of the console and of scripts. That the address itself answered 404 is not one: the page says so.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<Visit> OpenAsync(
        string address, int width = 1280, int height = 800, ColorScheme theme = ColorScheme.Light, bool scripts = true, RunningProgram? program = null, string? url = null, bool clock = false)
    {
        var opened = await BrowserRun.Chromium.NewContextAsync(new()
        {
            BaseURL = url ?? (program ?? BrowserRun.Program).Url,
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = theme,
            JavaScriptEnabled = scripts,
            Locale = "en-GB",
        });
        var visit = new Visit(opened, await opened.NewPageAsync());
        visit.Page.SetDefaultTimeout((float)Patience.Short.TotalMilliseconds);
        // A clock that runs as any other until a test sets it forward.
        if (clock)
            await visit.Page.Clock.InstallAsync();
        await visit.GoAsync(address);
        return visit;
    }

    /// <summary>Goes to another page in another theme, with nothing complained of yet.</summary>
    public async Task BeginAsync(string address, ColorScheme theme)
    {
        await Page.GotoAsync("about:blank");
        await Page.EmulateMediaAsync(new() { ColorScheme = theme });
        complaints.Clear();
        await GoAsync(address);
    }

    public async Task GoAsync(string address)
    {
        await Page.GotoAsync(address);
        await Page.EvaluateAsync("document.fonts.ready.then(() => true)");
    }

    public Task ResizeAsync(int width, int height) => Page.SetViewportSizeAsync(width, height);

    /// <summary>Keeps a picture in <c>artifacts/screenshots</c> for a person to look at, with SCORECARD_SCREENSHOTS=1: drawing them takes longer than everything else here.</summary>
    public Task KeepPictureAsync(string name, bool whole = true) => Environment.GetEnvironmentVariable("SCORECARD_SCREENSHOTS") is not "1"
        ? Task.CompletedTask
        : Page.ScreenshotAsync(new() { Path = Repository.PathOf("artifacts", "screenshots", $"{name}.png"), FullPage = whole, Animations = ScreenshotAnimations.Disabled });

    /// <summary>By how many pixels the page is wider than the window.</summary>
    public Task<int> OverhangAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await window.DisposeAsync();

    public static string Name(string page, ColorScheme theme, int width)
        => string.Create(CultureInfo.InvariantCulture, $"{page}-{(theme == ColorScheme.Dark ? "dark" : "light")}-{width}");

    private void Complain(IConsoleMessage message)
    {
        var isTheAddressItself = message.Location.StartsWith(Page.Url, StringComparison.Ordinal) && message.Text.Contains("404", StringComparison.Ordinal);
        if (string.Equals(message.Type, "error", StringComparison.Ordinal) && !isTheAddressItself)
        {
            complaints.Add($"{message.Text} at {message.Location}");
        }
    }
}

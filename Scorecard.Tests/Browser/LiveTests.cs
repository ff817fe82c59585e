namespace Scorecard.Tests.Browser;

/// <summary>What changes on a page that stays open.</summary>
internal sealed class LiveTests
{
    // The ads are the oldest of the demo's data, so theirs is the time in every header.
    private const string Source = "ads";

    [Test]
    public async Task Run_now_renews_an_open_scorecard_without_a_reload()
    {
        await using var reader = await Visit.OpenAsync("/");
        await using var operations = await Visit.OpenAsync("/sources");
        await reader.Page.EvaluateAsync("window.isTheSame = true");
        var before = await DataTimeAsync(reader);

        await operations.Page.Locator($"form[action='/sources/{Source}/runs'] button").ClickAsync();
        await operations.Page.WaitForURLAsync($"**/sources/{Source}");
        await reader.Page.WaitForFunctionAsync("before => document.querySelector('#freshness time').dateTime !== before", before);

        Assert.That(await DataTimeAsync(reader), Is.GreaterThan(before), "ISO times sort as text");
        Assert.That(await reader.Page.EvaluateAsync<bool>("window.isTheSame === true"), Is.True, "the page was not loaded anew");
        await operations.Page.Locator("#runs tbody tr").Nth(1).WaitForAsync();
        Assert.That(operations.Complaints.Concat(reader.Complaints), Is.Empty);
    }

    private static Task<string> DataTimeAsync(Visit visit) => visit.Page.Locator("#freshness time").EvaluateAsync<string>("time => time.dateTime");
}

using System.Text.RegularExpressions;
using Scorecard.Tests.Api;
using Scorecard.Tests.Browser;

namespace Scorecard.Tests.Web;

/// <summary>What the link of a screen opens of the whole program, pages included.</summary>
internal sealed partial class DeviceScopeTests
{
    // Open to everybody: what a supervisor asks, and the two places where a browser says who it is, or forgets it.
    private static readonly string[] s_everybodys = ["GET /health/live", "GET /health/ready", "GET /sign-in/", "POST /sign-in/", "GET /wall/link", "POST /wall/link", "POST /wall/leave"];

    [Test]
    public async Task A_link_opens_the_wall_and_its_events_and_no_other_endpoint_that_there_is()
    {
        await using var host = await WallHost.StartAsync(token: "correct-horse-battery-staple");
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(host.Url) };
        var opened = new List<string>();
        foreach (var endpoint in host.Endpoints.Except(s_everybodys))
        {
            using var request = new HttpRequestMessage(new HttpMethod(endpoint.Split(' ')[0]), Parameter().Replace(endpoint.Split(' ')[1], "1"));
            request.Headers.Add("Cookie", $"scorecard-wall={Fakes.Secret}");
            using var answer = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if ((int)answer.StatusCode is not 401)
                opened.Add($"{endpoint} {(int)answer.StatusCode}");
        }

        Assert.That(host.Endpoints.Count(), Is.GreaterThan(40));
        Assert.That(opened, Is.EqualTo(new[] { "GET /wall 200", "GET /wall/events 200" }));
    }

    [GeneratedRegex("{[^}]+}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}

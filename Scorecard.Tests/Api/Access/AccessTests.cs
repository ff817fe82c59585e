using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Time.Testing;
using Scorecard.Api.Access;
using Scorecard.Data.Setup;

namespace Scorecard.Tests.Api.Access;

internal sealed class AccessTests
{
    private const string Token = "correct-horse-battery-staple";

    [TestCase("http://0.0.0.0:0")]
    [TestCase("http://*:0")]
    [TestCase("http://[::]:0")]
    [TestCase("http://scorecard.example:0")]
    public async Task A_start_open_to_the_network_without_a_token_is_refused_by_the_address(string url)
    {
        await using var app = ApiHost.Build(new Fakes(), url, token: null);
        Assert.That(() => app.StartAsync(), Throws.TypeOf<SettingsException>().With.Message.Contains("Access__Token").And.Message.Contains(url));
    }

    [TestCase("http://localhost:5080", true)]
    [TestCase("http://127.0.0.1:0", true)]
    [TestCase("http://[::1]:5080", true)]
    [TestCase("http://unix:/run/scorecard.sock", true)]
    [TestCase("http://+:5080", false)]
    [TestCase("https://*:5080", false)]
    [TestCase("http://192.168.0.7:5080", false)]
    [TestCase("http://localhost.example:5080", false)]
    [TestCase("nonsense", false)]
    public void IsBinding_only_what_this_machine_alone_can_reach(string binding, bool loopback) => Assert.That(Loopback.IsBinding(binding), Is.EqualTo(loopback));

    [Test]
    public async Task A_token_that_can_be_guessed_is_refused_by_its_name_and_not_shown()
    {
        await using var app = ApiHost.Build(new Fakes(), "http://127.0.0.1:0", token: "hunter2");
        Assert.That(() => app.StartAsync(), Throws.TypeOf<SettingsException>().With.Message.Contains("Access__Token").And.Message.Not.Contains("hunter2"));
    }

    [TestCase("/api/v1/scorecard", 401)]
    [TestCase("/health/ready", 200)]
    [TestCase("/openapi/v1.json", 401)]
    [TestCase("/page", 401)]
    [TestCase("/nothing", 401)]
    [TestCase("/health/live", 200)]
    [TestCase("/sign-in", 200)]
    public async Task With_a_token_set_nothing_else_is_open(string path, int status)
    {
        await using var host = await ApiHost.StartAsync(Token);
        using var answer = await host.Client.GetAsync(path);
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        if (status is 401)
            Assert.That(answer.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer"));
    }

    [TestCase(Token, 200)]
    [TestCase(Token + "x", 401)]
    [TestCase("correct-horse-battery-stapl", 401)]
    public async Task A_bearer_is_let_in_by_the_token_alone(string bearer, int status)
    {
        await using var host = await ApiHost.StartAsync(Token);
        host.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        using var answer = await host.Client.GetAsync("/api/v1/scorecard");
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task A_browser_is_sent_to_sign_in_and_comes_back_with_a_cookie_that_is_not_the_token()
    {
        await using var host = await ApiHost.StartAsync(Token);
        host.Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var sent = await host.Client.GetAsync("/page?week=13");
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(sent.Headers.Location?.ToString(), Is.EqualTo("/sign-in?returnTo=%2Fpage%3Fweek%3D13"));

        using var signedIn = await SignInAsync(host, Token, "/page?week=13");
        Assert.That(signedIn.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(signedIn.Headers.Location?.ToString(), Is.EqualTo("/page?week=13"));
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single();
        Assert.That(cookie, Does.Contain("httponly").And.Contain("samesite=strict").And.Not.Contain(Token));

        Assert.That(await StatusWithCookieAsync(host, cookie.Split(';')[0]), Is.EqualTo(200));
    }

    [Test]
    public async Task A_cookie_that_was_changed_or_has_ended_is_none()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await ApiHost.StartAsync(Token, time: clock);
        using var signedIn = await SignInAsync(host, Token, "/");
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        Assert.That(await StatusWithCookieAsync(host, cookie.Replace("=1", "=9", StringComparison.Ordinal)), Is.EqualTo(401), "a later end");
        Assert.That(await StatusWithCookieAsync(host, cookie[..^1]), Is.EqualTo(401), "a shorter signature");
        Assert.That(await StatusWithCookieAsync(host, "scorecard-access=.x."), Is.EqualTo(401));
        clock.Advance(TimeSpan.FromDays(29));
        Assert.That(await StatusWithCookieAsync(host, cookie), Is.EqualTo(200));
        clock.Advance(TimeSpan.FromDays(2));
        Assert.That(await StatusWithCookieAsync(host, cookie), Is.EqualTo(401));
    }

    [TestCase("//evil.example")]
    [TestCase("/\\evil.example")]
    [TestCase("https://evil.example")]
    [TestCase("")]
    public async Task Sign_in_never_leads_to_another_site(string returnTo)
    {
        await using var host = await ApiHost.StartAsync(Token);
        using var signedIn = await SignInAsync(host, Token, returnTo);
        Assert.That(signedIn.Headers.Location?.ToString(), Is.EqualTo("/"));
    }

    [Test]
    public async Task Sign_in_by_wrong_tokens_is_refused_after_ten_and_by_the_right_one_never()
    {
        await using var host = await ApiHost.StartAsync(Token);
        for (var i = 0; i < 10; i++)
        {
            using var wrong = await SignInAsync(host, $"guess-{i}", "/");
            Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        }

        using var tooMany = await SignInAsync(host, "guess-10", "/");
        Assert.That(tooMany.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(tooMany.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(1)));
        Assert.That(await tooMany.Content.ReadAsStringAsync(), Does.Contain("too many wrong ones").And.Contain("<form"));
        using var right = await SignInAsync(host, Token, "/");
        Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [TestCase("localhost", 200)]
    [TestCase("127.0.0.1", 200)]
    [TestCase("[::1]:5080", 200)]
    [TestCase("evil.example", 400)]
    [TestCase("127.0.0.1.evil.example", 400)]
    [TestCase("192.168.0.7", 400)]
    public async Task Without_a_token_only_this_machines_own_names_are_answered(string name, int status)
    {
        await using var host = await ApiHost.StartAsync();
        Assert.That(await StatusAsync(host, HttpMethod.Get, "/api/v1/scorecard", ("Host", name)), Is.EqualTo(status));
    }

    [TestCase("Sec-Fetch-Site", "cross-site", 403)]
    [TestCase("Sec-Fetch-Site", "same-origin", 202)]
    [TestCase("Origin", "https://evil.example", 403)]
    [TestCase("Origin", "null", 403)]
    [TestCase("Origin", "http://127.0.0.1:1", 403)]
    public async Task A_change_that_another_site_asks_for_is_refused(string header, string value, int status)
    {
        await using var host = await ApiHost.StartAsync();
        Assert.That(await StatusAsync(host, HttpMethod.Post, "/api/v1/sources/crm/runs", (header, value)), Is.EqualTo(status));
    }

    [Test]
    public async Task A_change_from_an_own_page_is_taken_and_reading_is_open_to_any_link()
    {
        await using var host = await ApiHost.StartAsync();
        var own = host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        Assert.That(await StatusAsync(host, HttpMethod.Post, "/api/v1/sources/crm/runs", ("Origin", own)), Is.EqualTo(202));
        Assert.That(await StatusAsync(host, HttpMethod.Get, "/api/v1/sources", ("Sec-Fetch-Site", "cross-site")), Is.EqualTo(200));
    }

    private static Task<int> StatusWithCookieAsync(ApiHost host, string cookie) => StatusAsync(host, HttpMethod.Get, "/api/v1/sources", ("Cookie", cookie));

    private static async Task<int> StatusAsync(ApiHost host, HttpMethod method, string path, (string Name, string Value) header)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        using var answer = await host.Client.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> SignInAsync(ApiHost host, string token, string returnTo)
    {
        using var form = new FormUrlEncodedContent([new("token", token), new("returnTo", returnTo)]);
        return await host.Client.PostAsync("/sign-in", form);
    }
}

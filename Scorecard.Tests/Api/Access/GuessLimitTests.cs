using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Scorecard.Api.Access;

namespace Scorecard.Tests.Api.Access;

/// <summary>Guessing at tokens, cookies and links: told of, later each time, and no one else's door.</summary>
internal sealed class GuessLimitTests
{
    private const string Token = "correct-horse-battery-staple";
    private static readonly DateTimeOffset Noon = new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Wrong_bearers_are_answered_429_after_ten_and_the_right_one_is_let_in_at_once()
    {
        await using var host = await ApiHost.StartAsync(Token);
        for (var at = 0; at < GuessLimit.Free; at++)
            Assert.That((await BearerAsync(host, $"guess-{at}")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));

        var refused = await BearerAsync(host, "guess-10");
        Assert.That((refused.Status, refused.RetryAfter), Is.EqualTo((HttpStatusCode.TooManyRequests, 1)));
        Assert.That(refused.Body, Does.Contain("too many wrong ones").And.Not.Contain("guess-10"));
        Assert.That((await BearerAsync(host, "guess-11")).RetryAfter, Is.EqualTo(2), "later each time");
        Assert.That((await BearerAsync(host, Token)).Status, Is.EqualTo(HttpStatusCode.OK), "from the same address");
        Assert.That((await BearerAsync(host, "guess-12")).RetryAfter, Is.EqualTo(4), "the right one does not wash the wrong ones off");
    }

    [Test]
    public async Task Every_way_to_guess_counts_together()
    {
        await using var host = await ApiHost.StartAsync(Token);
        for (var at = 0; at < 4; at++)
        {
            Assert.That((await BearerAsync(host, $"guess-{at}")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(await CookieAsync(host, "/api/v1/sources", $"scorecard-access=1999999999.{at}"), Is.EqualTo(HttpStatusCode.Unauthorized));
        }

        Assert.That(await CookieAsync(host, ApiHost.Wall, "scorecard-wall=one"), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await CookieAsync(host, ApiHost.Wall, "scorecard-wall=two"), Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await CookieAsync(host, ApiHost.Wall, "scorecard-wall=three"), Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(await CookieAsync(host, "/api/v1/sources", "scorecard-access=1999999999.x"), Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(await CookieAsync(host, ApiHost.Wall, $"scorecard-wall={Fakes.Secret}"), Is.EqualTo(HttpStatusCode.OK), "a link that holds");
    }

    [Test]
    public async Task The_same_wrong_token_again_is_no_other_guess()
    {
        await using var host = await ApiHost.StartAsync(Token);
        for (var at = 0; at < 3 * GuessLimit.Free; at++)
            Assert.That((await BearerAsync(host, "an old token")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Who_shows_nothing_guesses_nothing()
    {
        await using var host = await ApiHost.StartAsync(Token);
        for (var at = 0; at < 3 * GuessLimit.Free; at++)
            Assert.That(await CookieAsync(host, "/api/v1/sources", "unrelated=1"), Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await BearerAsync(host, "guess")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public void Count_of_another_address_is_its_own_and_is_forgotten_after_a_quarter_of_an_hour()
    {
        var clock = new FakeTimeProvider(Noon);
        var limit = Limit(clock);
        for (var at = 0; at < 20; at++)
            limit.Count(IPAddress.Parse("192.0.2.1"), "a bearer token", at);
        Assert.That(limit.Count(IPAddress.Parse("192.0.2.1"), "a bearer token", 99), Is.EqualTo(11));
        Assert.That(limit.Count(IPAddress.Parse("192.0.2.2"), "a bearer token", 99), Is.Null);
        clock.Advance(TimeSpan.FromMinutes(16));
        Assert.That(limit.Count(IPAddress.Parse("192.0.2.1"), "a bearer token", 100), Is.Null);
    }

    [Test]
    public void Count_of_a_flood_of_addresses_keeps_to_its_memory_and_to_its_lines()
    {
        var (clock, lines) = (new FakeTimeProvider(Noon), new Lines());
        var limit = Limit(clock, lines);
        for (var at = 0; at < 25_000; at++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            limit.Count(new IPAddress(at + 1L), "a bearer token", at);
        }

        Assert.That(limit.Addresses, Is.LessThanOrEqualTo(GuessLimit.MostAddresses));
        Assert.That(lines.Written, Has.Count.InRange(1, 60));
    }

    [Test]
    public void Count_writes_the_address_and_the_number_and_never_what_was_given()
    {
        var (clock, lines) = (new FakeTimeProvider(Noon), new Lines());
        var limit = Limit(clock, lines);
        for (var at = 0; at < 500; at++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            limit.Count(IPAddress.Parse("192.0.2.1"), "the form of /sign-in", at);
        }

        Assert.That(lines.Written, Has.Count.InRange(8, 12), "about one a minute");
        Assert.That(lines.Written[^1], Does.Contain("192.0.2.1").And.Contain("different wrong secrets").And.Contain("the form of /sign-in"));
    }

    [TestCase("203.0.113.7", "198.51.100.1", "203.0.113.7", Description = "not a proxy of ours: its word is not believed")]
    [TestCase("10.0.0.1", "198.51.100.1", "198.51.100.1")]
    [TestCase("10.0.0.1", "6.6.6.6, 198.51.100.1, 10.0.0.2", "198.51.100.1", Description = "what the client itself has written stands to the left")]
    [TestCase("10.0.0.1", "nonsense", "10.0.0.1")]
    [TestCase("::ffff:10.0.0.1", "198.51.100.1", "198.51.100.1")]
    [TestCase("2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::")]
    [TestCase("::1", "", "::1")]
    public void Of_a_request_is_its_own_address_or_what_a_trusted_proxy_says(string remote, string forwarded, string expected)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(remote) } };
        context.Request.Headers["X-Forwarded-For"] = forwarded;
        Assert.That(new ClientAddress(Options.Create(new AccessOptions { TrustedProxies = "10.0.0.0/8" })).Of(context), Is.EqualTo(IPAddress.Parse(expected)));
    }

    private static GuessLimit Limit(TimeProvider clock, Lines? lines = null) =>
        new(new ClientAddress(Options.Create(new AccessOptions())), clock, lines ?? new Lines());

    private static async Task<(HttpStatusCode Status, double? RetryAfter, string Body)> BearerAsync(ApiHost host, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/sources") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var answer = await host.Client.SendAsync(request);
        return (answer.StatusCode, answer.Headers.RetryAfter?.Delta?.TotalSeconds, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<HttpStatusCode> CookieAsync(ApiHost host, string path, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", cookie);
        using var answer = await host.Client.SendAsync(request);
        return answer.StatusCode;
    }

    private sealed class Lines : ILogger<GuessLimit>
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Written.Add(formatter(state, exception));
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Npgsql;
using Scorecard.Data.Queries;
using Scorecard.Tests.EndToEnd;

namespace Scorecard.Tests.Api.Access;

/// <summary>What a device link opens, and what it does not.</summary>
internal sealed partial class DeviceAccessTests
{
    private const string Token = "correct-horse-battery-staple";
    private const string Cookie = "scorecard-wall";
    private static readonly string[] s_open = ["GET /health/live", "GET /health/ready", "GET /sign-in/", "POST /sign-in/"];

    [Test]
    public async Task A_link_opens_the_wall_and_its_events_for_reading_alone()
    {
        await using var host = await ApiHost.StartAsync(Token);
        Assert.That(await StatusAsync(host, "GET", ApiHost.Wall), Is.EqualTo(200));
        Assert.That(await StatusAsync(host, "GET", ApiHost.WallEvents), Is.EqualTo(200));
        Assert.That(await StatusAsync(host, "POST", ApiHost.Wall), Is.EqualTo(401), "a link changes nothing");
        Assert.That(await StatusAsync(host, "GET", ApiHost.Wall, secret: null), Is.EqualTo(401), "without one the wall is closed");
    }

    [Test]
    public async Task A_link_opens_no_endpoint_of_the_interface_neither_as_a_cookie_nor_as_a_bearer()
    {
        await using var host = await ApiHost.StartAsync(Token);
        var endpoints = host.Endpoints().Except(s_open).ToList();
        Assert.That(endpoints, Has.Count.GreaterThan(20));
        using var each = Assert.EnterMultipleScope();
        foreach (var endpoint in endpoints)
        {
            var (method, path) = (endpoint.Split(' ')[0], Parameter().Replace(endpoint.Split(' ')[1], "1"));
            Assert.That(await StatusAsync(host, method, path), Is.EqualTo(401), endpoint);
            Assert.That(await StatusAsync(host, method, path, secret: null, bearer: Fakes.Secret), Is.EqualTo(401), $"{endpoint} by a bearer");
        }
    }

    [Test]
    public async Task A_link_that_was_revoked_is_refused_at_once_in_words_also_where_no_token_is_asked_for()
    {
        await using var host = await ApiHost.StartAsync();
        Assert.That(await StatusAsync(host, "GET", ApiHost.Wall, secret: null), Is.EqualTo(200), "this machine may come in as it is");
        host.Fakes.IsRevoked = true;

        using var page = await SendAsync(host, "GET", ApiHost.Wall, Fakes.Secret, accept: "text/html");
        using var events = await SendAsync(host, "GET", ApiHost.WallEvents, Fakes.Secret);

        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("This screen's link is no longer valid").And.Not.Contain(Fakes.Secret));
        Assert.That((events.StatusCode, events.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.Forbidden, "application/problem+json")));
        Assert.That(await StatusAsync(host, "GET", "/api/v1/sources"), Is.EqualTo(200), "elsewhere the cookie says nothing");
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_link_that_is_revoked_ends_its_open_stream_and_no_other(CancellationToken cancellation)
    {
        await using var host = await ApiHost.StartAsync(Token);
        using var screen = await SendAsync(host, "GET", ApiHost.WallEvents, Fakes.Secret);
        using var person = await SendAsync(host, "GET", "/api/v1/events", bearer: Token);
        host.Fakes.IsRevoked = true;
        await host.Fakes.Said.Writer.WriteAsync(new Announcement("revoked", $"{Fakes.BigId}"), cancellation);

        var heard = new List<string>();
        await foreach (var item in SseParser.Create(await screen.Content.ReadAsStreamAsync(cancellation)).EnumerateAsync(cancellation))
            heard.Add(item.EventType);
        Assert.That(heard, Is.EqualTo(new[] { "ping", "revoked" }), "and then it ended");

        await host.Fakes.Said.Writer.WriteAsync(new Announcement("scorecard", "42"), cancellation);
        await using var goesOn = SseParser.Create(await person.Content.ReadAsStreamAsync(cancellation)).EnumerateAsync(cancellation).GetAsyncEnumerator(cancellation);
        do
            Assert.That(await goesOn.MoveNextAsync());
        while (goesOn.Current.EventType is "ping");
        Assert.That(goesOn.Current.Data, Is.EqualTo("42"));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task A_link_that_was_revoked_unheard_ends_its_stream_with_the_next_heartbeat(CancellationToken cancellation)
    {
        await using var host = await ApiHost.StartAsync(Token, pingEvery: TimeSpan.FromMilliseconds(30));
        using var screen = await SendAsync(host, "GET", ApiHost.WallEvents, Fakes.Secret);
        host.Fakes.IsRevoked = true;
        Assert.That(await screen.Content.ReadAsStringAsync(cancellation), Does.EndWith("no longer valid.\n\n"));
    }

    [Test]
    public async Task A_screen_waits_and_is_not_sent_away_while_the_node_or_its_store_cannot_tell()
    {
        await using var host = await ApiHost.StartAsync(Token);
        host.Fakes.IsReady = false;
        using var starting = await SendAsync(host, "GET", ApiHost.Wall, Fakes.Secret, accept: "text/html");
        (host.Fakes.IsReady, host.Fakes.Failure) = (true, new NpgsqlException("unreachable"));
        using var without = await SendAsync(host, "GET", ApiHost.Wall, Fakes.Secret, accept: "text/html");

        foreach (var answer in new[] { starting, without })
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(answer.Headers.GetValues("Refresh"), Is.EqualTo(new[] { "2" }), "it asks again by itself");
        }
    }

    [Test]
    public async Task A_cookie_goes_to_the_wall_alone_cannot_be_read_by_scripts_and_is_renewed_when_the_wall_is_opened()
    {
        await using var host = await ApiHost.StartAsync(Token);
        using var answer = await SendAsync(host, "GET", ApiHost.Wall, Fakes.Secret, accept: "text/html");
        using var look = await SendAsync(host, "GET", ApiHost.Wall, Fakes.Secret);
        Assert.That(look.Headers.Contains("Set-Cookie"), Is.False, "so that its answer can be kept for others");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.That(cookie, Does.StartWith($"{Cookie}={Fakes.Secret};").And.Contain("path=/wall;").And.Contain("httponly").And.Contain("samesite=lax").And.Contain("max-age=34560000"));
    }

    [Test]
    public async Task Device_links_are_made_listed_and_revoked_and_tell_their_address_once()
    {
        await using var host = await ApiHost.StartAsync(Token);
        host.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var made = await host.Client.PostAsJsonAsync("/api/v1/device-links", new { label = "Lobby" });
        var body = (await made.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.That((made.StatusCode, made.Headers.CacheControl?.NoStore), Is.EqualTo((HttpStatusCode.Created, true)));
        Assert.That(body.Text("address"), Is.EqualTo($"{host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)}/wall/link#{Fakes.Secret}"));
        Assert.That(body["link"]!.AsObject().Text("id"), Is.EqualTo($"{Fakes.BigId}"));
        Assert.That(await host.Client.GetStringAsync("/api/v1/device-links"), Does.Contain("Sales floor").And.Not.Contain(Fakes.Secret));

        using var revoked = await host.Client.PostAsync($"/api/v1/device-links/{Fakes.BigId}/revoke", content: null);
        Assert.That((await revoked.Content.ReadFromJsonAsync<JsonObject>())!.Text("revokedAt"), Is.Not.Null);
    }

    [TestCase("/api/v1/device-links", "{}", 400)]
    [TestCase("/api/v1/device-links", "label=Lobby", 415)]
    [TestCase("/api/v1/device-links/7/revoke", null, 404)]
    [TestCase("/api/v1/device-links/x/revoke", null, 404)]
    public async Task Device_links_that_cannot_be_are_refused(string path, string? body, int status)
    {
        await using var host = await ApiHost.StartAsync();
        using var content = body is null ? null : new StringContent(body, MediaTypeHeaderValue.Parse(body.StartsWith('{') ? "application/json" : "application/x-www-form-urlencoded"));
        using var answer = await host.Client.PostAsync(path, content);
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
    }

    private static async Task<int> StatusAsync(ApiHost host, string method, string path, string? secret = Fakes.Secret, string? bearer = null)
    {
        using var answer = await SendAsync(host, method, path, secret, bearer);
        return (int)answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> SendAsync(ApiHost host, string method, string path, string? secret = null, string? bearer = null, string accept = "*/*")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Accept.ParseAdd(accept);
        if (secret is not null)
            request.Headers.Add("Cookie", $"{Cookie}={secret}");
        if (bearer is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    [GeneratedRegex("{[^}]+}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}

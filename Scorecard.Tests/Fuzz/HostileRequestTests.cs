using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Scorecard.Tests.Fuzz;

/// <summary>
/// Hostile values through every parameter, field and header of every route of the program as it runs, on a store of its own.
/// Whatever comes in, a failure is told in words, with a way on.
/// </summary>
internal sealed partial class HostileRequestTests
{
    private const int Rounds = 60;
    private const int AtOnce = 6;
    private const int MostShown = 6;

    /// <summary>A board on a wall leads nowhere: nobody stands there with a mouse.</summary>
    private const string WallItself = "class=\"wall\"";
    private const int LongestShown = 1_500;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    /// <summary>The same requests each time, unless a seed is given to look further.</summary>
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("SCORECARD_FUZZ_SEED"), System.Globalization.CultureInfo.InvariantCulture, out var given) ? given : 20260307;

    /// <summary>One of each kind and route.</summary>
    private readonly ConcurrentDictionary<string, string> _faults = new(StringComparer.Ordinal);

    private FuzzedProgram _program = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _program = await FuzzedProgram.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _program.DisposeAsync();

    [Test]
    public async Task Every_route_answers_hostile_requests_in_words_and_never_with_an_error_of_its_own()
    {
        var targets = HostileTarget.Of(_program.Services.GetRequiredService<EndpointDataSource>());
        Assert.That(targets, Has.Count.GreaterThan(45), "the routes of pages, API and health are all there");
        var (fields, token) = await _program.FieldsAsync(targets);
        var hostile = new HostileRequest(new Random(Seed), fields);
        var (since, sent) = (Stopwatch.GetTimestamp(), 0);
        for (var round = 0; round < Rounds && (round < 3 || Stopwatch.GetElapsedTime(since) < Enough); round++)
        {
            // Made one after another, so that a seed makes the same ones; sent beside each other.
            var requests = targets.Select(target => (target, hostile.Next(_program.Url, target, token))).ToList();
            await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (request, _) => await SendAsync(request.target, request.Item2));
            sent += requests.Count;
        }

        Assert.That(_faults, Is.Empty, $"{_faults.Count} faults, seed {Seed}:\n{string.Join("\n\n", _faults.Values.Take(MostShown))}");

        await TestContext.Progress.WriteLineAsync($"{sent} hostile requests to {targets.Count} routes in {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s, seed {Seed}.");
    }

    private async Task SendAsync(HostileTarget target, HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await _program.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            // What the server's protocol refuses never comes to the program: the line or a header was too long, or no HTTP.
            var isOfProgram = answer.Headers.Contains("X-Content-Type-Options");
            var isStream = answer.Content.Headers.ContentType?.MediaType is "text/event-stream";
            var body = isStream ? "" : await answer.Content.ReadAsStringAsync();
            var fault = isOfProgram ? Fault(answer, body, request.Method.Method) : (int)answer.StatusCode is 400 or 413 or 414 or 431 ? null : "it is not the program's answer";
            if (fault is not null)
                _faults.TryAdd($"{fault} {target.Method} {target.Route.RawText}", $"{fault}:\n{await ToldAsync(request)}\n→ {(int)answer.StatusCode} {answer.Content.Headers.ContentType}\n{Head(body)}\n{_program.Said}");
        }
    }

    private static string? Fault(HttpResponseMessage answer, string body, string method)
    {
        var (status, type) = ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType);
        return status switch
        {
            >= 500 => "it is an error of the program's own",
            >= 400 when body.Length is 0 && method is not "HEAD" => "nothing is said",
            >= 400 when Insides().IsMatch(body) => "it tells of the program's insides",
            >= 400 when type is not ("text/html" or "application/problem+json") => "it is neither a page nor a problem",
            >= 400 when type is "application/problem+json" && method is not "HEAD" => Lacks(JsonNode.Parse(body)!.AsObject()),
            < 300 or >= 400 when type is "text/html" && method is not "HEAD" && !WayOn().IsMatch(body) && !body.Contains(WallItself, StringComparison.Ordinal) => "the page has no way on",
            _ => null,
        };
    }

    private static string? Lacks(JsonObject problem) => problem["title"] is null || problem["detail"] is null ? "the problem has no words" : null;

    private static async Task<string> ToldAsync(HttpRequestMessage request)
    {
        var body = request.Content is null ? "" : Encoding.Latin1.GetString(await request.Content.ReadAsByteArrayAsync());
        return $"{request.Method} {request.RequestUri!.OriginalString}\n{request.Headers}{request.Content?.Headers}{Head(body)}";
    }

    private static string Head(string text) => text.Length <= LongestShown ? text : $"{text[..LongestShown]}…";

    [GeneratedRegex(@"Exception|^\s+at [A-Z]|Npgsql|\.cs:line|SqlState|\.NET |could not be converted|Path: \$|System\.[A-Z]", RegexOptions.Multiline, 1000)]
    private static partial Regex Insides();

    [GeneratedRegex("<a [^>]*href=|<form ", RegexOptions.None, 1000)]
    private static partial Regex WayOn();
}
